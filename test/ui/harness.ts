import { readPolicy } from '../../core/policy/read.ts';
import type { AuditEntry } from '../../core/storage/audit.ts';
import { mountApp } from '../../core/ui/app.tsx';
import { awaitPolicy } from '../../core/ui/await-policy.tsx';
import type { InstallWay } from '../../core/ui/home.ts';
import type { PromptState } from '../../core/ui/prompt-port.ts';
import { another, organisation } from '../fixtures/escrow-keys.ts';
import { type MemoryHomeOptions, memoryHome, slotInfo } from './memory-home.ts';
import { asking, candidate } from './sample-prompt.ts';
import { sampleCodes, sampleOtp, sampleVault } from './sample-vault.ts';

/** One screen for looking at: `?state=open&accounts=5&kind=popup&prompt=sign-in&lang=de&theme=dark&left=3#/settings`. */
const wanted = new URLSearchParams(location.search);
const accounts = Number(wanted.get('accounts') ?? 5);
const left = Number(wanted.get('left') ?? 18);
// `at`: always the same moment, so that the same codes show.
const now = Math.ceil((Number(wanted.get('at')) || Date.now()) / 30_000) * 30_000 - left * 1000;
const state = wanted.get('state') ?? 'open';
const kind = (wanted.get('kind') ?? 'pwa') as 'pwa' | 'popup' | 'page';
const lang = wanted.get('lang') ?? 'en';
const theme = (wanted.get('theme') ?? 'system') as 'system' | 'light' | 'dark';
const base = sampleVault(accounts, now);
const vault = {
  ...base,
  settings: { ...base.settings, language: lang, theme, tapToReveal: wanted.has('reveal') },
  ...(wanted.has('nobackup') ? { backups: [] } : {}),
  ...(wanted.has('trash')
    ? {
        accounts: Object.fromEntries(
          Object.values(base.accounts).map((one, index) => [
            one.id,
            { ...one, deletedAt: index < 2 ? now - index * 5e8 : null },
          ]),
        ),
      }
    : {}),
};

const prompts: Record<string, PromptState> = {
  'sign-in': asking,
  first: { ...asking, candidates: [{ ...candidate, bound: false, proved: false }] },
  several: { ...asking, candidates: [candidate, { ...candidate, accountId: 'sample-0001', issuer: 'epilot' }] },
  'turn-off': { ...asking, prompt: 'turn-off', takesBackup: false },
  'turn-off-or-backup': { ...asking, prompt: 'turn-off' },
  embedded: { ...asking, topHost: 'portal.example.com' },
  'step-up': { ...asking, prompt: 'step-up' },
  'stopped-which': {
    ...asking,
    stopped: 'which',
    candidates: [candidate, { ...candidate, accountId: 'sample-0001', issuer: 'epilot' }],
  },
  'stopped-spent': { ...asking, stopped: 'spent' },
  'stopped-step-up': { ...asking, prompt: 'step-up', stopped: 'unconfirmed' },
  'stopped-not-taken': { ...asking, stopped: 'not-taken' },
  'not-taken-by-site': { ...asking, stopped: 'refused-code' },
  'look-alike': {
    ...asking,
    host: 'app.sekoja.io',
    topHost: 'app.sekoja.io',
    refusal: 'look-alike',
    resembles: 'app.sekoia.io',
    candidates: [],
  },
  sent: { ...asking, prompt: 'sent-code', refusal: 'sent-code' },
  automatic: { ...asking, offerAutomatic: 'app.sekoia.io' },
  allow: { kind: 'nothing', host: 'app.sekoia.io', granted: false, stopped: null },
  'stopped-nothing': { kind: 'nothing', host: 'app.sekoia.io', granted: true, stopped: 'd1.stopped' },
  'picture-none': { kind: 'no-account-in-picture', promptId: 'p4', host: 'app.sekoia.io' },
  enrol: {
    kind: 'enrolment',
    promptId: 'p2',
    host: 'app.sekoia.io',
    granted: true,
    enrolment: { issuer: 'Sekoia.io', name: 'grace@example.com', otp: sampleOtp(77), warnings: [] },
    duplicateOf: null,
    rivalOf: wanted.has('rival') ? 'sample-0000' : null,
    hasConfirmField: true,
    elsewhere: wanted.has('elsewhere'),
  },
  codes: {
    kind: 'backup-codes',
    promptId: 'p3',
    host: 'app.sekoia.io',
    accountId: 'sample-0000',
    issuer: 'Sekoia.io',
    codes: sampleCodes(0, now).codes.map((code) => code.text),
    replaces: 0,
  },
};
const prompt = prompts[wanted.get('prompt') ?? ''];
/** A policy as an administrator might write it, with a slip in it. */
const policies: Record<string, unknown> = {
  some: {
    platforms: [
      { name: 'Acme Portal', hosts: ['portal.acme.example'] },
      { name: 'Digibee', hosts: ['x y'] },
    ],
    allowedHosts: ['portal.acme.example', '*.sekoia.io'],
    fillMode: 'sometimes',
    submit: false,
    autoLockMinutes: 2,
    clipboardSeconds: '15',
    passkey: 'forbidden',
    plainExportAllowed: 0,
    language: 'de',
    appAddress: 'https://codes.acme.example/',
    supportLink: 'https://help.acme.example/',
    supportText: 'Call the service desk on 4711, Monday to Friday.',
    autoLockMinuten: 3,
  },
  required: { recoveryKitRequired: true, passkey: 'required' },
  escrow: { escrowKey: organisation.publicKey },
};
const reading = readPolicy(policies[wanted.get('policy') ?? '']);
const replacement = { newId: 'sample-0001', oldId: 'sample-0000', sameName: wanted.get('replace') !== 'other' };

const fill = { kind: 'fill', host: 'app.sekoia.io', account: 'Sekoia.io · ada@example.com' } as const;
const log: readonly AuditEntry[] = [
  { at: now - 9e7, kind: 'unlock' },
  { at: now - 8.9e7, ...fill, use: 'totp', by: 'automatic', outcome: 'took' },
  { at: now - 8.8e7, ...fill, use: 'backup', by: 'person', outcome: 'notTook' },
  { at: now - 7e6, kind: 'policy', names: ['autoLockMinutes', 'clipboardSeconds'] },
  { at: now - 6e6, kind: 'export', what: 'qr', account: 'epilot · grace@example.com' },
  { at: now - 5e6, ...fill, use: 'totp', by: 'person', outcome: 'look-alike' },
];
const install = wanted.get('install') as InstallWay | null;

const options: MemoryHomeOptions = {
  kind,
  slots: [
    ...(wanted.has('kit') ? [{ ...slotInfo('kit', 'recovery', now - 3e8), name: wanted.get('kit') ?? '' }] : []),
    ...(wanted.get('escrow') ?? '').split(',').flatMap((which) => {
      const keys = { now: organisation, earlier: another }[which];
      return keys ? [{ ...slotInfo(`escrow-${which}`, 'escrow', now - 6e8), escrowKey: keys.publicKey }] : [];
    }),
  ],
  ...(wanted.has('passkeys')
    ? {
        passkeys: {
          available: async () => true,
          create: () => new Promise(() => {}),
          get: () => new Promise(() => {}),
        },
      }
    : {}),
  now,
  frozen: !wanted.has('runs'),
  languages: [lang],
  appearance: JSON.stringify({ language: lang, theme }),
  vault: state === 'none' ? null : vault,
  unlocked: state === 'open',
  persistence: wanted.has('denied') ? 'denied' : 'granted',
  picture: wanted.has('nocode')
    ? []
    : ['otpauth://totp/Hetzner:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Hetzner'],
  file: {
    name: 'watchword-2026-11-20.watchword',
    bytes: new TextEncoder().encode(JSON.stringify(sampleVault(accounts + 2, now))),
  },
  generations: [12, 11, 7].map((rev, index) => ({
    rev,
    savedAt: now - index * 7e7,
    accounts: accounts - index,
    bytes: 9000,
    hash: `h${rev}`,
  })),
  camera: async (_video, _found, signal) => {
    if (wanted.get('camera') === 'refused') {
      const { CameraRefused } = await import('../../core/ui/home.ts');
      throw new CameraRefused('refused');
    }
    signal.addEventListener('abort', () => {});
    return { torch: async () => {}, zoom: { min: 1, max: 8, step: 0.1, now: 1, set: async () => {} } };
  },
  ...(wanted.has('vanished') ? { lastSaved: { rev: 12, savedAt: now - 9e8 } } : {}),
  ...(wanted.has('readonly') ? { readOnly: true } : {}),
  ...(wanted.has('back') ? { rolledBack: { rev: 14, savedAt: now - 7e6, lost: 2 } } : {}),
  ...(wanted.has('putback') ? { putBack: { savedAt: now - 7e6 } } : {}),
  ...(state === 'damaged' ? { broken: 'damaged' as const } : {}),
  ...(state === 'unavailable'
    ? { broken: 'unavailable' as const, copy: { savedAt: now - 7e6, file: new Uint8Array(9) } }
    : {}),
  ...(wanted.has('older') ? { openedOlder: { rev: 11, savedAt: now - 7e7, lost: 1 } } : {}),
  ...(prompt ? { prompt } : {}),
  ...(wanted.has('replace') ? { replacement } : {}),
  ...(wanted.has('slow') ? { serverTime: async () => now + Number(wanted.get('slow')) * 1000 } : {}),
  ...(wanted.has('log') ? { log } : {}),
  policy: reading.policy,
  reading,
  ...(install ? { install: { way: () => install, watch: () => () => {}, ask: async () => {} } } : {}),
};
const home = memoryHome(options);
if (wanted.has('unread')) home.keeper.slots = () => Promise.reject(new Error('memory: not now'));
const root = document.getElementById('root') as HTMLElement;
if (wanted.has('awaited')) home.policy.read = () => new Promise(() => {});
mountApp(root, home, awaitPolicy(home, root));
