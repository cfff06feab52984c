import fc from 'fast-check';
import { codeAt, stepOf } from './reference.ts';
import { ACME, ADA, type World } from './world.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** One thing that somebody does, at the verifier and at the reference; everything is compared after it. */
function command<T>(
  name: string,
  argument: fc.Arbitrary<T>,
  act: (world: World, argument: T) => Promise<void>,
): fc.Arbitrary<fc.AsyncCommand<object, World>> {
  return argument.map((value) => ({
    check: () => true,
    async run(_, world) {
      await act(world, value);
      await world.compare();
    },
    toString: () => `${name} ${JSON.stringify(value)}`,
  }));
}

type Proof = 'none' | 'session' | 'recovered' | 'password' | 'future';
const proofs: fc.Arbitrary<Proof> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Proof>('session') },
  { weight: 3, arbitrary: fc.constant<Proof>('recovered') },
  { weight: 6, arbitrary: fc.constant<Proof>('password') },
  { weight: 1, arbitrary: fc.constantFrom<Proof>('none', 'future') },
);

function proofOf({ session, recovered, reference }: World, which: Proof): number | null {
  if (which === 'password') return reference.clock;
  if (which === 'future') return reference.clock + MINUTE;
  return which === 'none' ? null : which === 'session' ? session : recovered;
}

interface Enrolment {
  readonly type: 'totp' | 'hotp';
  readonly proof: Proof;
}
const enrolments: fc.Arbitrary<Enrolment> = fc.record({
  type: fc.constantFrom<'totp' | 'hotp'>('totp', 'totp', 'hotp'),
  proof: proofs,
});

async function begin(world: World, { type, proof }: Enrolment) {
  const provedAt = proofOf(world, proof);
  const offer = await world.verifier.beginEnrolment(ADA, ADA, { type, provedAt });
  const expected = world.reference.begin(type, () => world.keepSecret(offer.done ? offer.secret : 'AA'), provedAt);
  world.agree(offer.done ? { done: true } : offer, expected);
}

/** A code that the pending secret shows, so many steps or counters off. */
async function confirm(world: World, off: number) {
  const { pending } = world.reference;
  const at = pending?.type === 'hotp' ? Math.max(0, off) : stepOf(world.clock.now) + off;
  const typed = pending ? codeAt(pending.secret, at) : '123456';
  await confirmWith(world, typed);
}

async function confirmWith(world: World, typed: string) {
  const verdict = await world.verifier.confirmEnrolment(ADA, typed);
  world.agree(verdict, world.reference.confirm(typed));
  if (!verdict.accepted) return;
  world.session = verdict.at;
  spendCode(world);
}

/** Which place of which secret was taken: the reference and the verifier agree on what was accepted by now. */
function spendCode(world: World) {
  const { secret, last } = world.reference.authenticator!;
  world.spend(`${secret.toString('hex')} ${last}`);
}

async function verify(world: World, typed: string) {
  const verdict = await world.verifier.verify(ADA, typed);
  world.agree(verdict, world.reference.verify(typed));
  if (!verdict.accepted) return;
  world.session = verdict.at;
  if (verdict.by === 'backup') world.spend(typed);
  else spendCode(world);
}

/** What the authenticator shows, so many steps off, or so many counters after the last one taken. */
function shown({ reference: { authenticator }, clock }: World, off: number): string {
  if (!authenticator) return '654321';
  const from = authenticator.type === 'hotp' ? authenticator.last + 1 : stepOf(clock.now);
  return codeAt(authenticator.secret, Math.max(0, from + off));
}

async function resync(world: World, first: string, second: string) {
  const verdict = await world.verifier.resync(ADA, first, second);
  world.agree(verdict, world.reference.resync(first, second));
  if (!verdict.accepted) return;
  world.session = verdict.at;
  spendCode(world);
}

async function issue(world: World, proof: Proof) {
  const provedAt = proofOf(world, proof);
  const issued = await world.verifier.issueBackupCodes(ADA, provedAt ?? 0);
  const expected = world.reference.issue(() => (issued.done ? issued.codes : []), provedAt);
  world.agree(issued.done ? { done: true } : issued, expected);
  if (issued.done) world.papers.push(...issued.codes);
}

const paper = (world: World, ago: number) => world.papers.at(-1 - ago) ?? '000000-000000-000000';

async function reset(world: World, provedAgo: number) {
  const order = { by: 'root', provedAt: world.clock.now - provedAgo, reason: 'lost phone' };
  const made = await world.verifier.reset(ADA, order);
  const expected = world.reference.reset(() => (made.done ? made.code : ''), provedAgo);
  world.agree(made.done ? { done: true, expiresAt: made.expiresAt } : made, expected);
  if (made.done) world.recoveryCodes.push(made.code);
}

async function redeem(world: World, ago: number) {
  const typed = world.recoveryCodes.at(-1 - ago);
  // Well-formed: zeros have the check character zero.
  const code = typed ?? '0000-0000-0000-0000-0';
  const verdict = await world.verifier.redeemRecoveryCode(ADA, code);
  world.agree(verdict, world.reference.redeem(code));
  if (!verdict.accepted) return;
  world.recovered = verdict.at;
  world.spend(code);
}

const stranger = { token: 'x'.repeat(43), id: 'nobody' };
const cookie = (world: World, ago: number) => world.cookies.at(-1 - ago) ?? stranger;

async function signInFrom(world: World, ago: number | null) {
  const kept = ago === null ? null : cookie(world, ago);
  const from = await world.verifier.signedInFrom(ADA, kept?.token ?? null, 'Firefox on Linux');
  const known = kept !== null && world.reference.devices.has(kept.id);
  const id = known ? kept.id : from.allowed ? from.id : '';
  world.agree(from.allowed, world.reference.signInFrom(id));
  if (!from.allowed) return;
  world.agree({ isNew: from.isNew, id: from.id }, { isNew: !known, id });
  if (from.isNew) world.cookies.push({ token: from.token, id });
}

const changes = ['remember', 'block', 'unblock', 'forget'] as const;

async function changeDevice(world: World, how: (typeof changes)[number], ago: number, proof: Proof) {
  const { token, id } = cookie(world, ago);
  const provedAt = proofOf(world, proof) ?? 0;
  const real =
    how === 'remember'
      ? world.verifier.rememberDevice(ADA, token, provedAt)
      : world.verifier[`${how}Device`](ADA, id, provedAt);
  world.agree(await real, world.reference.changeDevice(how, id, provedAt));
}

async function setRequired(world: World, required: boolean) {
  const by = { by: 'root', provedAt: world.clock.now };
  const real = await world.verifier.setOrganisation(ACME, required ? 'required' : 'optional', by);
  world.agree(real, { done: true });
  world.reference.required = required;
}

async function disable(world: World, proof: Proof) {
  const provedAt = proofOf(world, proof);
  const real = await world.verifier.disable(ADA, provedAt ?? 0, { organisation: ACME });
  world.agree(real, world.reference.disable(provedAt));
}

/** Guesses from afar, an hour apart, so that each is looked at. */
async function guess(world: World, times: number) {
  for (let guessed = 0; guessed < times; guessed++) {
    world.clock.now += HOUR;
    await verify(world, shown(world, 1000 + guessed));
  }
}

const none = fc.constant(null);
const shapeless = fc.constantFrom('', '12345', '1234567', '１２３４５６', 'hello', 'AAAA-BBBB', '000000-000000-00000U');
const ago = fc.nat(2);
const spans = [1, 999, 1001, 29_999, 30_000, 31_000, MINUTE, 2 * MINUTE, 5 * MINUTE, 5 * MINUTE + 1, 15 * MINUTE, HOUR];
const forward = fc.constantFrom(...spans, ...spans, 5 * HOUR, DAY - 1, DAY, 30 * DAY);
const back = fc.constantFrom(1, 1000, 1001, MINUTE, 6 * MINUTE, HOUR, 2 * DAY);

/** Signs in with several backup codes, newest paper first. */
async function useUp(world: World, times: number) {
  for (let used = 0; used < times; used++) await verify(world, paper(world, used));
}

/** Where a sequence begins: most things only happen to people who have something. */
export const beginnings: Readonly<Record<string, (world: World) => Promise<void>>> = {
  async nothing() {},
  async 'an authenticator'(world) {
    await begin(world, { type: 'totp', proof: 'none' });
    await confirm(world, 0);
  },
  async 'a counter'(world) {
    await begin(world, { type: 'hotp', proof: 'none' });
    await confirm(world, 0);
  },
  async 'backup codes and a remembered device'(world) {
    await beginnings['an authenticator']!(world);
    await issue(world, 'session');
    await signInFrom(world, null);
    await changeDevice(world, 'remember', 0, 'session');
  },
  async 'a reset'(world) {
    await beginnings['backup codes and a remembered device']!(world);
    await reset(world, 0);
  },
};

/** Everything that can be done, the usual more often than the rest. */
export const commands: fc.Arbitrary<fc.AsyncCommand<object, World>>[] = [
  ...[forward, forward, forward].map((span) =>
    command('the clock goes on', span, async ({ clock }, ms) => {
      clock.now += ms;
    }),
  ),
  command('the clock goes back', back, async ({ clock }, ms) => {
    clock.now -= ms;
  }),
  command('begins to enrol', enrolments, begin),
  command('confirms', fc.constantFrom(0, 0, 0, 1, -1, 2, -2), confirm),
  command('confirms with', shapeless, confirmWith),
  ...[1, 2].map(() =>
    command('enrols', enrolments, async (world, wish) => {
      await begin(world, wish);
      await confirm(world, 0);
    }),
  ),
  ...[1, 2, 3].map(() =>
    command('signs in with a code', fc.constantFrom(0, 0, 0, 1, -1, 2, -2, 3, -3, 5, 6), (world, off) =>
      verify(world, shown(world, off)),
    ),
  ),
  command('signs in with the code of an old secret', ago, (world, at) =>
    verify(world, codeAt(world.secrets.at(-1 - at) ?? Buffer.alloc(20), stepOf(world.clock.now))),
  ),
  command('types', shapeless, verify),
  command('guesses', fc.integer({ min: 1, max: 12 }), guess),
  command('uses backup codes up', fc.integer({ min: 2, max: 10 }), useUp),
  command('guesses without waiting', fc.integer({ min: 1, max: 7 }), async (world, times) => {
    for (let guessed = 0; guessed < times; guessed++) await verify(world, shown(world, 1000 + guessed));
  }),
  command('resynchronises', fc.constantFrom(0, 1, -1, 2, -2, 3, -3, -4, 40, 48, 49), (world, off) =>
    resync(world, shown(world, off), shown(world, off + 1)),
  ),
  command('resynchronises with codes that do not follow one another', none, (world) =>
    resync(world, shown(world, 0), shown(world, 2)),
  ),
  command('makes backup codes', proofs, issue),
  command('says that they are kept', none, async ({ verifier, reference }) => {
    await verifier.backupCodesSaved(ADA);
    reference.save();
  }),
  ...[1, 2].map(() =>
    command('signs in with a backup code', fc.nat(12), (world, at) => verify(world, paper(world, at))),
  ),
  command('turns it off', proofs, disable),
  command('an administrator resets, proved so long ago', fc.constantFrom(0, 0, 5 * MINUTE, 5 * MINUTE + 1), reset),
  ...[1, 2].map(() => command('redeems a recovery code', ago, redeem)),
  command('signs in from', fc.option(ago), signInFrom),
  command('changes a device', fc.tuple(fc.constantFrom(...changes), ago, proofs), (world, [how, at, proof]) =>
    changeDevice(world, how, at, proof),
  ),
  command('the organisation requires a second factor', fc.boolean(), setRequired),
];
