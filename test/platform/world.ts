import { afterEach, vi } from 'vitest';
import { encodeUtf8 } from '../../core/bytes/text.ts';
import { sha256 } from '../../core/crypto/sha256.ts';
import type { Otp } from '../../core/otp/otp.ts';
import { parseOtpauth } from '../../core/otp/otpauth-uri.ts';
import { totp } from '../../core/otp/totp.ts';
import type { CodeHash } from '../../core/verifier/code-hash.ts';
import { openPlatform } from './platform.ts';
import { Visitor } from './visitor.ts';

// Each sign-in costs one scrypt; on a busy machine a journey of several takes its time.
vi.setConfig({ testTimeout: 60_000 });

export const PASSWORD = 'correct horse';

/** Ten Argon2id runs a page are what the running platform pays; tests are about its pages. */
const cheap: CodeHash = async (code, salt) => sha256(encodeUtf8(`${salt.join()}:${code}`));

export type World = ReturnType<typeof world>;

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const platform of opened.splice(0)) platform.close();
});

/** A platform of its own for one test, its clock in the test's hand. */
export function world() {
  const clock = { now: 1_800_000_000_000 };
  const platform = openPlatform(':memory:', { now: () => clock.now, hash: cheap });
  opened.push(platform);
  /** A browser, at an address where that matters. */
  const visitor = (address?: string) => new Visitor((request) => platform.fetch(request, address));
  const code = (otp: Otp) => totp(otp, clock.now).code;
  /** Six digits that are not the code. */
  const wrongCode = (otp: Otp) => (code(otp) === '111111' ? '222222' : '111111');
  return { clock, visitor, code, wrongCode, fetch: platform.fetch };
}

/** What an authenticator app is given on an enrolment page: the token as it is written there. */
export function scanned(page: Visitor, issuer: string): Otp {
  const secret = /class="token"[^>]*>([A-Z2-7 ]+)</.exec(page.text)![1]!.replaceAll(' ', '');
  return parseOtpauth(`otpauth://totp/${issuer}:ada?secret=${secret}&issuer=${issuer}`)!.otp;
}

/** Signs Ada up; `login` is what the host signs people in with. */
export async function signUp(page: Visitor, host: string, login: Record<string, string>): Promise<Visitor> {
  return page.post(`${host}/sign-up`, { ...login, name: 'Ada', password: PASSWORD });
}

/** Login and password; what comes after is the platform's. */
export async function signIn(page: Visitor, host: string, login: Record<string, string>): Promise<Visitor> {
  await page.get(`${host}/login`);
  return page.submit('/login', { ...login, password: PASSWORD });
}

/** The newest message to an address: its text, and the six digits in it. */
export async function newestMessage(
  here: World,
  to: string,
): Promise<{ text: string; code: string; link: string | null }> {
  const page = await here.visitor().get(`http://outbox.localhost:4400/?to=${encodeURIComponent(to)}`);
  const newest = /<li>[\s\S]*?<\/li>/.exec(page.text)?.[0] ?? '';
  const text = /<p class="message">([^<]*)</.exec(newest)?.[1] ?? '';
  const link = /<a href="(http:[^"]*)"/.exec(newest)?.[1]?.replaceAll('&amp;', '&') ?? null;
  return { text, code: /\b\d{6}\b/.exec(text)?.[0] ?? '', link };
}
