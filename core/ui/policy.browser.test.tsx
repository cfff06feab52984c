import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { another, organisation } from '../../test/fixtures/escrow-keys.ts';
import { type MemoryHomeOptions, slotInfo } from '../../test/ui/memory-home.ts';
import { goesBy, leave, mountAt, now } from '../../test/ui/mount.ts';
import { sampleVault } from '../../test/ui/sample-vault.ts';
import { readPolicy } from '../policy/read.ts';
import type { AuditEntry } from '../storage/audit.ts';

/** The extension's full page under a policy, as an administrator wrote it. */
function mount(raw: unknown, { at = '#/codes', ...options }: MemoryHomeOptions & { at?: string } = {}) {
  const reading = readPolicy(raw);
  return mountAt(at, { kind: 'page', policy: reading.policy, reading, ...options });
}

const passkeys = { available: async () => true, create: async () => null as never, get: async () => null as never };
const button = (name: string | RegExp, options = {}) => page.getByRole('button', { name, ...options });

test('the page says of each setting what holds, what it changed, and what does not apply', async () => {
  const raw = { autoLockMinutes: 2, fillMode: 'sometimes', autoLockMinuten: 1, deniedHosts: ['evil.example'] };
  mount(raw, { at: '#/policy' });
  await expect.element(page.getByText('fillMode: "sometimes" is none of off, ask, automatic.')).toBeVisible();
  await expect.element(page.getByText('autoLockMinuten is no setting of this version.')).toBeVisible();
  await expect.element(page.getByText('Otherwise: 5 minutes')).toBeVisible();
  await expect.element(page.getByText('evil.example').first()).toBeVisible();
});

test.each([
  ['a list', ['fillMode'], 'policy: ["fillMode"] is no group of values.'],
  ['more than is read', { supportText: 'x'.repeat(600_000) }, 'The policy is larger than 524288 characters'],
  ['an error', new Error('storage is broken'), 'The browser did not say what the policy is: storage is broken'],
])('where %s stands in the place of the policy the page says so, and codes can still be seen', async (_, raw, why) => {
  const { app } = mount(raw, { at: '#/policy' });
  await expect.element(page.getByText('What your administrator set cannot be read.', { exact: false })).toBeVisible();
  await expect.element(page.getByText(why, { exact: false })).toBeVisible();
  app.router.go({ screen: 'codes' });
  await expect.element(button(/^Sekoia\.io ada@example\.com Code/)).toBeVisible();
});

test('an empty list of allowed hosts is shown as what it is: none', async () => {
  mount({ allowedHosts: [] }, { at: '#/policy' });
  const allowed = page.getByRole('group').filter({ hasText: 'Allowed hosts' });
  await expect.element(allowed.getByText('none', { exact: true })).toBeVisible();
  await userEvent.click(allowed.getByText('Allowed hosts'));
  await expect.element(allowed.getByText('An empty list allows no host at all.', { exact: false })).toBeVisible();
});

test('a list of any length is counted whole and shown from its beginning', async () => {
  mount({ deniedHosts: Array.from({ length: 20_000 }, (_, at) => `h${at}.example`) }, { at: '#/policy' });
  const denied = page.getByRole('group').filter({ hasText: 'Denied hosts' });
  await userEvent.click(denied.getByText('20000'));
  await expect.element(denied.getByText('h499.example')).toBeVisible();
  await expect.element(denied.getByText('h500.example')).not.toBeInTheDocument();
});

test('what the person chose is said to be theirs', async () => {
  const vault = sampleVault(1, now);
  mount({}, { at: '#/policy', vault: { ...vault, settings: { ...vault.settings, idleMinutes: 30 } } });
  const locking = page.getByRole('group').filter({ hasText: 'Lock after, at the latest' });
  await expect.element(locking.getByText('Chosen by you')).toBeVisible();
});

test('the report holds settings, sources and problems, and no account', async () => {
  const { home } = mount({ autoLockMinutes: 2, fillMode: 'sometimes' }, { at: '#/policy' });
  await userEvent.click(button('Copy the report'));
  await expect.element(page.getByText('The report is copied.')).toBeVisible();
  await userEvent.click(button('Save the report'));
  await expect.poll(() => home.saved.map(({ name }) => name)).toEqual(['watchword-policy.json']);
  const report = JSON.parse(home.written[0]!);
  expect(JSON.parse(new TextDecoder().decode(home.saved[0]!.bytes))).toEqual(report);
  expect(report.problems).toEqual([
    { path: 'fillMode', why: 'not-choice', allowed: 'off, ask, automatic', got: '"sometimes"' },
  ]);
  expect(report.settings).toContainEqual({
    name: 'autoLockMinutes',
    source: 'policy',
    set: 2,
    holds: 2,
    instead: 5,
  });
  expect(home.written[0]).not.toMatch(/ada@example|GEZDGNBV/);
});

test('what is set is shown as set in the settings, and nothing looser can be chosen', async () => {
  mount({ autoLockMinutes: 2, clipboardSeconds: 15, submit: false }, { at: '#/settings' });
  await expect.element(page.getByText('Your administrator allows 2 minutes at most.')).toBeVisible();
  const idle = page.getByRole('combobox', { name: 'Lock when not touched for' });
  await expect.element(idle).toHaveValue('2');
  expect([...(idle.element() as HTMLSelectElement).options].map(({ value }) => value)).toEqual(['1', '2']);
  const clipboard = page.getByRole('combobox', { name: 'Clear copied codes after' });
  expect([...(clipboard.element() as HTMLSelectElement).options].map(({ value }) => value)).toEqual(['15']);
  await expect.element(page.getByRole('checkbox', { name: /Press the site/ })).toBeDisabled();
});

test('a code is cleared from the clipboard as soon as the policy says', async () => {
  mount({ clipboardSeconds: 15 });
  await userEvent.click(button(/^Sekoia\.io ada@example\.com Code/));
  await expect.element(page.getByText('Copied. Cleared in 15 seconds.')).toBeVisible();
});

test('a change by the administrator is on the screen at once, and gone again when it is taken back', async () => {
  const { home } = mount({}, { at: '#/settings' });
  await expect.element(page.getByText('Nothing is set for you.')).toBeVisible();
  home.rule({ submit: false });
  await expect.element(page.getByRole('checkbox', { name: /Press the site/ })).toBeDisabled();
  await expect.element(page.getByText('1 setting is made for you')).toBeVisible();
  home.rule({});
  await expect.element(page.getByRole('checkbox', { name: /Press the site/ })).toBeEnabled();
});

test('a language by policy is spoken until the person chose another', async () => {
  mount({ language: 'de' }, { at: '#/settings' });
  await expect.element(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Sprache' }), 'en');
  await expect.element(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

test.each([
  ['en', 'Allowed hosts', 'An empty list allows no host at all.'],
  ['de', 'Erlaubte Hosts', 'Eine leere Liste erlaubt gar keinen Host.'],
  ['es', 'Hosts permitidos', 'Una lista vacía no permite ningún host.'],
  ['fr', 'Hôtes autorisés', 'Une liste vide n’autorise aucun hôte.'],
  ['it', 'Host consentiti', 'Un elenco vuoto non consente alcun host.'],
  ['pt-BR', 'Hosts permitidos', 'Uma lista vazia não permite nenhum host.'],
])('whoever reads %s reads on the policy page what a setting is called and does', async (language, title, what) => {
  mount({ language, allowedHosts: ['app.example.com'] }, { at: '#/policy' });
  const allowed = page.getByRole('group').filter({ hasText: title });
  await userEvent.click(allowed.getByText(title));
  await expect.element(allowed.getByText(what, { exact: false })).toBeVisible();
});

test('the locked screen speaks the policy’s language too', async () => {
  mount({ language: 'de' }, { unlocked: false });
  await expect.element(button('Entsperren')).toBeVisible();
});

test('no codes before there is the recovery kit that is required; then the person goes on', async () => {
  mount({ recoveryKitRequired: true });
  await expect.element(page.getByRole('heading', { name: 'Before you begin' })).toBeVisible();
  await expect.element(button(/^Sekoia\.io/)).not.toBeInTheDocument();
  await expect.element(button('Go to my codes')).toBeDisabled();
  await userEvent.click(button('Make the kit'));
  await userEvent.click(button('Close').first());
  await userEvent.click(button('Go to my codes'));
  await expect.element(button(/^Sekoia\.io/).first()).toBeVisible();
});

test.each(['page', 'popup'] as const)(
  'where the ways in cannot be read, what is required is said to be unknown in a %s; trying again goes on, and locking locks',
  async (kind) => {
    const { home } = mount({ recoveryKitRequired: true }, { kind, slots: [slotInfo('kit', 'recovery', now)] });
    const { slots } = home.keeper;
    home.keeper.slots = () => Promise.reject(new Error('memory: not now'));
    await expect.element(page.getByText('What opens this vault cannot be read', { exact: false })).toBeVisible();
    await expect.element(button(/^Sekoia\.io/)).not.toBeInTheDocument();
    await userEvent.click(button('Try again'));
    await expect.element(page.getByText('What opens this vault cannot be read', { exact: false })).toBeVisible();
    home.keeper.slots = slots;
    await userEvent.click(button('Try again'));
    await expect.element(button(/^Sekoia\.io/).first()).toBeVisible();
    leave();
    const other = mount({ recoveryKitRequired: true }, { kind });
    other.home.keeper.slots = () => Promise.reject(new Error('memory: not now'));
    await userEvent.click(button('Lock'));
    await expect.poll(() => other.home.reloads.count).toBe(1);
  },
);

test('in a popup what is required is set up in a tab, and no code shows', async () => {
  mount({ recoveryKitRequired: true }, { kind: 'popup' });
  await expect.element(button('Set it up')).toBeVisible();
  await expect.element(button(/^Sekoia\.io/)).not.toBeInTheDocument();
});

test('a required passkey is asked for where the browser can have one, and not where it cannot', async () => {
  mount({ passkey: 'required' });
  await expect.element(button(/^Sekoia\.io/).first()).toBeVisible();
  leave();
  mount({ passkey: 'required' }, { passkeys });
  await expect.element(page.getByRole('heading', { name: 'Before you begin' })).toBeVisible();
});

const needed = { passkey: 'required', recoveryKitRequired: true } as const;
// What an authenticator would make; the vault in memory looks at nothing of it.
const makes = {
  ...passkeys,
  create: async () => ({ rpId: 'localhost', asked: {}, answer: { credentialId: new Uint8Array(1) } }) as never,
};

test.each([
  ['five minutes later', 5 * 60_000],
  ['by a clock that was set back', -1],
])(
  'what is required of a vault that is open longer, %s, is added only after the passphrase, as everywhere',
  async (_, ms) => {
    const { home } = mount({}, { passkeys: makes });
    await expect.element(button(/^Sekoia\.io/).first()).toBeVisible();
    goesBy(home, ms);
    home.rule(needed);
    await userEvent.click(button('Add a passkey'));
    await expect.element(page.getByText('A passkey opens the vault, so first your passphrase.')).toBeVisible();
    await expect.element(button('Make a passkey')).not.toBeInTheDocument();
    await userEvent.fill(page.getByLabelText('Passphrase'), 'not mine');
    await userEvent.click(button('Continue'));
    await expect.element(page.getByText('That is not the passphrase.', { exact: false })).toBeVisible();
    await userEvent.fill(page.getByLabelText('Passphrase'), 'open sesame');
    await userEvent.click(button('Continue'));
    await userEvent.click(button('Make a passkey'));
    await expect.element(page.getByText('The passkey opens your vault now.')).toBeVisible();
    await userEvent.click(button('Make the kit'));
    await expect.element(page.getByText('The kit opens the vault, so first your passphrase.')).toBeVisible();
    expect((await home.keeper.slots(new Uint8Array(32))).map(({ type }) => type)).toEqual(['password', 'prf']);
    await userEvent.fill(page.getByLabelText('Passphrase'), 'open sesame');
    await userEvent.click(button('Continue'));
    await expect.element(button('Print')).toBeVisible();
  },
);

test('right after unlocking the passphrase is not asked for twice', async () => {
  const { home } = mount(needed, { passkeys: makes, unlocked: false });
  goesBy(home, 86_400_000);
  await userEvent.fill(page.getByLabelText('Passphrase'), 'open sesame');
  await userEvent.click(button('Unlock'));
  await userEvent.click(button('Make the kit'));
  await expect.element(button('Print')).toBeVisible();
  await expect.element(page.getByLabelText('Passphrase')).not.toBeInTheDocument();
  await userEvent.click(button('Close').first());
  await userEvent.click(button('Add a passkey'));
  await userEvent.click(button('Make a passkey'));
  await expect.element(page.getByText('The passkey opens your vault now.')).toBeVisible();
  await userEvent.click(button('Go to my codes'));
  await expect.element(button(/^Sekoia\.io/).first()).toBeVisible();
});

test('a forbidden passkey can be neither added nor used', async () => {
  mount({ passkey: 'forbidden' }, { at: '#/ways', passkeys });
  await expect.element(page.getByText('Your administrator does not allow passkeys.')).toBeVisible();
  await expect.element(button(/passkey/i)).not.toBeInTheDocument();
});

test('the last recovery kit stays while one is required', async () => {
  const kit = {
    id: 'kit',
    type: 'recovery',
    name: 'Safe',
    createdAt: now,
    provedAt: now,
    passkey: null,
    escrowKey: null,
  };
  mount({ recoveryKitRequired: true }, { at: '#/ways', slots: [kit] });
  await userEvent.click(button(/Safe/));
  await expect.element(page.getByText('Your administrator requires it', { exact: false })).toBeVisible();
  await expect.element(button('Remove')).not.toBeInTheDocument();
});

const named = { escrowKey: organisation.publicKey };
const wrapped = (publicKey: string) => ({ ...slotInfo(publicKey, 'escrow', now - 4e8), escrowKey: publicKey });

test('no codes before the person agreed that the organisation can open the vault, told of its key', async () => {
  const { home } = mount(named);
  await expect.element(page.getByRole('heading', { name: 'Before you begin' })).toBeVisible();
  await expect
    .element(page.getByText('Your organisation will be able to open this vault', { exact: false }))
    .toBeVisible();
  await expect.element(page.getByText('Fingerprint of the key: 8710 CEE5 9CFE 355A')).toBeVisible();
  await expect.element(button(/^Sekoia\.io/)).not.toBeInTheDocument();
  await expect.element(button('Go to my codes')).toBeDisabled();
  expect((await home.keeper.waysIn()).escrow).toEqual([]);
  await userEvent.click(button('I agree'));
  await expect.poll(async () => (await home.keeper.waysIn()).escrow).toEqual([organisation.publicKey]);
  await userEvent.click(button('Go to my codes'));
  await expect.element(button(/^Sekoia\.io/).first()).toBeVisible();
});

test('in a vault that is open longer, who agrees to the key of the organisation gives the passphrase first', async () => {
  const { home } = mount({});
  await expect.element(button(/^Sekoia\.io/).first()).toBeVisible();
  goesBy(home, 5 * 60_000);
  home.rule(named);
  await userEvent.click(button('I agree'));
  await expect.element(page.getByText('Your organisation’s key will open the vault', { exact: false })).toBeVisible();
  await userEvent.fill(page.getByLabelText('Passphrase'), 'not mine');
  await userEvent.click(button('Continue'));
  await expect.element(page.getByText('That is not the passphrase.', { exact: false })).toBeVisible();
  expect((await home.keeper.waysIn()).escrow).toEqual([]);
  await userEvent.fill(page.getByLabelText('Passphrase'), 'open sesame');
  await userEvent.click(button('Continue'));
  await expect.poll(async () => (await home.keeper.waysIn()).escrow).toEqual([organisation.publicKey]);
  await userEvent.click(button('Go to my codes'));
  await expect.element(button(/^Sekoia\.io/).first()).toBeVisible();
});

test('a key that is named while somebody looks at codes hides them, and one with a slip in it does not', async () => {
  const { home } = mount({ escrowKey: organisation.publicKey.slice(1) });
  await expect.element(button(/^Sekoia\.io/).first()).toBeVisible();
  home.rule(named);
  await expect.element(button('I agree')).toBeVisible();
  await expect.element(button(/^Sekoia\.io/)).not.toBeInTheDocument();
});

test('a new key of the organisation is agreed to; then the earlier one can be taken out', async () => {
  const { home } = mount(named, { slots: [wrapped(another.publicKey)] });
  await expect.element(button('Go to my codes')).toBeDisabled();
  await expect.element(page.getByText('Earlier key of your organisation')).not.toBeInTheDocument();
  await userEvent.click(button('I agree'));
  await expect.element(page.getByText('Earlier key of your organisation')).toBeVisible();
  await userEvent.click(button('Remove'));
  await userEvent.fill(page.getByLabelText('Passphrase'), 'open sesame');
  await userEvent.click(button('Continue'));
  await expect.element(page.getByText('It stays.')).toBeVisible();
  await userEvent.click(button('Remove').last());
  await expect.poll(async () => (await home.keeper.waysIn()).escrow).toEqual([organisation.publicKey]);
  await expect.element(page.getByText('Earlier key of your organisation')).not.toBeInTheDocument();
});

test('an earlier key that waited is asked about at the next unlock, and does not hide the codes', async () => {
  mount(named, { slots: [wrapped(organisation.publicKey), wrapped(another.publicKey)] });
  await expect.element(page.getByText('Earlier key of your organisation')).toBeVisible();
  await userEvent.click(button('Go to my codes'));
  await expect.element(button(/^Sekoia\.io/).first()).toBeVisible();
});

test('the organisation stands among the ways in by its fingerprint, and stays while the policy names it', async () => {
  const { home } = mount(named, { at: '#/ways', slots: [wrapped(organisation.publicKey)] });
  await expect.element(page.getByText('Fingerprint of the key: 8710 CEE5 9CFE 355A')).toBeVisible();
  await userEvent.click(button(/^Organisation/));
  await expect.element(page.getByText('Your administrator requires it', { exact: false })).toBeVisible();
  await expect.element(button('Remove')).not.toBeInTheDocument();
  home.rule({});
  await expect.element(page.getByText('Your administrator requires it', { exact: false })).not.toBeInTheDocument();
  await userEvent.click(button(/^Organisation/));
  await userEvent.click(button('Remove'));
  await expect.element(page.getByText('will no longer open the vault with this key', { exact: false })).toBeVisible();
});

test('a forgotten passphrase leads to a file for the organisation that can open it', async () => {
  const file = new Uint8Array([79, 84, 80, 86]);
  const locked = { unlocked: false, copy: { savedAt: now, file }, slots: [wrapped(organisation.publicKey)] };
  const { home } = mount(named, locked);
  await userEvent.click(button(/Forgot/));
  await expect.element(page.getByText('Your organisation can open this vault', { exact: false })).toBeVisible();
  await userEvent.click(button('Save it as a backup file'));
  await expect.poll(() => home.saved.map(({ bytes }) => bytes)).toEqual([file]);
});

test('where the first steps are hidden, a new vault shows its codes at once', async () => {
  const { app } = mount({ hideFirstRun: true }, { vault: null, unlocked: false });
  await app.create('correct horse battery staple 42');
  await expect.element(page.getByRole('heading', { name: 'Codes' })).toBeVisible();
  expect(app.router.route.get()).toEqual({ screen: 'codes' });
});

test('without export in the clear no QR code is offered, and without export no backup', async () => {
  const { app } = mount({ plainExportAllowed: false, exportAllowed: false }, { at: '#/account/sample-0000' });
  await expect.element(button(/Delete/)).toBeVisible();
  await expect.element(button(/QR/)).not.toBeInTheDocument();
  app.router.go({ screen: 'backups' });
  await expect.element(button('Save backup file')).toBeDisabled();
});

test('under a policy that cannot be read nothing is exported, the reason is said, and a backup can still be restored', async () => {
  const { app } = mount(new Error('storage is broken'), {
    at: '#/account/sample-0000',
    log: [{ kind: 'unlock', at: now }],
  });
  const reason = page.getByText('Until it can, no code is filled anywhere and nothing is exported', { exact: false });
  await expect.element(button(/Delete/)).toBeVisible();
  await expect.element(button(/QR/)).not.toBeInTheDocument();
  app.router.go({ screen: 'backups' });
  await expect.element(button('Save backup file')).toBeDisabled();
  await expect.element(reason).toBeVisible();
  await expect.element(button('Restore from a file')).toBeEnabled();
  app.router.go({ screen: 'log' });
  await expect.element(button('Save the log')).toBeDisabled();
  await expect.element(reason).toBeVisible();
});

test('a QR code that is being asked for goes when an administrator forbids it', async () => {
  const { home } = mount({}, { at: '#/account/sample-0000' });
  await userEvent.click(button(/QR/));
  await expect.element(page.getByRole('dialog', { name: /as QR code/ })).toBeVisible();
  home.rule({ plainExportAllowed: false });
  await expect.element(page.getByRole('dialog', { name: /as QR code/ })).not.toBeInTheDocument();
});

const uri = (issuer: string) => `otpauth://totp/${issuer}:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=${issuer}`;

test('where own accounts are not allowed, one of another platform is not added and says why', async () => {
  const { home } = mount({ ownAccounts: false, platforms: [{ name: 'Acme' }] }, { at: '#/add/paste' });
  await userEvent.fill(page.getByLabelText('Link or secret'), uri('Hetzner'));
  await userEvent.click(button('Continue'));
  await expect.element(page.getByText('Your administrator allows only accounts', { exact: false })).toBeVisible();
  await expect.element(button('Save', { exact: true })).toBeDisabled();
  await userEvent.fill(page.getByLabelText('Site or app'), 'Acme');
  await userEvent.click(button('Save account'));
  await expect
    .poll(() => Object.values(home.stored()!.accounts).filter(({ issuer }) => issuer === 'Acme'))
    .toHaveLength(1);
});

test('without import several accounts at once are not taken, a single one is', async () => {
  mount({ importAllowed: false }, { at: '#/add/paste' });
  await userEvent.fill(
    page.getByLabelText('Link or secret'),
    `${uri('Acme')}\n${uri('Hetzner').replace('JBSW', 'KBSW')}`,
  );
  await userEvent.click(button('Continue'));
  await expect.element(page.getByText('bringing in several accounts at once', { exact: false })).toBeVisible();
  await userEvent.fill(page.getByLabelText('Link or secret'), uri('Acme'));
  await userEvent.click(button('Continue'));
  await expect.element(button('Save account')).toBeEnabled();
});

test('help and the address of the app are where people look for them', async () => {
  const raw = {
    supportText: 'Call 4711.',
    supportLink: 'https://help.acme.example/',
    appAddress: 'https://codes.acme.example/',
  };
  mount(raw, { at: '#/settings' });
  await expect.element(page.getByText('Call 4711.')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Get help' })).toHaveAttribute('href', raw.supportLink);
  await expect.element(page.getByRole('img', { name: /codes\.acme\.example/ })).toBeVisible();
  leave();
  mount(raw, { unlocked: false });
  await userEvent.click(button(/Forgot/));
  await expect.element(page.getByText('Call 4711.')).toBeVisible();
});

test('the log shows what happened, newest first, without a switch where it is required', async () => {
  const log: AuditEntry[] = [
    { kind: 'unlock', at: now - 90_000 },
    {
      kind: 'fill',
      host: 'app.sekoia.io',
      account: 'Sekoia.io ada@example.com',
      use: 'totp',
      by: 'automatic',
      outcome: 'took',
      at: now - 60_000,
    },
    { kind: 'policy', names: ['fillMode', 'submit'], at: now - 30_000 },
  ];
  const { home } = mount({ auditRequired: true }, { at: '#/log', log });
  await expect.element(page.getByText('Policy changed: fillMode, submit')).toBeVisible();
  await expect.element(page.getByText('Code of Sekoia.io ada@example.com for app.sekoia.io')).toBeVisible();
  await expect.element(page.getByText('in the field · by itself', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: /Keep a log/ })).toBeDisabled();
  await userEvent.click(button('Save the log'));
  await expect.poll(() => home.saved.map(({ name }) => name)).toEqual(['watchword-log.json']);
  expect(JSON.parse(new TextDecoder().decode(home.saved[0]!.bytes))).toEqual(log);
  await expect.poll(() => home.logged.at(-1)).toMatchObject({ kind: 'export', what: 'log' });
});

test('the log follows what is written while it is open', async () => {
  const { home } = mount({}, { at: '#/log', log: [{ kind: 'unlock', at: now - 90_000 }] });
  await expect.element(page.getByText('Unlocked')).toBeVisible();
  // As the background does when it fills.
  await home.audit?.note(new Uint8Array(32), { kind: 'policy', names: ['fillMode'] }, now);
  await expect.element(page.getByText('Policy changed: fillMode')).toBeVisible();
  await userEvent.click(button('Save the log'));
  await expect.element(page.getByText('Log saved', { exact: true })).toBeVisible();
});

test('where the log may not be saved it is only read', async () => {
  mount({ auditExportAllowed: false }, { at: '#/log', log: [{ kind: 'unlock', at: now }] });
  await expect.element(page.getByText('Your administrator does not allow saving it.')).toBeVisible();
  await expect.element(button('Save the log')).toBeDisabled();
});

test('a backup is in the log, and nothing is once the person switched it off', async () => {
  const { home, app } = mount({}, { at: '#/backups' });
  await userEvent.click(button('Save backup file'));
  await expect.poll(() => home.logged.map(({ kind }) => kind)).toEqual(['export']);
  app.router.go({ screen: 'log' });
  await userEvent.click(page.getByRole('checkbox', { name: /Keep a log/ }));
  await expect.poll(() => home.stored()?.settings.auditLog).toBe(false);
  app.router.go({ screen: 'backups' });
  await userEvent.click(button('Save backup file'));
  await expect.poll(() => home.saved.length).toBe(2);
  expect(home.logged).toHaveLength(1);
});
