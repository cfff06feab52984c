import { expect, test } from 'vitest';
import { defaultSettings, effectiveSettings } from '../../core/policy/settings.ts';
import type { Policy } from '../../core/policy/table.ts';
import type { Account, Site } from '../../core/vault/vault.ts';
import { type FillFacts, mayFill } from './may-fill.ts';

const site = (host: string, more: Partial<Site> = {}): Site => ({
  host,
  mode: 'ask',
  proved: true,
  addedAt: 1,
  ...more,
});

const account = (sites: readonly Site[], more: Partial<Account> = {}): Account => ({
  id: 'a',
  issuer: 'Sekoia.io',
  name: 'ada',
  otp: {
    type: 'totp',
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
  },
  sites,
  custody: 'here',
  backupCodes: null,
  note: '',
  tags: [],
  favourite: false,
  order: 1,
  icon: null,
  proved: true,
  createdAt: 1,
  updatedAt: 1,
  deletedAt: null,
  clocks: {},
  ...more,
});

const settings = (policy: Policy = {}) => effectiveSettings(defaultSettings, policy);

const top = (origin: string) => ({ origin, frameId: 0, ancestors: [], topOrigin: origin });
const framed = (origin: string, ...ancestors: string[]) => ({
  origin,
  frameId: 5,
  ancestors,
  topOrigin: ancestors.at(-1) ?? null,
});

const bound = account([site('app.sekoia.io')]);
const automatic = account([site('app.sekoia.io', { mode: 'automatic' })]);

const plain: FillFacts = {
  unlocked: true,
  asking: top('https://app.sekoia.io'),
  kind: 'sign-in',
  takesBackup: true,
  account: bound,
  use: 'totp',
  by: 'person',
  confirmed: false,
  settings: settings(),
  withheld: null,
  named: false,
  imitates: null,
  backupLeft: 3,
  step: { now: 100, spent: null, msLeft: 20_000, period: 30 },
};

const send = (bind: boolean) => ({ kind: 'send', bind });
const refuse = (why: string) => ({ kind: 'refuse', why });

const rows: readonly (readonly [string, Partial<FillFacts>, object])[] = [
  ['a bound site gets its code', {}, send(false)],
  ['a locked vault gives nothing, not even to a bound site', { unlocked: false }, refuse('locked')],

  // Where it asks from.
  ['an opaque origin gets nothing', { asking: { ...top('null'), topOrigin: null } }, refuse('opaque-frame')],
  ['a missing origin gets nothing', { asking: top('') }, refuse('opaque-frame')],
  ['http gets nothing', { asking: top('http://app.sekoia.io') }, refuse('insecure')],
  ['a websocket is no page', { asking: top('wss://app.sekoia.io') }, refuse('insecure')],
  ['a trailing dot is another name', { asking: top('https://app.sekoia.io.') }, refuse('insecure')],
  [
    'http on a *.localhost name is this machine',
    { asking: top('http://sekoia.localhost:4000'), account: account([site('sekoia.localhost:4000')]) },
    send(false),
  ],
  ['another port is another site', { asking: top('https://app.sekoia.io:8443') }, refuse('other-host')],
  [
    'localhost at the front of a name is not this machine',
    { asking: top('http://localhost.evil.io') },
    refuse('insecure'),
  ],

  // Policy.
  [
    'nothing goes anywhere under a policy that cannot be read, whatever was pressed',
    { withheld: 'policy-unreadable', confirmed: true },
    refuse('policy-unreadable'),
  ],

  // Frames.
  [
    'a document that cannot tell its ancestors gets nothing',
    { asking: { ...plain.asking, ancestors: null } },
    refuse('opaque-frame'),
  ],
  ['a sub-frame without ancestors lies', { asking: framed('https://app.sekoia.io') }, refuse('opaque-frame')],
  [
    'a top frame with ancestors lies',
    { asking: { ...top('https://app.sekoia.io'), ancestors: ['https://x.io'] } },
    refuse('opaque-frame'),
  ],
  ['an opaque ancestor refuses', { asking: framed('https://app.sekoia.io', 'null') }, refuse('opaque-frame')],
  [
    'an ancestor without a name refuses',
    { asking: framed('https://app.sekoia.io', '', 'https://app.sekoia.io') },
    refuse('opaque-frame'),
  ],
  [
    'the tab is by now at another address than the document says',
    { asking: { ...framed('https://app.sekoia.io', 'https://www.sekoia.io'), topOrigin: 'https://evil.io' } },
    refuse('gone'),
  ],
  [
    'an unknown tab address rests on the ancestors',
    { asking: { ...top('https://app.sekoia.io'), topOrigin: null } },
    send(false),
  ],
  [
    'a frame in a page of its own site gets its code',
    { asking: framed('https://app.sekoia.io', 'https://www.sekoia.io') },
    send(false),
  ],
  [
    'an http ancestor refuses, whatever the frame is',
    { asking: framed('https://app.sekoia.io', 'http://www.sekoia.io') },
    refuse('insecure'),
  ],
  [
    'the real site framed by another asks first',
    { asking: framed('https://app.sekoia.io', 'https://evil.io') },
    refuse('frame'),
  ],
  [
    'a stranger between two frames of the site asks first',
    { asking: framed('https://app.sekoia.io', 'https://evil.io', 'https://app.sekoia.io') },
    refuse('frame'),
  ],
  [
    'the real site framed by another, after both names were shown and confirmed',
    { asking: framed('https://app.sekoia.io', 'https://portal.example'), confirmed: true },
    send(false),
  ],
  [
    'a stranger framed by the real site is still a stranger',
    { asking: framed('https://evil.io', 'https://app.sekoia.io'), confirmed: false },
    refuse('frame'),
  ],
  [
    'two customers of one hosting domain are strangers',
    { asking: framed('https://a.github.io', 'https://b.github.io'), account: account([site('a.github.io')]) },
    refuse('frame'),
  ],

  // What is asked.
  ['a code sent by e-mail or SMS is none of ours', { kind: 'sent-code' }, refuse('sent-code')],
  ['nor with a click', { kind: 'sent-code', confirmed: true }, refuse('sent-code')],
  ['a push prompt takes no code', { kind: 'push' }, refuse('not-ours')],
  ['what only looks like a code field', { kind: 'not-ours', confirmed: true }, refuse('not-ours')],
  ['turning protection off needs the button that says so', { kind: 'turn-off' }, refuse('unconfirmed')],
  ['and then it goes', { kind: 'turn-off', confirmed: true }, send(false)],
  ['so does a step-up', { kind: 'step-up' }, refuse('unconfirmed')],
  ['a confirmed step-up', { kind: 'step-up', confirmed: true }, send(false)],
  ['an enrolment page gets no code of an older account', { kind: 'enrolment' }, refuse('unconfirmed')],
  ['unless confirmed', { kind: 'enrolment', confirmed: true }, send(false)],
  ['or the account was saved for it just now', { kind: 'enrolment', by: 'enrolment' }, send(false)],
  ['a turn-off page is not part of an enrolment', { kind: 'turn-off', by: 'enrolment' }, refuse('unconfirmed')],
  ['a field for backup codes takes no TOTP', { kind: 'backup-code', confirmed: true }, refuse('not-ours')],

  // Which account.
  ['no account, no code', { account: null }, refuse('no-account')],
  ['an account in the trash gives none', { account: { ...bound, deletedAt: 5 } }, refuse('no-account')],
  ['another host than the bound one', { asking: top('https://evil.io') }, refuse('other-host')],
  ['a new subdomain asks once', { asking: top('https://blog.sekoia.io') }, refuse('other-host')],
  ['and is bound when confirmed', { asking: top('https://blog.sekoia.io'), confirmed: true }, send(true)],
  ['a host that the platform itself publishes needs no question', { account: account([]), named: true }, send(true)],
  [
    'an imitation is refused',
    { asking: top('https://app.sek0ia.io'), imitates: 'app.sekoia.io' },
    refuse('look-alike'),
  ],
  [
    'also when confirmed',
    { asking: top('https://app.sek0ia.io'), imitates: 'app.sekoia.io', confirmed: true },
    refuse('look-alike'),
  ],
  ['a bound host is never an imitation', { imitates: 'app.sekoya.io' }, send(false)],
  [
    'a site switched off gets nothing',
    { account: account([site('app.sekoia.io', { mode: 'off' })]), confirmed: true },
    refuse('off'),
  ],
  ['an account kept on the phone has no code here', { account: { ...bound, custody: 'phone' } }, refuse('phone-only')],

  // By itself.
  ['a proved site set to automatic', { by: 'automatic', account: automatic }, send(false)],
  ['a site set to ask is not filled by itself', { by: 'automatic' }, refuse('unconfirmed')],
  [
    'an unproved site is not filled by itself',
    { by: 'automatic', account: account([site('app.sekoia.io', { mode: 'automatic', proved: false })]) },
    refuse('unconfirmed'),
  ],
  [
    'an unbound host is not filled by itself',
    { by: 'automatic', account: account([]), named: true },
    refuse('unconfirmed'),
  ],
  [
    'a turn-off page is never filled by itself',
    { by: 'automatic', account: automatic, kind: 'turn-off', confirmed: true },
    refuse('unconfirmed'),
  ],
  ['nor a step-up', { by: 'automatic', account: automatic, kind: 'step-up' }, refuse('unconfirmed')],
  ['nor an enrolment', { by: 'automatic', account: automatic, kind: 'enrolment' }, refuse('unconfirmed')],
  ['nor anything with a backup code', { by: 'automatic', account: automatic, use: 'backup' }, refuse('unconfirmed')],
  [
    'nor in a stranger’s frame',
    { by: 'automatic', account: automatic, asking: framed('https://app.sekoia.io', 'https://evil.io') },
    refuse('frame'),
  ],
  [
    'an administrator who said ask is obeyed',
    { by: 'automatic', account: automatic, settings: settings({ fillMode: 'ask' }) },
    refuse('policy'),
  ],
  ['and ask leaves the person free', { settings: settings({ fillMode: 'ask' }) }, send(false)],
  [
    'an administrator who said off is obeyed',
    { settings: settings({ fillMode: 'off' }), confirmed: true },
    refuse('policy'),
  ],

  // Backup codes.
  ['a backup code where the field takes one', { use: 'backup' }, send(false)],
  ['a backup code in its own field', { use: 'backup', kind: 'backup-code', takesBackup: false }, send(false)],
  ['a backup code where the field does not say so', { use: 'backup', takesBackup: false }, refuse('unconfirmed')],
  ['unless confirmed', { use: 'backup', takesBackup: false, confirmed: true }, send(false)],
  ['no backup code left', { use: 'backup', backupLeft: 0 }, refuse('no-backup-code')],
  [
    'backup codes of an account kept on the phone are here',
    { use: 'backup', account: { ...bound, custody: 'phone' } },
    send(false),
  ],
  [
    'a backup code does not wait for a step',
    { use: 'backup', step: { now: 100, spent: 100, msLeft: 100, period: 30 } },
    send(false),
  ],

  // Time.
  [
    'a code is never sent twice in its step',
    { step: { now: 100, spent: 100, msLeft: 20_000, period: 30 } },
    refuse('spent'),
  ],
  ['nor when the clock went back', { step: { now: 99, spent: 100, msLeft: 20_000, period: 30 } }, refuse('spent')],
  ['the next step is free again', { step: { now: 101, spent: 100, msLeft: 20_000, period: 30 } }, send(false)],
  ['five seconds are enough', { step: { now: 100, spent: null, msLeft: 5_000, period: 30 } }, send(false)],
  [
    'less waits for the next code',
    { step: { now: 100, spent: null, msLeft: 4_999, period: 30 } },
    { kind: 'wait', ms: 4_999 },
  ],
  [
    'a spent code about to turn waits too',
    { step: { now: 100, spent: 100, msLeft: 900, period: 30 } },
    { kind: 'wait', ms: 900 },
  ],
  ['a short period waits for less', { step: { now: 100, spent: null, msLeft: 1_000, period: 6 } }, send(false)],
  ['a counter knows no time', { step: null }, send(false)],
];

test.each(rows)('%s', (_, change, verdict) => {
  expect(mayFill({ ...plain, ...change })).toEqual(verdict);
});

test('whatever is asked, no code goes to a document that is not https or this machine', () => {
  const origins = [
    'null',
    '',
    'http://app.sekoia.io',
    'data:',
    'file://',
    'about:',
    'blob:https://app.sekoia.io/x',
    'https://a@b.io',
  ];
  for (const origin of origins)
    for (const by of ['person', 'automatic', 'enrolment'] as const)
      for (const confirmed of [true, false])
        for (const use of ['totp', 'backup'] as const)
          for (const kind of ['sign-in', 'enrolment', 'turn-off', 'step-up', 'backup-code'] as const) {
            const facts = { ...plain, asking: top(origin), account: automatic, by, confirmed, use, kind };
            expect(mayFill(facts).kind, `${origin} ${by} ${use} ${kind}`).toBe('refuse');
          }
});
