import { expect, test } from 'vitest';
import { profiles } from '../../core/platforms/registry.ts';
import { profilesUnder } from '../../core/policy/platforms.ts';
import { addAccount } from '../../core/vault/edit/add-account.ts';
import { addSite, markSiteProved, setSiteMode } from '../../core/vault/edit/sites.ts';
import { emptyVault } from '../../core/vault/empty-vault.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { candidatesAt, circumstancesOf } from './circumstances.ts';
import type { Prompt } from './documents.ts';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const otp = { type: 'totp', secret, algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const;

const vaultOf = (...accounts: (readonly [id: string, issuer: string, ...hosts: string[]])[]): Vault =>
  accounts.reduce<Vault>(
    (vault, [id, issuer, ...hosts]) =>
      hosts.reduce(
        (next, host) => addSite(next, id, host, 1),
        addAccount(vault, { issuer, name: id, otp, warnings: [] }, id, 1),
      ),
    emptyVault('00000001', { memoryKiB: 1, passes: 1 }),
  );

const promptAt = (origin: string, path = '/login', kind: Prompt['finding']['kind'] = 'sign-in'): Prompt => {
  const finding = { id: 'f1', kind, fields: 1, length: 6, takesBackup: false, sure: 1, signals: [] };
  const place = { documentId: 'D', tabId: 1, frameId: 0, origin, path, topOrigin: origin, ancestors: [] };
  return { id: 'D.f1', finding, document: { ...place, findings: [finding], dismissed: [], picture: null, since: 1 } };
};

const imitated = (origin: string, vault: Vault | null) => circumstancesOf(promptAt(origin), vault, profiles).imitates;

test.each([
  [[], 'bank.com'],
  [['https://bank.com'], 'bank.com'],
  [['https://id.bank.com', 'https://www.bank.com'], 'bank.com'],
  [['https://shop.com'], 'shop.com'],
  [['https://shop.com', 'https://mall.com'], 'mall.com'],
  [['https://shop.com', 'https://bank.com'], 'shop.com'],
  [['https://bank.com', 'https://shop.com'], 'shop.com'],
])('in a frame with %j around it, the site to name beside bank.com is %s', (ancestors, named) => {
  const prompt = promptAt('https://bank.com');
  expect(circumstancesOf({ ...prompt, document: { ...prompt.document, ancestors } }, null, profiles).topHost).toBe(
    named,
  );
});

test('a host that carries an account’s name inside another domain imitates it', () => {
  const vault = vaultOf(['a', 'Sekoia.io', 'sekoia.localhost:4000']);
  expect(imitated('http://sekoia.localhost.evil.localhost:4000', vault)).toBe('sekoia.localhost:4000');
  expect(imitated('http://sekoia.localhost:4000', vault)).toBeNull();
});

test('an account that has no site yet is imitated by who takes its platform’s name', () => {
  expect(imitated('https://app.sekoia.io.evil.com', vaultOf(['a', 'Sekoia.io']))).toBe('app.sekoia.io');
  expect(imitated('https://app.sekoia.io.evil.com', vaultOf())).toBeNull();
});

test('a letter that only looks the same is an imitation for everybody, also while locked', () => {
  for (const vault of [null, vaultOf(), vaultOf(['a', 'Elsewhere', 'elsewhere.com'])])
    expect(imitated('https://app.sek0ia.io', vault)).toBe('app.sekoia.io');
});

test('a platform’s own host imitates nobody, nor does a name on this machine somebody out there', () => {
  expect(imitated('https://app.sekoia.io', vaultOf(['a', 'Sekoia.io', 'sekoia.localhost']))).toBeNull();
  expect(imitated('http://sekoia.localhost:4000', vaultOf(['a', 'Sekoia.io', 'app.sekoia.io']))).toBeNull();
});

test('what the platform documents about a page makes its prompt stricter, never laxer', () => {
  const kind = (path: string, seen: Prompt['finding']['kind']) =>
    circumstancesOf(promptAt('https://app.sekoia.io', path, seen), null, profiles).kind;
  expect(kind('/user/security/authenticator/disable', 'sign-in')).toBe('turn-off');
  expect(kind('/login/verification', 'sent-code')).toBe('sent-code');
  expect(kind('/somewhere/else', 'step-up')).toBe('step-up');
});

test('a host that an account of the platform is bound to has that platform’s pages', () => {
  const vault = vaultOf(['a', 'Digibee', 'digibee.localhost']);
  const prompt = promptAt('http://digibee.localhost', '/account/two-factor/deactivate');
  expect(circumstancesOf(prompt, vault, profiles).kind).toBe('turn-off');
});

test('a platform that takes no code of ours asks for one it sent, whatever its field looks like, until somebody enrolled there', () => {
  const kind = (vault: Vault | null) => circumstancesOf(promptAt('https://platform.indigo.ai'), vault, profiles).kind;
  expect(kind(null)).toBe('sent-code');
  expect(kind(vaultOf(['a', 'indigo.ai']))).toBe('sent-code');
  expect(kind(vaultOf(['a', 'indigo.ai', 'platform.indigo.ai']))).toBe('sign-in');
});

test('a sign-in field takes backup codes where the platform says so', () => {
  expect(circumstancesOf(promptAt('https://app.sekoia.io'), null, profiles).takesBackup).toBe(true);
  expect(circumstancesOf(promptAt('https://a.io'), null, profiles).takesBackup).toBe(false);
});

test('the account bound to a host is offered alone', () => {
  const vault = vaultOf(['mine', 'Example', 'login.example.com'], ['other', 'Other', 'other.com'], ['loose', 'Loose']);
  expect(candidatesAt('login.example.com', null, vault, profiles)).toMatchObject([
    { accountId: 'mine', bound: true, proved: false },
  ]);
});

test('a host that a platform names is as good as bound for the accounts of its issuer, and for no other', () => {
  const nordwind = profilesUnder({ platforms: [{ name: 'Nordwind', hosts: ['app.nordwind.example'] }] });
  const vault = vaultOf(['mine', 'Nordwind'], ['other', 'Südwind']);
  const offered = (known: typeof profiles) =>
    candidatesAt('app.nordwind.example', null, vault, known).map(({ accountId, bound }) => [accountId, bound]);
  expect(offered(nordwind)).toEqual([['mine', true]]);
  expect(offered(profiles)).toEqual([
    ['mine', false],
    ['other', false],
  ]);
});

test('where none is bound, those without a site are offered, the likely one first; accounts of other sites never', () => {
  const vault = vaultOf(['loose', 'Loose'], ['likely', 'Example GmbH'], ['other', 'Other', 'other.com']);
  expect(candidatesAt('login.example.com', null, vault, profiles).map(({ accountId }) => accountId)).toEqual([
    'likely',
    'loose',
  ]);
});

test('on a new host of the same registration the account is offered, unbound; beside one that is bound there it is not', () => {
  const offered = (host: string, ...accounts: Parameters<typeof vaultOf>) =>
    candidatesAt(host, null, vaultOf(...accounts), profiles).map(({ accountId, bound }) => [accountId, bound]);
  const first = ['first', 'Example', 'app.example.com'] as const;
  expect(offered('blog.example.com', first, ['other', 'Other', 'other.com'])).toEqual([['first', false]]);
  expect(offered('blog.example.com', first, ['second', 'Example', 'blog.example.com'])).toEqual([['second', true]]);
  expect(offered('app.example.com:8443', first)).toEqual([['first', false]]);
  expect(offered('a.github.io', ['b', 'Example', 'b.github.io'])).toEqual([]);
});

test('a site that took a code is proved, one that is switched off stands behind', () => {
  let vault = vaultOf(['first', 'Example', 'a.io'], ['second', 'Example', 'a.io']);
  vault = setSiteMode(markSiteProved(vault, 'second', 'a.io', 2), 'first', 'a.io', 'off', 2);
  expect(candidatesAt('a.io', null, vault, profiles).map(({ accountId, proved }) => [accountId, proved])).toEqual([
    ['second', true],
    ['first', false],
  ]);
});
