import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Device } from '../../../core/verifier/devices.ts';
import { appPage, csrf, type Html, problem } from '../layout.ts';
import { type Call, type Env, type Host, posted, sessionOf, type Visit } from '../visit.ts';
import type { IndigoWords } from './words/en.ts';

const PAGE = '/account/devices';

/** Devices that were used to sign in; a suspicious one is blocked, after the password where the last proof is old. */
export function devicePages(host: Host): Hono<Env<IndigoWords>> {
  const { brand, people, sessions, verifier } = host;
  const app = new Hono<Env<IndigoWords>>();

  app.get('/', async (c) => {
    const visit = c.get('visit');
    const { words } = visit;
    const { device, person } = sessionOf(c);
    const devices = await verifier.devices(person.id);
    const body = html`<h1>${words.devices}</h1>
      <p class="muted">${words.devicesExplanation}</p>
      <div class="card"><ul class="rows">${devices.map((one) => row(visit, one, one.id === device))}</ul></div>`;
    return c.html(appPage(brand, visit, words.devices, body));
  });

  const confirmPage = (c: Call<IndigoWords>, action: string, id: string, wrong: string | null) => {
    const visit = c.get('visit');
    const { words } = visit;
    const body = html`<h1>${words.confirmTitle}</h1>
      <div class="card">
        <p class="muted">${words.confirmExplanation}</p>
        ${problem(wrong)}
        <form method="post" action="${PAGE}/${action}">
          ${csrf(visit)}<input type="hidden" name="id" value="${id}" />
          <label for="password">${words.password}</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required />
          <button>${words.next}</button>
        </form>
      </div>`;
    return c.html(appPage(brand, visit, words.confirmTitle, body), wrong ? 401 : 200);
  };

  app.post('/:action{block|unblock}', async (c) => {
    const session = sessionOf(c);
    const { person } = session;
    const action = c.req.param('action');
    const id = await posted(c, 'id');
    const password = await posted(c, 'password');
    let { provedAt } = session;
    if (password !== '') {
      if (!(await people.hasPassword(person, password)))
        return confirmPage(c, action, id, c.get('visit').words.passwordWrong);
      provedAt = await verifier.proofTime(person.id);
      sessions.proved(session, provedAt);
    }
    const change = action === 'block' ? verifier.blockDevice : verifier.unblockDevice;
    const changed = await change(person.id, id, provedAt ?? 0);
    if (!changed.done && changed.why === 'step-up') return confirmPage(c, action, id, null);
    if (changed.done && action === 'block') sessions.endOn(person, id);
    return c.redirect(PAGE, 303);
  });

  return app;
}

function row(visit: Visit<IndigoWords>, device: Device, here: boolean): Html {
  const { words, lang } = visit;
  const blocked = device.blockedAt !== null;
  const day = new Date(device.lastSeen).toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'UTC' });
  const button = html`<form method="post" action="${PAGE}/${blocked ? 'unblock' : 'block'}">
    ${csrf(visit)}<input type="hidden" name="id" value="${device.id}" />
    <button class="quiet">${blocked ? words.unblock : words.block}</button>
  </form>`;
  return html`<li>
    <div>
      <h2>${device.name}</h2>
      <p>${here ? html`<span class="on">${words.thisDevice}</span> · ` : ''}${blocked ? `${words.blocked} · ` : ''}${words.lastSeen(day)}</p>
    </div>
    ${here ? '' : button}
  </li>`;
}
