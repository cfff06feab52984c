import { makeEnrolment } from '../../core/otp/enrolment.ts';
import { type Enrolment, otpDefaults } from '../../core/otp/otp.ts';
import { parseOtpauth } from '../../core/otp/otpauth-uri.ts';
import { parseSecret } from '../../core/otp/secret.ts';
import type { Profile } from '../../core/platforms/profile.ts';
import { registrableOf } from '../../core/platforms/registrable.ts';

/** What a document offered to enrol from: texts of its QR codes, its otpauth links, its written secrets, best first. */
export interface Offered {
  readonly codes: readonly string[];
  readonly links: readonly string[];
  readonly written: readonly string[];
}

/** The enrolment a page offers, to be shown before anything is saved; null when there is none that can be read. A QR code is believed before a link, a link before written letters. */
export function draftOf({ codes, links, written }: Offered, host: string, profile: Profile | null): Enrolment | null {
  for (const text of [...codes, ...links]) {
    const read = tried(() => parseOtpauth(text));
    if (read) return read.issuer === '' ? { ...read, issuer: issuerFor(host, profile) } : read;
  }
  for (const text of written) {
    const made = tried(() =>
      makeEnrolment(issuerFor(host, profile), '', {
        type: 'totp',
        ...otpDefaults,
        ...profile?.otp,
        secret: parseSecret(text),
      }),
    );
    if (made) return made;
  }
  return null;
}

function issuerFor(host: string, profile: Profile | null): string {
  return profile?.name ?? registrableOf(host)?.domain ?? host;
}

// One broken offer must not hide the next.
function tried(make: () => Enrolment | null): Enrolment | null {
  try {
    return make();
  } catch {
    return null;
  }
}
