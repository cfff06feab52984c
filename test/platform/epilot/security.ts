import { Hono } from 'hono';
import { html } from 'hono/html';
import { appPage, csrf, type Html, problem } from '../layout.ts';
import { type Call, type Env, type Host, posted, sessionOf, type Visit } from '../visit.ts';
import type { Passkeys } from './passkeys.ts';
import { setUpNextTime } from './steps.ts';
import type { EpilotWords } from './words/en.ts';

const PAGE = '/account/security';

/** How a person signs in: multi-factor authentication, a phone for text messages, passkeys. */
export function securityPages(host: Host, passkeys: Passkeys): Hono<Env<EpilotWords>> {
  const { facts, people, verifier } = host;
  const app = new Hono<Env<EpilotWords>>();

  const show = async (c: Call<EpilotWords>, phone: string, wrong: string | null) => {
    const visit = c.get('visit');
    const { words } = visit;
    const { person } = sessionOf(c);
    const on = (await verifier.status(person.id)).authenticator !== 'none';
    const nextTime = facts.get(person.id, 'set-up-next-time') === 'yes';
    const state = on ? html`<span class="on">${words.mfaOn}</span>` : nextTime ? words.mfaNextTime : words.mfaOff;
    const body = html`<h1>${words.security}</h1>
      <p class="muted">${words.securityExplanation}</p>
      <div class="card">
        <ul class="rows">
          <li><div><h2>${words.mfa}</h2><p>${state}</p></div>${on || nextTime ? '' : button(visit, `${PAGE}/set-up`, words.setUpNextTime)}</li>
        </ul>
      </div>
      <div class="card">
        ${problem(wrong)}
        <form method="post" action="${PAGE}/phone">
          ${csrf(visit)}
          <label for="phone">${words.phone}</label>
          <input id="phone" name="phone" type="tel" autocomplete="tel" value="${phone}" />
          <button>${words.save}</button>
        </form>
      </div>
      <div class="card">
        <h2>${words.passkeys}</h2>
        <p class="muted">${words.passkeysExplanation}</p>
        <ul class="rows">${passkeys.of(person).map(({ id, addedAt }) => passkeyRow(visit, id, addedAt))}</ul>
        <p class="problem" role="alert" hidden>${words.passkeyFailed}</p>
        <form method="post" action="${PAGE}/passkeys" data-passkey="create">
          ${csrf(visit)}
          <label for="password">${words.yourPassword}</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required />
          <button>${words.addPasskey}</button>
        </form>
        <script src="/assets/passkey.js" defer></script>
      </div>`;
    return c.html(appPage(host.brand, visit, words.security, body), wrong ? 400 : 200);
  };

  app.get('/', (c) => show(c, sessionOf(c).person.phone ?? '', null));

  app.post('/set-up', (c) => {
    setUpNextTime(host, sessionOf(c).person, true);
    return c.redirect(PAGE, 303);
  });

  app.post('/phone', async (c) => {
    const phone = (await posted(c, 'phone')).trim();
    if (phone !== '' && !/^\+?[\d ]{6,20}$/.test(phone)) return show(c, phone, c.get('visit').words.notAPhone);
    people.setPhone(sessionOf(c).person, phone === '' ? null : phone);
    return c.redirect(PAGE, 303);
  });

  app.post('/passkeys/options', async (c) => {
    const { person } = sessionOf(c);
    const { password } = (await c.req.json().catch(() => ({}))) as { password?: unknown };
    const right = typeof password === 'string' && (await people.hasPassword(person, password));
    return right ? c.json(await passkeys.creationOptions(c.get('visit').csrf, person)) : c.json({}, 401);
  });

  app.post('/passkeys', async (c) => {
    const response: unknown = await c.req.json().catch(() => null);
    const { origin } = new URL(c.req.url);
    const added = await passkeys.add(c.get('visit').csrf, origin, sessionOf(c).person, response);
    return added ? c.json({ to: PAGE }) : c.json({}, 400);
  });

  app.post('/passkeys/remove', async (c) => {
    passkeys.remove(sessionOf(c).person, await posted(c, 'id'));
    return c.redirect(PAGE, 303);
  });

  return app;
}

function button(visit: Visit, action: string, text: string, id = ''): Html {
  return html`<form method="post" action="${action}">
    ${csrf(visit)}<input type="hidden" name="id" value="${id}" /><button class="quiet">${text}</button>
  </form>`;
}

function passkeyRow(visit: Visit<EpilotWords>, id: string, addedAt: number): Html {
  const { words, lang } = visit;
  const day = new Date(addedAt).toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'UTC' });
  return html`<li><div><p>${words.passkeyAdded(day)}</p></div>${button(visit, `${PAGE}/passkeys/remove`, words.remove, id)}</li>`;
}
