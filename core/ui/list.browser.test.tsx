import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MemoryHomeOptions } from '../../test/ui/memory-home.ts';
import { mountAt, now } from '../../test/ui/mount.ts';
import { sampleOtp, sampleVault } from '../../test/ui/sample-vault.ts';
import { nextTotp } from '../otp/totp.ts';
import type { Vault } from '../vault/vault.ts';

const mount = (options: MemoryHomeOptions = {}) => mountAt('#/codes', { vault: sampleVault(6, now), ...options });

const plain = (count: number): Vault => {
  const vault = sampleVault(count, now);
  const accounts = Object.values(vault.accounts).map((one) => [one.id, { ...one, favourite: false }]);
  return { ...vault, accounts: Object.fromEntries(accounts) };
};
const listed = (root: HTMLElement) => [...root.querySelectorAll('.row .issuer')].map((one) => one.textContent);
const view = async (entry: RegExp) => {
  await userEvent.click(page.getByRole('button', { name: 'Order and view' }));
  await userEvent.click(
    page
      .getByRole('menuitemradio', { name: entry })
      .or(page.getByRole('menuitem', { name: entry }))
      .or(page.getByRole('menuitemcheckbox', { name: entry })),
  );
};
/** The focus on the grip of the first account. */
const takeGrip = async () => {
  const grip = page.getByRole('button', { name: 'Move Sekoia.io · ada@example.com' });
  await expect.element(grip).toBeVisible();
  (grip.element() as HTMLElement).focus();
  return grip;
};
const more = async (account: string, entry: string) => {
  await userEvent.click(page.getByRole('button', { name: `More for ${account}` }));
  await userEvent.click(page.getByRole('menuitem', { name: entry }));
};

test('the list stands by hand, by name or by last use, and stays so', async () => {
  const { root, home } = mount({ vault: plain(5), used: { 'sample-0003': now - 1, 'sample-0001': now - 5 } });
  await expect.poll(() => listed(root)).toEqual(['Sekoia.io', 'epilot', 'Digibee', 'indigo.ai', 'Chat360']);
  await view(/By name/);
  await expect.poll(() => listed(root)).toEqual(['Chat360', 'Digibee', 'epilot', 'indigo.ai', 'Sekoia.io']);
  await userEvent.keyboard('{Escape}');
  await view(/Last used/);
  await expect.poll(() => listed(root)).toEqual(['indigo.ai', 'epilot', 'Chat360', 'Digibee', 'Sekoia.io']);
  expect(home.stored()?.settings.sort).toBe('used');
});

test('a tap is a use, and does not move the row under the finger', async () => {
  const vault = { ...plain(3), settings: { ...plain(3).settings, sort: 'used' as const } };
  const { root, home } = mount({ vault, used: { 'sample-0000': now - 10 } });
  await expect.poll(() => listed(root)).toEqual(['Sekoia.io', 'Digibee', 'epilot']);
  await userEvent.click(page.getByRole('button', { name: /^epilot/ }));
  await expect.element(page.getByText('Copied.', { exact: false })).toBeVisible();
  expect(listed(root)).toEqual(['Sekoia.io', 'Digibee', 'epilot']);
  expect(await home.activity.lastUsed(new Uint8Array(32))).toEqual({ 'sample-0000': now - 10, 'sample-0001': now });
});

test('a click beside an open menu closes it and presses nothing under it; the focus goes back to its button', async () => {
  const { root } = mount();
  const button = page.getByRole('button', { name: 'More for Sekoia.io' });
  const under = page.getByRole('button', { name: /^epilot/ });
  const menu = page.getByRole('menu');
  for (const press of ['left', 'right'] as const) {
    await userEvent.click(button);
    await expect.element(menu).toBeVisible();
    await userEvent.click(under, { force: true, button: press, position: { x: 20, y: 20 } });
    await expect.element(menu).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
  }
  expect(root.querySelector('.row.copied')).toBeNull();
});

test('a tag narrows the list, and pressing it again shows all', async () => {
  const { root } = mount();
  const work = page.getByRole('button', { name: /^work/ });
  await userEvent.click(work);
  await expect.poll(() => listed(root)).toEqual(['Sekoia.io']);
  await expect.element(page.getByRole('status').filter({ hasText: '1 account found' })).toBeInTheDocument();
  await userEvent.click(work);
  await expect.poll(() => listed(root)).toHaveLength(6);
});

test('Alt and an arrow move the account that has the focus, which stays on it; favourites stay among themselves', async () => {
  const { root } = mount({ vault: sampleVault(5, now) });
  const focus = () => (document.activeElement as HTMLElement).dataset.row;
  await expect.poll(() => listed(root)).toEqual(['Sekoia.io', 'epilot', 'Digibee', 'indigo.ai', 'Chat360']);
  root.querySelector<HTMLElement>('[data-row="sample-0002"]')?.focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.poll(() => listed(root)).toEqual(['Sekoia.io', 'epilot', 'indigo.ai', 'Digibee', 'Chat360']);
  await expect.poll(focus).toBe('sample-0002');
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.poll(() => listed(root)).toEqual(['Sekoia.io', 'epilot', 'Digibee', 'indigo.ai', 'Chat360']);
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(listed(root)).toEqual(['Sekoia.io', 'epilot', 'Digibee', 'indigo.ai', 'Chat360']);
});

test('accounts are arranged by the keyboard alone', async () => {
  const { root, home } = mount({ vault: plain(4) });
  await view(/Arrange/);
  await takeGrip();
  await userEvent.keyboard('{Enter}');
  // The first arrow goes to the place after the account below.
  await expect.poll(() => document.activeElement?.getAttribute('aria-label') ?? '').toMatch(/Insert/);
  while (!/after indigo/i.test(document.activeElement?.getAttribute('aria-label') ?? ''))
    await userEvent.keyboard('{ArrowDown}');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() =>
      Object.values(home.stored()?.accounts ?? {})
        .sort((a, b) => a.order - b.order)
        .map(({ issuer }) => issuer),
    )
    .toEqual(['epilot', 'Digibee', 'indigo.ai', 'Sekoia.io']);
  await userEvent.click(page.getByRole('button', { name: 'Done' }));
  await expect.poll(() => listed(root)).toEqual(['epilot', 'Digibee', 'indigo.ai', 'Sekoia.io']);
});

test('several accounts are tagged at once: a tag that some have stays as it is until it is touched', async () => {
  const { home } = mount();
  await more('Sekoia.io', 'Select');
  await userEvent.click(page.getByRole('checkbox', { name: /epilot/ }));
  await userEvent.click(page.getByRole('button', { name: 'Tags', exact: true }));
  await userEvent.click(page.getByRole('checkbox', { name: 'security' }));
  await userEvent.fill(page.getByLabelText('New tags'), 'customers');
  await userEvent.click(page.getByRole('button', { name: 'Save' }));
  await expect.element(page.getByText('Tags of 2 accounts saved.')).toBeVisible();
  expect(home.stored()?.accounts['sample-0000']?.tags).toEqual(['security', 'work', 'customers']);
  expect(home.stored()?.accounts['sample-0001']?.tags).toEqual(['security', 'customers']);
});

test('tags that are one too many for one of the selected accounts are said, and nothing is saved until they fit', async () => {
  const { home } = mount();
  await more('Sekoia.io', 'Select');
  await userEvent.click(page.getByRole('checkbox', { name: /epilot/ }));
  await userEvent.click(page.getByRole('button', { name: 'Tags', exact: true }));
  const nineteen = Array.from({ length: 19 }, (_, at) => `tag${at}`).join(',');
  await userEvent.fill(page.getByLabelText('New tags'), nineteen);
  await expect.element(page.getByText('At most 20 tags', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  // Sekoia.io has two already.
  await userEvent.click(page.getByRole('checkbox', { name: 'security' }));
  await userEvent.click(page.getByRole('checkbox', { name: 'security' }));
  await userEvent.click(page.getByRole('button', { name: 'Save' }));
  await expect.element(page.getByText('Tags of 2 accounts saved.')).toBeVisible();
  expect(home.stored()?.accounts['sample-0000']?.tags).toHaveLength(20);
});

test('what a tag hides is neither counted nor deleted, and is still ticked when it is seen again', async () => {
  const { home, root } = mount({ vault: plain(5) });
  await view(/Select/);
  const count = page.getByRole('status').filter({ hasText: 'selected' });
  await userEvent.click(page.getByRole('checkbox', { name: /epilot/ }));
  await userEvent.click(page.getByRole('checkbox', { name: /Digibee/ }));
  const every = page.getByRole('checkbox', { name: 'Select all' });
  await expect.element(every).toBePartiallyChecked();
  await userEvent.click(page.getByRole('button', { name: /^work/ }));
  await expect.element(count).toHaveTextContent('None selected 2 not shown');
  await expect.element(every).not.toBePartiallyChecked();
  await expect.element(page.getByRole('button', { name: 'Delete' })).toBeDisabled();
  await userEvent.click(every);
  await expect.element(every).toBeChecked();
  await expect.element(count).toHaveTextContent('1 selected 2 not shown');
  await userEvent.click(page.getByRole('button', { name: /^work/ }));
  await expect.element(count).toHaveTextContent('3 selected');
  await userEvent.click(page.getByRole('button', { name: /^work/ }));
  await userEvent.click(page.getByRole('button', { name: 'Delete' }));
  await userEvent.click(page.getByRole('button', { name: 'Move to trash' }));
  await expect.poll(() => listed(root)).toEqual(['epilot', 'Digibee', 'indigo.ai', 'Chat360']);
  expect(home.stored()?.accounts['sample-0001']?.deletedAt).toBeNull();
});

test('several accounts go to the trash after the loss was named, and come back by one press', async () => {
  const { home, root } = mount({ vault: plain(5) });
  await view(/Select/);
  await userEvent.click(page.getByRole('checkbox', { name: 'Select all' }));
  await userEvent.click(page.getByRole('button', { name: 'Delete' }));
  await expect.element(page.getByText('2 unused backup codes go as well', { exact: false })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Move to trash' }));
  await expect.poll(() => listed(root)).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(() => listed(root)).toHaveLength(5);
  expect(Object.values(home.stored()?.accounts ?? {}).every(({ deletedAt }) => deletedAt === null)).toBe(true);
});

test('accounts are written out only after the passphrase, and those on the phone only are left out', async () => {
  const { home } = mount({ vault: plain(5) });
  await view(/Select/);
  await userEvent.click(page.getByRole('checkbox', { name: 'Select all' }));
  await userEvent.click(page.getByRole('button', { name: 'Export' }));
  await expect.element(page.getByText('One account is on the phone only', { exact: false })).toBeVisible();
  expect(home.saved).toEqual([]);
  await userEvent.fill(page.getByLabelText('Passphrase', { exact: true }), 'open sesame');
  await userEvent.click(page.getByRole('button', { name: 'Continue' }));
  await expect.poll(() => home.saved.length).toBe(1);
  const lines = new TextDecoder().decode(home.saved[0]?.bytes).trim().split('\n');
  expect(lines.map((line) => line.slice(0, 20))).toEqual([
    'otpauth://totp/Sekoi',
    'otpauth://totp/epilo',
    'otpauth://totp/Digib',
    'otpauth://hotp/indig',
  ]);
  await expect.poll(() => home.logged.at(-1)).toMatchObject({ kind: 'export', what: 'accounts' });
});

test('where the administrator forbids exporting it is not offered', async () => {
  mount({ policy: { exportAllowed: false } });
  await view(/Select/);
  await expect.element(page.getByRole('button', { name: 'Delete' })).toBeVisible();
  expect(page.getByRole('button', { name: 'Export' }).elements()).toEqual([]);
});

test('the next code can be copied before its time', async () => {
  const { home } = mount();
  await more('Digibee', 'Copy the next code');
  await expect.poll(() => home.written).toEqual([nextTotp(sampleOtp(2), now).code]);
});

test('Escape leaves selecting, ? tells the keys, and what is typed then goes nowhere else', async () => {
  const { root } = mount();
  await view(/Select/);
  await expect.element(page.getByText('None selected')).toBeVisible();
  await userEvent.keyboard('{Tab}{Escape}');
  await expect.element(page.getByRole('button', { name: 'Order and view' })).toBeVisible();
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await userEvent.keyboard('e');
  expect(root.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe('');
});

test('whoever leaves selecting or arranging is back on the button that began it', async () => {
  const { root } = mount();
  const opener = page.getByRole('button', { name: 'Order and view' });
  await view(/Select/);
  await userEvent.click(page.getByRole('button', { name: 'Stop selecting' }));
  await expect.element(opener).toHaveFocus();
  await view(/Select/);
  await userEvent.click(page.getByRole('checkbox', { name: /epilot/ }));
  await userEvent.keyboard('{Escape}');
  await expect.element(opener).toHaveFocus();
  await view(/Arrange/);
  await userEvent.click(page.getByRole('button', { name: 'Done' }));
  await expect.element(opener).toHaveFocus();
  await view(/Arrange/);
  const grip = await takeGrip();
  // The first ends the move alone.
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.getAttribute('aria-label') ?? '').toMatch(/Insert/);
  await userEvent.keyboard('{Escape}');
  await expect.element(grip).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(opener).toHaveFocus();
  // Chat360 is on the phone only: nothing but its menu can have the focus.
  for (const account of ['Digibee', 'Chat360']) {
    await more(account, 'Select');
    await expect.element(page.getByText('1 selected')).toBeVisible();
    root.querySelector<HTMLElement>('.tick-box[data-row]')?.focus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: `More for ${account}` })).toHaveFocus();
  }
});

test('the focus goes to the list when the row that had it is deleted, and stays nowhere for who pressed beside everything', async () => {
  const { app } = mount();
  const title = page.getByRole('heading', { level: 1, name: 'Codes' });
  await more('Digibee', 'Delete');
  await userEvent.click(page.getByRole('button', { name: 'Move to trash' }));
  await expect.element(title).toHaveFocus();
  (document.activeElement as HTMLElement).blur();
  app.notice.set({ text: 'Something came up.', tone: 'good', undo: null });
  await expect.element(page.getByText('Something came up.')).toBeVisible();
  for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
  expect(document.activeElement).toBe(document.body);
});

test('a copy is said although something said before it still stands, and what follows it is said too', async () => {
  const { app } = mount();
  const bar = page.getByRole('status');
  app.notice.set({ text: 'Saved.', tone: 'good', undo: () => {} });
  await expect.element(bar.filter({ hasText: 'Saved.' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: /^epilot/ }));
  await expect.element(bar.filter({ hasText: 'Copied.' })).toBeVisible();
  app.notice.set({ text: 'Moved to the trash.', tone: 'good', undo: () => {} });
  await expect.element(bar.filter({ hasText: 'Moved to the trash.' })).toBeVisible();
  expect(bar.filter({ hasText: 'Copied.' }).elements()).toEqual([]);
});
