import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { encodeUtf8 } from '../../core/bytes/text.ts';
import { hmac } from '../../core/crypto/hmac.ts';
import { systemRandom } from '../../core/crypto/random.ts';
import { parseOtpauth } from '../../core/otp/otpauth-uri.ts';
import { totp } from '../../core/otp/totp.ts';
import { placeWithKey } from '../../core/verifier/code-place.ts';
import { sealWithKey } from '../../core/verifier/secret-seal.ts';
import { verifierSettings } from '../../core/verifier/settings.ts';
import type { Store } from '../../core/verifier/store.ts';
import { memoryStore } from '../../core/verifier/stores/memory.ts';
import { sqliteStore } from '../../core/verifier/stores/sqlite.ts';
import { createVerifier } from '../../core/verifier/verifier.ts';

const folder = mkdtempSync(join(tmpdir(), 'watchword-store-'));
const open: DatabaseSync[] = [];
let files = 0;
afterAll(() => {
  for (const database of open) database.close();
  rmSync(folder, { recursive: true });
});

function sqlite(now: () => number, file = join(folder, `${files++}.sqlite`)): Store {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL');
  open.push(database);
  return sqliteStore(database, now);
}

const START = 1_800_000_000_000;
const ROUNDS = 3;
/** Sixty-four at once on a busy machine take their time; nothing here is measured. */
const patient = { timeout: 60_000 };
const PARALLEL = 64;
const adapters: [string, (now: () => number) => Store][] = [
  ['memory', (now) => memoryStore(now)],
  ['SQLite', (now) => sqlite(now)],
];

/** A verifier on that store. The hash is a cheap keyed one: what these tests are about happens in the store. */
async function person(store: Store, clock: { now: number }, throttle = false) {
  const key = systemRandom(32);
  const verifier = createVerifier({
    store,
    random: systemRandom,
    seal: sealWithKey(key, systemRandom),
    place: placeWithKey(key),
    hash: (code, salt) => hmac(key, encodeUtf8(`${salt.join()}:${code}`)),
    settings: verifierSettings({ issuer: 'Acme', mode: 'test', throttle }),
  });
  const offer = await verifier.beginEnrolment('ada', 'ada');
  const { otp } = parseOtpauth(offer.done ? offer.uri : '')!;
  const proof = await verifier.confirmEnrolment('ada', totp(otp, clock.now).code);
  const at = proof.accepted ? proof.at : 0;
  const issued = await verifier.issueBackupCodes('ada', at);
  clock.now += 60_000;
  return { verifier, at, code: () => totp(otp, clock.now).code, codes: issued.done ? issued.codes : [] };
}

const accepted = (verdicts: { accepted: boolean }[]) => verdicts.filter((verdict) => verdict.accepted).length;
const race = async (verify: () => Promise<{ accepted: boolean }>) =>
  accepted(await Promise.all(Array.from({ length: PARALLEL }, verify)));

describe.each(adapters)('races on %s', patient, (_, make) => {
  test(`of ${PARALLEL} parallel submissions of one code exactly one signs in`, async () => {
    const clock = { now: START };
    const { verifier, code } = await person(
      make(() => clock.now),
      clock,
    );
    for (let round = 0; round < ROUNDS; round++, clock.now += 30_000) {
      expect(await race(() => verifier.verify('ada', code()))).toBe(1);
    }
    const replays = (await verifier.events('ada')).filter((event) => event.kind === 'code-replayed');
    expect(replays).toHaveLength(ROUNDS * (PARALLEL - 1));
  });

  test(`of ${PARALLEL} parallel submissions of one backup code exactly one signs in`, async () => {
    const clock = { now: START };
    const { verifier, codes } = await person(
      make(() => clock.now),
      clock,
    );
    for (const code of codes.slice(0, ROUNDS)) expect(await race(() => verifier.verify('ada', code))).toBe(1);
    expect(await verifier.status('ada')).toMatchObject({ backupCodesLeft: 10 - ROUNDS });
  });

  test('a backup code never signs in after a new set was issued', async () => {
    const clock = { now: START };
    const { verifier, codes, at } = await person(
      make(() => clock.now),
      clock,
    );
    for (const code of codes.slice(0, ROUNDS)) {
      const verdicts: Promise<{ accepted: boolean }>[] = [];
      const issuing = verifier.issueBackupCodes('ada', at).then((issued) => {
        verdicts.push(verifier.verify('ada', code));
        return issued;
      });
      for (let i = 0; i < 8; i++) verdicts.push(verifier.verify('ada', code));
      await issuing;
      const results = await Promise.all(verdicts);
      expect(accepted(results)).toBeLessThanOrEqual(1);
      expect(results.at(-1)).toEqual({ accepted: false, why: 'refused' });
      expect(await verifier.status('ada')).toMatchObject({ backupCodesLeft: 10 });
    }
  });

  test(`of ${PARALLEL} parallel wrong codes five are looked at and the others wait`, async () => {
    const clock = { now: START };
    const { verifier, code } = await person(
      make(() => clock.now),
      clock,
      true,
    );
    const guess = code() === '111111' ? '222222' : '111111';
    const verdicts = await Promise.all(Array.from({ length: PARALLEL }, () => verifier.verify('ada', guess)));
    const why = (reason: string) => verdicts.filter((verdict) => !verdict.accepted && verdict.why === reason).length;
    expect([why('refused'), why('wait')]).toEqual([5, PARALLEL - 5]);
  });
});

test('a store without compare-and-set is caught by the race', patient, async () => {
  const clock = { now: START };
  const { verifier, code, codes } = await person(
    memoryStore(() => clock.now, { careless: true }),
    clock,
  );
  expect(await race(() => verifier.verify('ada', code()))).toBeGreaterThan(1);
  expect(await race(() => verifier.verify('ada', codes[0]!))).toBeGreaterThan(1);
});
