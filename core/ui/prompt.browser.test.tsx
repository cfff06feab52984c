import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MemoryHomeOptions } from '../../test/ui/memory-home.ts';
import { leave, mountAt, now } from '../../test/ui/mount.ts';
import { candidate as proved, asking as signIn } from '../../test/ui/sample-prompt.ts';
import { sampleCodes, sampleOtp, sampleVault } from '../../test/ui/sample-vault.ts';
import type { Vault } from '../vault/vault.ts';
import type { PromptState } from './prompt-port.ts';

let time = 10_000;

/** The popup over a page. Between any two looks at its clock a second goes by, so that presses count; with `frozen` none. */
async function popup({ frozen, ...options }: MemoryHomeOptions) {
  vi.spyOn(performance, 'now').mockImplementation(() => {
    time += frozen ? 0 : 1_000;
    return time;
  });
  const { home } = mountAt('#/codes', { kind: 'popup', vault: withCodes(0), ...options, frozen: true });
  await expect.element(page.getByRole('button', { name: 'Lock' })).toBeVisible();
  return home;
}

afterEach(() => vi.restoreAllMocks());

async function press(name: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name, exact: true }));
}

/** Ten codes with the first account, some of them used. */
function withCodes(used: number): Vault {
  const vault = sampleVault(5, now);
  const account = { ...vault.accounts['sample-0000']!, backupCodes: sampleCodes(used, now) };
  return { ...vault, accounts: { ...vault.accounts, [account.id]: account } };
}

const candidate = { ...proved, backupLeft: 10 };
const asking = { ...signIn, candidates: [candidate] };
const order = { promptId: 'p1', accountId: 'sample-0000' } as const;

test('one field for both: the code of the app is the focused button, a backup code the second one', async () => {
  const home = await popup({ prompt: asking });
  await expect.element(page.getByRole('button', { name: 'Fill', exact: true })).toHaveFocus();
  await press('Fill a backup code (10 left)');
  expect(home.fills).toEqual([{ ...order, use: 'backup', confirmed: false }]);
});

test('a question that the background did not live to answer leaves the prompt where it is', async () => {
  const asked: ((state: PromptState | Error) => void)[] = [];
  let changed = () => {};
  await popup({
    frozen: true,
    prompt: asking,
    background: {
      get: () =>
        new Promise((answer, fail) => asked.push((state) => (state instanceof Error ? fail(state) : answer(state)))),
      watch: (listener) => {
        changed = listener;
        return () => {};
      },
    },
  });
  const fill = page.getByRole('button', { name: 'Fill', exact: true });
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  asked.at(-1)!(asking);
  await expect.element(fill).toBeVisible();
  changed();
  const older = asked.at(-1)!;
  changed();
  // The browser's words for it, and an older answer that comes last.
  const reported = vi.fn();
  addEventListener('unhandledrejection', reported, { once: true });
  asked.at(-1)!(new Error('Could not establish connection. Receiving end does not exist.'));
  older({ kind: 'unreachable' });
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  await expect.element(fill).toBeVisible();
  expect(reported).not.toHaveBeenCalled();
  changed();
  asked.at(-1)!({ kind: 'unreachable' });
  await expect.element(fill).not.toBeInTheDocument();
});

test('a field that takes codes of the app alone offers no backup code', async () => {
  await popup({ prompt: { ...asking, takesBackup: false } });
  await expect.element(page.getByRole('button', { name: 'Fill', exact: true })).toBeVisible();
  expect(page.getByRole('button', { name: /backup code/ }).elements()).toEqual([]);
});

test.each([
  ['where it turns protection off', { ...asking, prompt: 'turn-off' as const }, /^Turn off two-factor at app\.sekoia/],
  [
    'at a site that is new',
    { ...asking, candidates: [{ ...candidate, proved: false }] },
    /^Fill a backup code at app\.sekoia\.io for the first time/,
  ],
  ['in a stranger’s page', { ...asking, topHost: 'x.example' }, /^Fill a backup code into app\.sekoia.* inside x\.ex/],
])('the button for a backup code names what will happen %s', async (_, prompt, name) => {
  const home = await popup({ prompt });
  const button = page.getByRole('button', { name }).last();
  await expect.element(button).toBeVisible();
  expect(document.activeElement).not.toBe(button.element());
  await userEvent.click(button);
  expect(home.fills).toEqual([{ ...order, use: 'backup', confirmed: true }]);
});

test.each([
  [7, 3, '3 backup codes are left. Get a new set'],
  [9, 1, '1 backup code is left. Get a new set'],
  [10, 0, 'No unused backup code is left'],
])('%i of ten used: the popup warns', async (used, left, text) => {
  await popup({ vault: withCodes(used), prompt: { ...asking, candidates: [{ ...candidate, backupLeft: left }] } });
  await expect.element(page.getByText(text, { exact: false })).toBeVisible();
});

test('with four left nothing is said yet', async () => {
  await popup({ vault: withCodes(6), prompt: { ...asking, candidates: [{ ...candidate, backupLeft: 4 }] } });
  await expect.element(page.getByRole('button', { name: 'Fill a backup code (4 left)' })).toBeVisible();
  expect(page.getByText('Get a new set', { exact: false }).elements()).toEqual([]);
});

test('a code that was sent is said to be that, and there is nothing to press', async () => {
  await popup({ prompt: { ...asking, prompt: 'sent-code', refusal: 'sent-code', takesBackup: false } });
  await expect.element(page.getByText('This page asks for a code it sent you')).toBeVisible();
  await expect.element(page.getByText('app.sekoia.io sent this code by e-mail', { exact: false })).toBeVisible();
  expect(page.getByRole('button', { name: /fill/i }).elements()).toEqual([]);
});

test.each([
  ['which', 'more than one account fits'],
  ['unconfirmed', 'this takes a press on the button here'],
  ['locked', 'Watchword was locked'],
  ['spent', 'This code was used already'],
  ['off', 'Filling is turned off for app.sekoia.io'],
] as const)('after a command that filled nothing (%s) the popup says why', async (stopped, text) => {
  await popup({ prompt: { ...asking, stopped } });
  await expect.element(page.getByText('Nothing was filled', { exact: false })).toBeVisible();
  await expect.element(page.getByText(text, { exact: false })).toBeVisible();
});

test('what the card itself says is not said twice', async () => {
  await popup({ prompt: { ...asking, prompt: 'sent-code', refusal: 'sent-code', stopped: 'sent-code' } });
  await expect.element(page.getByText('sent this code by e-mail', { exact: false })).toBeVisible();
  expect(page.getByText('Nothing was filled', { exact: false }).elements()).toEqual([]);
});

test('a field that did not keep the code of a command: it is one click away', async () => {
  await popup({ prompt: { ...asking, stopped: 'not-taken' } });
  await expect.element(page.getByRole('button', { name: 'Copy the code' })).toBeVisible();
});

test('a field that did not keep a backup code: it is that code which is one click away', async () => {
  const home = await popup({ prompt: asking, fillResult: { ok: true, took: false, backupAt: 1 } });
  await press('Fill a backup code (10 left)');
  await press('Copy the code');
  await expect.poll(() => home.written).toEqual([sampleCodes(0, now).codes[1]!.text]);
});

test('more than one account fits and nothing tells which: the person is asked before anything can be filled', async () => {
  const grace = { ...candidate, accountId: 'sample-0001', issuer: 'Sekoia.io', name: 'grace' };
  const home = await popup({ prompt: { ...asking, which: true, candidates: [candidate, grace] } });
  await expect.element(page.getByRole('combobox', { name: 'Which account is it?' })).toBeVisible();
  expect(page.getByRole('button', { name: /^Fill/ }).elements()).toEqual([]);
  await userEvent.selectOptions(page.getByRole('combobox'), 'sample-0001');
  await press('Fill');
  expect(home.fills).toEqual([{ ...order, accountId: 'sample-0001', use: 'totp', confirmed: false }]);
});

test.each([
  ['refused-code', 'did not take the last code'],
  ['refused-backup', 'It still counts as unused'],
] as const)(
  'a site that did not take a code (%s): it is said, and the next one is one press away',
  async (stopped, text) => {
    await popup({ prompt: { ...asking, stopped } });
    await expect.element(page.getByText(text, { exact: false })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Fill', exact: true })).toHaveFocus();
  },
);

test('pressed within the step whose code was used: the popup waits, and gives the next one by itself', async () => {
  const home = await popup({ prompt: asking, fillResult: { ok: false, why: 'spent' } });
  await press('Fill');
  await expect.element(page.getByText('Waiting for the next code', { exact: false })).toBeVisible();
  expect(home.fills).toHaveLength(1);
  home.advance(30_000);
  await expect.poll(() => home.fills).toHaveLength(2);
});

test('a field that was not found, or another one: the person clicks into it and says so', async () => {
  const home = await popup({ prompt: { kind: 'nothing', host: 'a.io', granted: true, stopped: null } });
  await userEvent.click(page.getByText('Is there a code field here?'));
  await press('Use this field');
  expect(home.fills).toEqual(['take-field']);
});

test('where no field has the focus, that is said', async () => {
  await popup({ prompt: asking, fieldUsed: false });
  await userEvent.click(page.getByText('Wrong field?'));
  await press('Use this field');
  await expect.element(page.getByText('Click into it first.', { exact: false })).toBeVisible();
});

test('a command on a page without a code field is told until it was read', async () => {
  const home = await popup({ prompt: { kind: 'nothing', host: 'a.io', granted: true, stopped: 'd1.stopped' } });
  await press('Understood');
  expect(home.fills).toEqual([{ dismissed: 'd1.stopped' }]);
  expect(page.getByText('no code field', { exact: false }).elements()).toEqual([]);
});

const enrolling: Extract<PromptState, { kind: 'enrolment' }> = {
  kind: 'enrolment',
  promptId: 'p2',
  host: 'app.sekoia.io',
  granted: true,
  enrolment: { issuer: 'Sekoia.io', name: 'ada@example.com', otp: sampleOtp(77), warnings: [] },
  duplicateOf: null,
  rivalOf: 'sample-0000',
  hasConfirmField: true,
  elsewhere: false,
};

test('enrolling a second time says that the account from before stays until the new one works', async () => {
  const home = await popup({ prompt: enrolling });
  await expect.element(page.getByText('Sekoia.io · ada@example.com here already', { exact: false })).toBeVisible();
  await press('Add and fill');
  expect(home.stored()?.accounts['sample-0000']?.deletedAt).toBeNull();
});

test('a picture that held no account: the popup says that this one is from elsewhere, or that there is none', async () => {
  await popup({ prompt: { ...enrolling, rivalOf: null, elsewhere: true } });
  await expect.element(page.getByText('The picture you pointed at holds no account.', { exact: false })).toBeVisible();
  leave();
  await popup({ prompt: { kind: 'no-account-in-picture', promptId: 'p3', host: 'a.io' } });
  await expect.element(page.getByText('There is no account in this picture', { exact: false })).toBeVisible();
});

const nothing: PromptState = { kind: 'nothing', host: 'a.io', granted: true, stopped: null };

test('how a page is built is shown before it is saved, and saved only when the person says so', async () => {
  const skeleton = { json: '{"id":"saved-page-1"}\n', elements: 7, fields: 1, words: ['Verification code', 'Sign in'] };
  const home = await popup({ prompt: nothing, skeleton });
  await userEvent.click(page.getByText('Is there a code field here?'));
  await press('Save how this page is built');
  await expect.element(page.getByLabelText('Texts in the file')).toHaveValue('Verification code\nSign in');
  await expect.element(page.getByText('would hold 7 elements', { exact: false })).toBeVisible();
  await expect.element(page.getByText('The field you clicked into is marked', { exact: false })).toBeVisible();
  await press('Do not save');
  expect(home.saved).toEqual([]);
  await press('Save how this page is built');
  await press('Save this file');
  await expect.element(page.getByText('It is sent nowhere', { exact: false })).toBeVisible();
  expect(home.saved.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ['watchword-page.jsonl', skeleton.json],
  ]);
});

test('a page that cannot be read gives no file, and it is said', async () => {
  const home = await popup({ prompt: nothing });
  await userEvent.click(page.getByText('Is there a code field here?'));
  await press('Save how this page is built');
  await expect.element(page.getByText('This page cannot be read.')).toBeVisible();
  expect(home.saved).toEqual([]);
});

const replacement = { newId: 'sample-0001', oldId: 'sample-0000', sameName: true };

test('the new codes work: the old account goes to the trash with its codes, and can be taken back', async () => {
  const home = await popup({ replacement });
  await expect.element(page.getByText('with its 10 unused backup codes', { exact: false })).toBeVisible();
  expect(page.getByRole('button', { name: 'Replace the old account' }).element().className).toContain('main');
  await press('Replace the old account');
  await expect.poll(() => home.stored()?.accounts['sample-0000']?.deletedAt).not.toBeNull();
  expect(home.stored()?.accounts['sample-0000']?.backupCodes?.codes).toHaveLength(10);
  expect(home.fills).toEqual([{ settled: replacement }]);
  await press('Undo');
  await expect.poll(() => home.stored()?.accounts['sample-0000']?.deletedAt).toBeNull();
});

test('both may stay, and it is not asked again', async () => {
  const home = await popup({ replacement });
  await press('Keep both');
  expect(home.fills).toEqual([{ settled: replacement }]);
  expect(home.stored()?.accounts['sample-0000']?.deletedAt).toBeNull();
  await expect.element(page.getByText('The new codes work')).not.toBeInTheDocument();
});

test('two names may be two accounts: they are named, and neither answer is put forward', async () => {
  await popup({ replacement: { ...replacement, sameName: false } });
  await expect.element(page.getByText('ada@example.com before, ops@example.com now', { exact: false })).toBeVisible();
  expect(page.getByRole('button', { name: 'Replace the old account' }).element().className).not.toContain('main');
});

test('the answer is guarded like every press: at once it does nothing, and a script cannot give it', async () => {
  const home = await popup({ replacement, frozen: true });
  const button = page.getByRole('button', { name: 'Replace the old account' });
  await userEvent.click(button);
  time += 5_000;
  (button.element() as HTMLElement).click();
  expect(home.stored()?.accounts['sample-0000']?.deletedAt).toBeNull();
});
