import { Hono } from 'hono';
import { html } from 'hono/html';
import { admit } from '../admission.ts';
import { cardPage, csrf } from '../layout.ts';
import { qrPng } from '../qr.ts';
import { refusalText } from '../refusal-text.ts';
import type { Session } from '../sessions.ts';
import { setUpSteps } from '../set-up-steps.ts';
import { type Call, type Env, type Host, posted } from '../visit.ts';
import { paths, setUpNextTime } from './steps.ts';
import type { EpilotWords } from './words/en.ts';

/** The QR code on the login screen: for whoever must have a second step, wants one, or came in with a recovery code. */
export function setUpPages(host: Host): Hono<Env<EpilotWords>> {
  const { brand, verifier } = host;
  const app = new Hono<Env<EpilotWords>>();

  /** The session that sets up here, and whether it must. */
  const settingUp = async (c: Call<EpilotWords>): Promise<{ session: Session; must: boolean } | null> => {
    const { session } = c.get('visit');
    if (!session || session.level === 'full') return null;
    if (session.level === 'restricted') return { session, must: true };
    const step = await verifier.nextStep(session.person.id, { organisation: session.person.organisation });
    return step === 'enrolment' || step === 'signed-in' ? { session, must: step === 'enrolment' } : null;
  };
  const offerTo = async ({ person, provedAt }: Session) => {
    const waiting = await verifier.pendingEnrolment(person.id, person.login);
    const offer = waiting ?? (await verifier.beginEnrolment(person.id, person.login, { provedAt }));
    return offer.done ? offer : null;
  };

  const show = async (c: Call<EpilotWords>, wrong: string | null) => {
    const at = await settingUp(c);
    const offer = at ? await offerTo(at.session) : null;
    if (!at || !offer) return c.redirect('/login', 303);
    const visit = c.get('visit');
    const { words } = visit;
    const own = { label: words.codeLabel, token: words.token, button: words.confirm };
    const later = html`<form class="aside" method="post" action="${paths.setUp}/later">
      ${csrf(visit)}<button class="link">${words.notNow}</button>
    </form>`;
    const body = html`<h1>${words.setUpTitle}</h1>
      <p class="muted">${at.must ? words.setUpRequired : words.setUpOptional}</p>
      ${setUpSteps(visit, offer, paths.setUp, own, wrong)} ${at.must ? '' : later}`;
    return c.html(cardPage(brand, visit, words.setUpTitle, body), wrong ? 401 : 200);
  };

  app.get(paths.setUp, (c) => show(c, null));

  app.get(`${paths.setUp}/qr.png`, async (c) => {
    const at = await settingUp(c);
    const offer = at ? await offerTo(at.session) : null;
    if (!offer) return c.notFound();
    return c.body(new Uint8Array(qrPng(offer.uri)), 200, { 'content-type': 'image/png' });
  });

  app.post(paths.setUp, async (c) => {
    const at = await settingUp(c);
    if (!at) return c.redirect('/login', 303);
    const { person } = at.session;
    const proof = await verifier.confirmEnrolment(person.id, await posted(c, 'code'));
    if (!proof.accepted) return show(c, refusalText(c.get('visit').words, proof, false));
    setUpNextTime(host, person, false);
    return c.redirect(await admit(host, c, person, proof.at), 303);
  });

  app.post(`${paths.setUp}/later`, async (c) => {
    const at = await settingUp(c);
    if (!at || at.must) return c.redirect(paths.setUp, 303);
    setUpNextTime(host, at.session.person, false);
    return c.redirect(await admit(host, c, at.session.person), 303);
  });

  return app;
}
