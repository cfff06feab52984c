import type { Page } from '@playwright/test';
import { type Otp, otpDefaults } from '../../core/otp/otp.ts';
import { formatOtpauth } from '../../core/otp/otpauth-uri.ts';
import { totp } from '../../core/otp/totp.ts';
import type { RunningPlatform } from '../platform/start.ts';
import { FullPage } from './pages/full-page.ts';
import { Popup } from './pages/popup.ts';
import type { TotpHost, TotpPlatform } from './pages/totp-platform.ts';
import { type Person, someone } from './people.ts';
import { say } from './words.ts';

/** A computer of either browser. `allowHost`: where a grant must be answered beforehand. */
export interface AnyDesk {
  tab(): Promise<Page>;
  ownPage(path: string): Promise<Page>;
  clickToolbarButton(page: Page): Promise<Page>;
  allowHost?(address: string): Promise<void>;
}

export interface SignedUp<P extends TotpPlatform> {
  readonly person: Person;
  readonly site: P;
}

/** What somebody has who enrolled elsewhere before: the account as a URI, and its backup codes. */
export interface Enrolled<P extends TotpPlatform> extends SignedUp<P> {
  readonly uri: string;
  readonly otp: Otp;
  readonly backupCodes: readonly string[];
}

/** Somebody new, signed in at a platform in a tab of this desk, whose extension may ask to run there. */
export async function signedUp<P extends TotpPlatform>(
  desk: AnyDesk,
  platform: RunningPlatform,
  at: TotpHost<P>,
  person = someone(),
): Promise<SignedUp<P>> {
  const address = platform.url(at.host);
  await desk.allowHost?.(address);
  const site = new at(await desk.tab(), address);
  await site.signUp(person);
  await site.giveLogin(person);
  return { person, site };
}

/**
 * The same, enrolled by hand with the code of the step before this one, which the platforms still take: the code of this step stays
 * unused for the journey. Signed out, unless `stays`.
 */
export async function enrolled<P extends TotpPlatform>(
  desk: AnyDesk,
  platform: RunningPlatform,
  at: TotpHost<P>,
  { person, stays = false }: { person?: Person; stays?: boolean } = {},
): Promise<Enrolled<P>> {
  const who = await signedUp(desk, platform, at, person);
  return { ...who, ...(await enrolByHand(who.site, who.person, at.issuer, stays)) };
}

/** Enrols somebody who is signed in. */
export async function enrolByHand(site: TotpPlatform, person: Person, issuer: string, stays = false) {
  await site.beginEnrolment(person);
  const otp: Otp = { ...otpDefaults, type: 'totp', secret: await site.writtenSecret() };
  await wellWithinStep(otp);
  await site.codeField.fill(totp(otp, Date.now() - otp.period * 1000).code);
  await site.confirm();
  const backupCodes = await site.finishEnrolment();
  if (!stays) await site.signOut();
  return { otp, backupCodes, uri: formatOtpauth(issuer, person.login, otp) };
}

/** The code of the step before is taken only until this one ends: where that is near, waits for the next. */
async function wellWithinStep({ period }: Otp): Promise<void> {
  const left = period * 1000 - (Date.now() % (period * 1000));
  if (left < 5_000) await new Promise((begun) => setTimeout(begun, left));
}

/** The same, with the account in this desk's vault. `granted`: it belongs to the site, and the extension runs there. */
export async function keeper<P extends TotpPlatform>(
  desk: AnyDesk,
  platform: RunningPlatform,
  at: TotpHost<P>,
  { granted = false, ...how }: { person?: Person; stays?: boolean; granted?: boolean } = {},
): Promise<Enrolled<P> & { readonly own: FullPage }> {
  const who = await enrolled(desk, platform, at, how);
  const { passphrase } = who.person;
  const own = await FullPage.withAccount(desk, { passphrase, uri: who.uri, hosts: granted ? [who.site.host] : [] });
  if (granted) await own.allow(`http://${at.host}/*`);
  return { ...who, own };
}

/** Signs in with a code that the extension fills there for the first time. */
export async function signInFilled(desk: AnyDesk, { person, site }: SignedUp<TotpPlatform>): Promise<void> {
  await site.giveLogin(person);
  const popup = new Popup(await desk.clickToolbarButton(site.page));
  await popup.fill(say('fill.firstTime', { host: site.host }));
  await site.expectFilled();
  await site.goOn();
}
