import type { Page } from '@playwright/test';
import { type Otp, otpDefaults } from '../../core/otp/otp.ts';
import { formatOtpauth } from '../../core/otp/otpauth-uri.ts';
import { totp } from '../../core/otp/totp.ts';
import { Digibee } from './pages/digibee.ts';
import { Sekoia } from './pages/sekoia.ts';
import type { Person } from './people.ts';

/** What somebody has who enrolled elsewhere before: the account as a URI, and its backup codes. */
export interface Enrolled {
  readonly uri: string;
  readonly otp: Otp;
  readonly backupCodes: readonly string[];
}

/**
 * Signs a person up at Sekoia and enrols by hand, with the code of the step before this one, which the platform still takes:
 * the code of this step stays unused for the journey. Ends signed out.
 */
export async function enrolledAtSekoia(
  page: Page,
  address: string,
  person: Person,
): Promise<Enrolled & { sekoia: Sekoia }> {
  const sekoia = new Sekoia(page, address);
  await sekoia.signUp(person);
  await sekoia.giveLogin(person);
  await sekoia.beginEnrolment(person);
  const otp = byHand(await sekoia.writtenSecret());
  await sekoia.typeCode(codeBefore(otp), 'Confirm');
  const backupCodes = await sekoia.shownBackupCodes();
  await sekoia.haveSavedCodes();
  await sekoia.signOut();
  return { sekoia, otp, backupCodes, uri: formatOtpauth('Sekoia.io', person.login, otp) };
}

/** The same at Digibee, which gives no backup codes. */
export async function enrolledAtDigibee(
  page: Page,
  address: string,
  person: Person,
): Promise<Enrolled & { digibee: Digibee }> {
  const digibee = new Digibee(page, address);
  await digibee.signUp(person);
  await digibee.giveLogin(person);
  await digibee.beginEnrolment();
  const otp = byHand(await digibee.writtenSecret());
  await digibee.typeCode(codeBefore(otp), 'Activate');
  await digibee.expectTurnOffPage();
  await digibee.signOut();
  return { digibee, otp, backupCodes: [], uri: formatOtpauth('Digibee', person.login, otp) };
}

function byHand(secret: string): Otp {
  return { ...otpDefaults, type: 'totp', secret };
}

function codeBefore(otp: Otp): string {
  return totp(otp, Date.now() - otp.period * 1000).code;
}
