import { encodeBase32 } from '../../core/bytes/base32.ts';
import type { Otp } from '../../core/otp/otp.ts';
import { emptyVault } from '../../core/vault/empty-vault.ts';
import type { Account, Vault } from '../../core/vault/vault.ts';

const people = ['ada@example.com', 'ops@example.com', 'ada.lovelace', 'billing@example.com', 'ada@example.org'];
const issuers = [
  'Sekoia.io',
  'epilot',
  'Digibee',
  'indigo.ai',
  'Chat360',
  'GitHub',
  'Hetzner',
  'Proton',
  'Nextcloud',
  'Mastodon',
  'Bitwarden',
  'GitLab',
];

/** A secret that is the same in every run; it guards nothing. */
export function sampleOtp(seed: number, change: Partial<Otp> = {}): Otp {
  const bytes = Uint8Array.from({ length: 20 }, (_, index) => (seed * 31 + index * 7 + 11) % 256);
  return { type: 'totp', secret: encodeBase32(bytes), algorithm: 'SHA1', digits: 6, period: 30, counter: 0, ...change };
}

/** One account with what a test wants different. */
export function sampleAccount(seed: number, change: Partial<Account> = {}): Account {
  const issuer = issuers[seed % issuers.length] ?? '';
  const round = Math.floor(seed / issuers.length);
  return {
    id: `sample-${String(seed).padStart(4, '0')}`,
    issuer: round === 0 ? issuer : `${issuer} ${round + 1}`,
    name: people[seed % people.length] ?? '',
    otp: sampleOtp(seed),
    sites: [],
    custody: 'here',
    backupCodes: null,
    note: '',
    tags: [],
    favourite: false,
    order: seed,
    icon: null,
    proved: true,
    createdAt: 1_760_000_000_000,
    updatedAt: 1_760_000_000_000,
    deletedAt: null,
    clocks: {},
    ...change,
  };
}

/** Ten backup codes of which the first `used` were used. */
export function sampleCodes(used: number, at: number): NonNullable<Account['backupCodes']> {
  const codes = [
    'k3v9-qw2m',
    'p7rd-x4tn',
    'z2hc-m8sf',
    'b6ny-t3gk',
    'w9xq-c5dj',
    'f4mt-r7vp',
    'h8ks-n2bz',
    'q5gw-d9xc',
    't3pz-k6hm',
    'v7bf-s4yr',
  ];
  return { codes: codes.map((text, index) => ({ text, usedAt: index < used ? at : null })), addedAt: at };
}

/** A vault with `count` accounts, a few of them with something to say. */
export function sampleVault(count: number, now: number): Vault {
  const accounts = Array.from({ length: count }, (_, seed) => sampleAccount(seed, specials(seed, now)));
  return {
    ...emptyVault('0a0b0c0d', { memoryKiB: 65_536, passes: 3 }),
    rev: 12,
    accounts: Object.fromEntries(accounts.map((account) => [account.id, account])),
    backups: count === 0 ? [] : [{ at: now - 3 * 86_400_000, rev: 11 }],
  };
}

function specials(seed: number, now: number): Partial<Account> {
  const sites = (host: string, proved: boolean) => [{ host, mode: 'ask' as const, proved, addedAt: now - 1e9 }];
  switch (seed) {
    case 0:
      return {
        favourite: true,
        sites: sites('app.sekoia.io', true),
        backupCodes: sampleCodes(8, now - 1e8),
        tags: ['security', 'work'],
        note: 'Ask Grace in the security team when the phone is lost.',
      };
    case 1:
      return {
        favourite: true,
        sites: sites('portal.epilot.cloud', true),
        otp: sampleOtp(1, { digits: 8, algorithm: 'SHA256' }),
      };
    case 2:
      return { proved: false };
    case 3:
      return { otp: sampleOtp(3, { type: 'hotp', counter: 4 }) };
    case 4:
      return { custody: 'phone' };
    case 5:
      return {
        issuer: 'Bundesamt für Sicherheit in der Informationstechnik',
        name: 'ada.lovelace+verification@a-very-long-domain.example',
      };
    default:
      return {};
  }
}
