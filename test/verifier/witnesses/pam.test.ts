import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseOtpauth } from '../../../core/otp/otpauth-uri.ts';
import { totp } from '../../../core/otp/totp.ts';
import { memoryStore } from '../../../core/verifier/stores/memory.ts';
import { verifierOver } from '../person.ts';

// The module of Google Authenticator for Linux sign-ins, asked as a sign-in would ask it. It goes by the machine's clock.

const here =
  process.getuid?.() === 0 && ['/usr/bin/pamtester', '/usr/bin/google-authenticator'].every((path) => existsSync(path));
const needed = 'needs root, and apt-get install libpam-google-authenticator pamtester';

const service = `watchword-${randomUUID()}`;
const serviceFile = `/etc/pam.d/${service}`;
const folder = mkdtempSync(join(tmpdir(), 'watchword-pam-'));
const remove = () => {
  rmSync(serviceFile, { force: true });
  rmSync(folder, { recursive: true, force: true });
};
process.on('exit', remove);
afterAll(remove);

/** Whether the module takes a code, with three codes in its window and nothing remembered. */
function moduleTakes(secret: string, code: string): boolean {
  const file = join(folder, randomUUID());
  writeFileSync(file, `${secret}\n" WINDOW_SIZE 3\n" TOTP_AUTH\n`, { mode: 0o600 });
  writeFileSync(serviceFile, `auth required pam_google_authenticator.so secret=${file} user=root\n`);
  const { status } = spawnSync('pamtester', [service, 'root', 'authenticate'], { input: `${code}\n` });
  return status === 0;
}

test.skipIf(!here)(
  `pam_google_authenticator and the verifier take the same codes of the window (${needed})`,
  async () => {
    const clock = { now: 0 };
    const verifier = verifierOver(memoryStore(() => clock.now));
    for (const steps of [-3, -2, -1, 0, 1, 2, 3]) {
      const user = `user-${steps}`;
      const offer = await verifier.beginEnrolment(user, user);
      const { otp } = parseOtpauth(offer.done ? offer.uri : '')!;
      const compare = async (): Promise<void> => {
        const now = Date.now();
        clock.now = now - 3_600_000;
        await verifier.confirmEnrolment(user, totp(otp, clock.now).code);
        const { code } = totp(otp, now + steps * 30_000);
        const taken = moduleTakes(otp.secret, code);
        // The step went by while the module looked: what it said is of another step.
        if (Math.floor(Date.now() / 30_000) !== Math.floor(now / 30_000)) return compare();
        clock.now = now;
        expect(taken, `${steps} steps off`).toBe(Math.abs(steps) <= 1);
        expect((await verifier.verify(user, code)).accepted, `${steps} steps off`).toBe(taken);
      };
      await compare();
    }
  },
);
