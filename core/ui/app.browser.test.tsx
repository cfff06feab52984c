import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MemoryHomeOptions } from '../../test/ui/memory-home.ts';
import { mountAt, now } from '../../test/ui/mount.ts';
import { asking, candidate } from '../../test/ui/sample-prompt.ts';
import { sampleOtp, sampleVault } from '../../test/ui/sample-vault.ts';
import { codeText } from '../otp/code-text.ts';
import { totp } from '../otp/totp.ts';

const mount = (options: MemoryHomeOptions = {}) => mountAt('#/codes', options);

afterEach(() => vi.restoreAllMocks());

const codeOf = (seed: number) => totp(sampleOtp(seed), now).code;
const row = (name: RegExp) => page.getByRole('button', { name });

test('the first steps are drawn at once when it is known what they are: no button moves under a finger', async () => {
  // One for all who ask, whenever they do.
  let answer = (_: boolean) => {};
  const asked = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  mountAt('#/start', { passkeys: { available: () => asked, create: vi.fn(), get: vi.fn() } });
  await expect.element(page.getByRole('heading', { name: 'Your vault is ready' })).toBeVisible();
  expect(page.getByRole('button', { name: 'Later' }).elements()).toEqual([]);
  answer(true);
  await expect.element(page.getByRole('button', { name: 'Later' })).toBeVisible();
  expect(page.getByRole('button', { name: 'Add a passkey' }).elements()).toHaveLength(1);
});

test('a tap copies the code without spaces and says when it will be cleared', async () => {
  const { home } = mount();
  await userEvent.click(row(/^Sekoia\.io ada@example\.com Code/));
  expect(home.written).toEqual([codeOf(0)]);
  expect(home.written[0]).not.toMatch(/\s/);
  await expect.element(page.getByText('Copied. Cleared in 30 seconds.')).toBeVisible();
});

test('a popup says that the code stays in the clipboard', async () => {
  mount({ kind: 'popup' });
  await userEvent.click(row(/^Sekoia\.io/).first());
  await expect.element(page.getByText('It stays in the clipboard', { exact: false })).toBeVisible();
});

test('a screen reader hears the code digit by digit', async () => {
  mount();
  await expect.element(row(new RegExp(`Code ${[...codeOf(0)].join(' ')}\\. Copy`))).toBeInTheDocument();
});

test('locking takes every code out of the page, forgets the key and starts over', async () => {
  const { home, root } = mount();
  await expect.element(row(/^Sekoia\.io/).first()).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Lock' }));
  await expect.element(page.getByLabelText('Passphrase', { exact: true })).toBeVisible();
  const text = root.innerHTML;
  expect(text).not.toContain(codeText(codeOf(0)));
  expect(text).not.toContain(codeOf(0).slice(0, 3));
  expect(await home.session.get()).toBeNull();
  expect(home.reloads.count).toBe(1);
});

test('locking forgets the key before anything else, and starts over only after every code is gone', async () => {
  const { home, app, root } = mount();
  await expect.element(row(/^Sekoia\.io/).first()).toBeVisible();
  const order: string[] = [];
  const { clear } = home.session;
  vi.spyOn(home.session, 'clear').mockImplementation(() => {
    order.push(`key, while ${app.session.get().kind}`);
    return clear();
  });
  vi.spyOn(home, 'reload').mockImplementation(() => {
    order.push(root.querySelector('.row') ? 'reload with codes' : 'reload without codes');
  });
  await userEvent.click(page.getByRole('button', { name: 'Lock' }));
  await expect.poll(() => order).toEqual(['key, while open', 'reload without codes']);
});

test('a wrong passphrase says so and leaves the vault alone; the right one opens it', async () => {
  const { home } = mount({ unlocked: false, passphrase: 'open sesame' });
  const before = home.stored();
  await userEvent.fill(page.getByLabelText('Passphrase', { exact: true }), 'guess');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('That is not the passphrase.', { exact: false })).toBeVisible();
  expect(home.stored()).toBe(before);
  await userEvent.fill(page.getByLabelText('Passphrase', { exact: true }), 'open sesame');
  await userEvent.keyboard('{Enter}');
  await expect.element(row(/^Sekoia\.io/).first()).toBeVisible();
});

test('a vault of which nothing can be read says what is safe and what to do', async () => {
  mount({ unlocked: false, broken: 'damaged' });
  await userEvent.fill(page.getByLabelText('Passphrase', { exact: true }), 'open sesame');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Nothing was deleted', { exact: false })).toBeVisible();
});

test('storage that does not open is said so, and its second copy can be taken away where an export is allowed', async () => {
  const copy = { savedAt: now - 1e6, file: new Uint8Array([1, 2, 3]) };
  const { home } = mount({ unlocked: false, broken: 'unavailable', copy });
  await expect.element(page.getByRole('heading', { name: 'The storage does not open' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Save it as a backup file' }));
  await expect.element(page.getByText('Backup saved.', { exact: false })).toBeVisible();
  expect(home.saved.map(({ bytes }) => bytes)).toEqual([copy.file]);
});

test('storage that does not open gives nothing away where the administrator forbids to export', async () => {
  const copy = { savedAt: now - 1e6, file: new Uint8Array([1, 2, 3]) };
  mount({ unlocked: false, broken: 'unavailable', copy, policy: { exportAllowed: false } });
  await expect.element(page.getByText('Nothing was deleted or changed', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Save it as a backup file' })).not.toBeInTheDocument();
});

test('an older generation that was opened instead is said above the list', async () => {
  mount({ openedOlder: { rev: 11, savedAt: now - 1e7, lost: 1 } });
  await expect.element(page.getByText('The newest save was damaged', { exact: false })).toBeVisible();
});

test('just typing searches, Enter copies the first, Esc shows all again', async () => {
  const { home } = mount();
  await expect.element(row(/^Sekoia\.io/).first()).toBeVisible();
  await userEvent.keyboard('digib');
  await expect.element(page.getByRole('searchbox')).toHaveValue('digib');
  await userEvent.keyboard('{Enter}');
  expect(home.written).toEqual([codeOf(2)]);
  await userEvent.keyboard('{Escape}');
  await expect.element(row(/^Sekoia\.io/).first()).toBeVisible();
});

test('arrows walk the list and Enter copies', async () => {
  const { home } = mount();
  await expect.element(row(/^Sekoia\.io/).first()).toBeVisible();
  await userEvent.keyboard('/');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  await expect.element(row(/^Digibee/)).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(home.written).toEqual([codeOf(2)]);
});

test('a thousand accounts: only what can be seen is drawn, and the last is reached with End', async () => {
  const { root } = mount({ vault: sampleVault(1000, now) });
  await expect.element(row(/^Sekoia\.io/).first()).toBeVisible();
  expect(root.querySelectorAll('.row').length).toBeLessThan(60);
  await userEvent.keyboard('/');
  await userEvent.keyboard('{ArrowDown}{End}');
  await expect.poll(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('998');
});

test('a counter account shows its code only after the counter was saved', async () => {
  const { home } = mount();
  await userEvent.click(page.getByRole('button', { name: 'Next code for indigo.ai' }));
  await expect.element(row(/^indigo\.ai.*Code/)).toBeVisible();
  expect(home.stored()?.accounts['sample-0003']?.otp.counter).toBe(5);
});

test('deleting names the loss, goes to the trash and can be undone', async () => {
  const { home } = mount();
  await userEvent.click(page.getByRole('button', { name: 'More for Sekoia.io' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Delete' }));
  await expect.element(page.getByText('You will not be able to sign in to Sekoia.io', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await userEvent.click(page.getByRole('button', { name: 'Move to trash' }));
  await expect.poll(() => home.stored()?.accounts['sample-0000']?.deletedAt).not.toBeNull();
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(() => home.stored()?.accounts['sample-0000']?.deletedAt).toBeNull();
});

test('what is pasted is shown before it is saved, with what could not be read', async () => {
  const { home } = mount();
  await userEvent.click(page.getByRole('button', { name: 'Add', exact: true }));
  await userEvent.click(page.getByRole('button', { name: /^Paste/ }));
  const good = 'otpauth://totp/Hetzner:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Hetzner';
  await userEvent.fill(
    page.getByLabelText('Link or secret'),
    `${good}\n${good.replaceAll('Hetzner', 'Proton').replace('PXP&', 'PXQ&')}\notpauth://totp/bad?secret=1`,
  );
  await userEvent.click(page.getByRole('button', { name: 'Continue' }));
  await expect.element(page.getByText('Line 3', { exact: false })).toBeVisible();
  expect(Object.keys(home.stored()?.accounts ?? {})).toHaveLength(5);
  await userEvent.click(page.getByRole('button', { name: 'Save 2 accounts' }));
  await expect.poll(() => Object.keys(home.stored()?.accounts ?? {})).toHaveLength(7);
});

test('markup in a name is only ever text', async () => {
  const vault = sampleVault(1, now);
  const account = vault.accounts['sample-0000']!;
  const evil = '<img src=x onerror="document.title=1">';
  const { root } = mount({ vault: { ...vault, accounts: { [account.id]: { ...account, issuer: evil, name: evil } } } });
  await expect.element(page.getByText(evil).first()).toBeVisible();
  expect(root.querySelector('img')).toBeNull();
});

test('another language is spoken at once, and kept', async () => {
  const { home } = mount();
  await userEvent.click(page.getByRole('button', { name: 'Settings' }));
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Language' }), 'de');
  await expect.element(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  expect(home.stored()?.settings.language).toBe('de');
  expect(document.documentElement.lang).toBe('de');
});

test('at a prompt Fill has the focus, and Enter does nothing for 700 ms', async () => {
  let time = 10_000;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  const { home } = mount({ kind: 'popup', prompt: asking });
  await expect.element(page.getByRole('button', { name: 'Fill', exact: true })).toHaveFocus();
  time += 600;
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard(' ');
  await userEvent.click(page.getByRole('button', { name: 'Fill', exact: true }));
  expect(home.fills).toEqual([]);
  time += 200;
  await userEvent.keyboard('{Enter}');
  expect(home.fills).toEqual([{ promptId: 'p1', accountId: 'sample-0000', use: 'totp', confirmed: false }]);
});

test('a click made by a script never fills', async () => {
  let time = 10_000;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  const { home } = mount({ kind: 'popup', prompt: asking });
  const fill = page.getByRole('button', { name: 'Fill', exact: true });
  await expect.element(fill).toBeVisible();
  time += 5000;
  (fill.element() as HTMLElement).click();
  expect(home.fills).toEqual([]);
});

test.each([
  ['turning protection off', { ...asking, prompt: 'turn-off' as const }, /^Turn off two-factor at app\.sekoia\.io$/],
  [
    'a site not yet proved',
    { ...asking, candidates: [{ ...candidate, proved: false }] },
    /^Fill at app\.sekoia\.io for the first time/,
  ],
  ['a frame in another site', { ...asking, topHost: 'example.com' }, /^Fill into app\.sekoia\.io, inside example\.com/],
])('%s has no focused button, and the button names what will happen', async (_what, prompt, name) => {
  let time = 10_000;
  // Between any two looks a second goes by, so that a press counts whenever the popup stopped growing.
  vi.spyOn(performance, 'now').mockImplementation(() => {
    time += 1000;
    return time;
  });
  const { home } = mount({ kind: 'popup', prompt });
  const button = page.getByRole('button', { name });
  await expect.element(button).toBeVisible();
  expect(document.activeElement).not.toBe(button.element());
  await userEvent.click(button);
  expect(home.fills).toEqual([{ promptId: 'p1', accountId: 'sample-0000', use: 'totp', confirmed: true }]);
});

test('a look-alike names both hosts and offers nothing to press', async () => {
  mount({
    kind: 'popup',
    prompt: {
      ...asking,
      host: 'app.sekoja.io',
      topHost: 'app.sekoja.io',
      refusal: 'look-alike',
      resembles: 'app.sekoia.io',
    },
  });
  await expect.element(page.getByText('app.sekoja.io looks like app.sekoia.io', { exact: false })).toBeVisible();
  expect(page.getByRole('button', { name: /fill/i }).elements()).toEqual([]);
});

test('Esc dismisses the prompt and leaves the list', async () => {
  const { home } = mount({ kind: 'popup', prompt: asking });
  await expect.element(page.getByRole('button', { name: 'Fill', exact: true })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(home.fills).toEqual([{ dismissed: 'p1' }]);
  await expect.element(row(/^Sekoia\.io/).first()).toBeVisible();
});

test('a first run creates a vault with a passphrase typed twice, and refuses a weak one', async () => {
  const { home } = mount({ vault: null, unlocked: false });
  await createWith('password');
  await expect.element(page.getByText('Too easy to guess.', { exact: false })).toBeVisible();
  expect(home.stored()).toBeNull();
  await createWith('correct horse battery staple');
  await expect.element(page.getByRole('heading', { name: 'Recovery kit' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Later' }));
  await expect.element(page.getByText('Add your first account')).toBeVisible();
});

test('a vault that vanished leads to a backup first, and to a new one only when asked', async () => {
  const { home } = mount({ vault: null, unlocked: false, lastSaved: { rev: 9, savedAt: now - 1e9 } });
  await expect.element(page.getByRole('heading', { name: 'The vault is gone from here' })).toBeVisible();
  expect(page.getByLabelText('Choose a passphrase').elements()).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Open a backup file' }));
  await expect.element(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Back' }));
  await userEvent.click(page.getByRole('button', { name: 'Begin with an empty vault' }));
  await expect.element(page.getByLabelText('Choose a passphrase')).toBeVisible();
  expect(home.stored()).toBeNull();
  await createWith('correct horse battery staple');
  await expect.element(page.getByRole('heading', { name: 'Recovery kit' })).toBeVisible();
});

test('a vault of a newer Watchword says that it can only be looked at', async () => {
  mount({ readOnly: true });
  await expect.element(page.getByText('can be looked at, not changed', { exact: false })).toBeVisible();
});

test('storage that went back in time is said, with the way to a backup', async () => {
  mount({ rolledBack: { rev: 14, savedAt: now - 1e6, lost: 2 } });
  await expect.element(page.getByText('2 later saves are missing', { exact: false })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Restore from a file' }));
  await expect.element(page.getByRole('heading', { name: 'Backups' })).toBeVisible();
});

test('what the second copy brought back is said calmly, with the way to a backup', async () => {
  mount({ putBack: { savedAt: now - 1e6 } });
  await expect.element(page.getByText('nothing is missing', { exact: false })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Back up now' }));
  await expect.element(page.getByRole('heading', { name: 'Backups' })).toBeVisible();
});

async function createWith(passphrase: string): Promise<void> {
  await userEvent.fill(page.getByLabelText('Choose a passphrase'), passphrase);
  await userEvent.fill(page.getByLabelText('Type it again'), passphrase);
  await userEvent.click(page.getByRole('button', { name: 'Create vault' }));
}

test.each([
  ['of this vault counts as tried', 0, 'Every account in it is as it is here.', true],
  ['of another vault proves nothing of ours', undefined, 'It is the backup of another vault.', false],
] as const)('a drill: a file %s', async (_, behind, says, tried) => {
  const bytes = new TextEncoder().encode(JSON.stringify(sampleVault(tried ? 5 : 3, now)));
  const { app } = mount({ file: { name: 'old.watchword', bytes }, ...(behind === undefined ? {} : { behind }) });
  location.hash = '#/backups';
  await userEvent.click(page.getByRole('button', { name: 'Choose the last file' }));
  await userEvent.fill(page.getByLabelText(/passphrase/i).first(), 'open sesame');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(says)).toBeVisible();
  const session = app.session.get();
  if (session.kind !== 'open') throw new Error('locked meanwhile');
  expect(session.open.vault.backups.some(({ triedAt }) => triedAt !== undefined)).toBe(tried);
});
