import { expect, test } from 'vitest';
import { addAccount } from '../../core/vault/edit/add-account.ts';
import { addSite } from '../../core/vault/edit/sites.ts';
import { trashAccount } from '../../core/vault/edit/trash.ts';
import { emptyVault } from '../../core/vault/empty-vault.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { rivalOf, sameName } from './rival.ts';

const secrets = ['GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'] as const;
const otp = (secret: string) =>
  ({ type: 'totp', secret, algorithm: 'SHA1', digits: 6, period: 30, counter: 0 }) as const;
const anew = (issuer: string, name: string, secret: string = secrets[1]) => ({ issuer, name, otp: otp(secret) });

const vaultOf = (...accounts: (readonly [id: string, issuer: string, name: string, host?: string])[]): Vault =>
  accounts.reduce<Vault>(
    (vault, [id, issuer, name, host]) => {
      const next = addAccount(vault, { issuer, name, otp: otp(secrets[0]), warnings: [] }, id, 1);
      return host === undefined ? next : addSite(next, id, host, 1);
    },
    emptyVault('00000001', { memoryKiB: 1, passes: 1 }),
  );

const here = 'app.sekoia.io';
const ada = vaultOf(['a', 'Sekoia.io', 'ada@example.com', here]);

test.each([
  ['the same issuer and name', ada, anew('Sekoia.io', 'ada@example.com'), 'elsewhere.example', 'a'],
  ['in other letters', ada, anew(' sekoia.IO', 'Ada@Example.com '), 'elsewhere.example', 'a'],
  ['the same issuer, bound here, another name', ada, anew('Sekoia.io', 'bert@example.com'), here, 'a'],
  ['another of the platform’s names', ada, anew('Sekoia', 'ada@example.com'), here, 'a'],
  ['the same issuer, another name, not bound here', ada, anew('Sekoia.io', 'bert@example.com'), 'x.example', null],
  ['another issuer bound here', ada, anew('Grafana', 'ada@example.com'), here, null],
  [
    'the very same secret: that one is known already',
    ada,
    anew('Sekoia.io', 'ada@example.com', secrets[0]),
    here,
    null,
  ],
  ['one in the trash', trashAccount(ada, 'a', 2), anew('Sekoia.io', 'ada@example.com'), here, null],
  [
    'of several bound here the one of that name',
    vaultOf(['a', 'Sekoia.io', 'ada', here], ['b', 'Sekoia.io', 'bert', here]),
    anew('Sekoia.io', 'bert'),
    here,
    'b',
  ],
  [
    'of several bound here none has the name: nobody can tell',
    vaultOf(['a', 'Sekoia.io', 'ada', here], ['b', 'Sekoia.io', 'bert', here]),
    anew('Sekoia.io', 'cleo'),
    here,
    null,
  ],
])('an enrolment is a second one of: %s', (_, vault, enrolment, host, expected) => {
  expect(rivalOf(vault, enrolment, host)?.id ?? null).toBe(expected);
});

test('names are the same but for case and outer spaces', () => {
  expect(sameName({ name: 'Ada ' }, { name: 'ada' })).toBe(true);
  expect(sameName({ name: '' }, { name: 'ada' })).toBe(false);
});
