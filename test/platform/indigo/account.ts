import { Hono } from 'hono';
import { html } from 'hono/html';
import { appPage, csrf, problem } from '../layout.ts';
import { type Call, type Env, type Host, posted, sessionOf } from '../visit.ts';
import { preferredWay, setPreferredWay } from './settings.ts';
import type { IndigoWords } from './words/en.ts';

/** A person's own account: phone number, and where codes are sent. */
export function accountPages(host: Host): Hono<Env<IndigoWords>> {
  const app = new Hono<Env<IndigoWords>>();

  const show = (c: Call<IndigoWords>, phone: string, wrong: string | null) => {
    const visit = c.get('visit');
    const { words } = visit;
    const chosen = preferredWay(host, sessionOf(c).person) ?? '';
    const ways = [
      ['', words.askMe],
      ['text', words.byText],
      ['email', words.byEmail],
    ] as const;
    const body = html`<h1>${words.account}</h1>
      <div class="card">
        ${problem(wrong)}
        <form method="post" action="/account">
          ${csrf(visit)}
          <label for="phone">${words.phone}</label>
          <input id="phone" name="phone" type="tel" autocomplete="tel" value="${phone}" />
          <label for="preferred">${words.preferred}</label>
          <select id="preferred" name="preferred">
            ${ways.map(([way, text]) => html`<option value="${way}" ${way === chosen ? 'selected' : ''}>${text}</option>`)}
          </select>
          <button>${words.save}</button>
        </form>
      </div>`;
    return c.html(appPage(host.brand, visit, words.account, body), wrong ? 400 : 200);
  };

  app.get('/', (c) => show(c, sessionOf(c).person.phone ?? '', null));

  app.post('/', async (c) => {
    const { person } = sessionOf(c);
    const phone = (await posted(c, 'phone')).trim();
    const preferred = await posted(c, 'preferred');
    if (phone !== '' && !/^\+?[\d ]{6,20}$/.test(phone)) return show(c, phone, c.get('visit').words.notAPhone);
    host.people.setPhone(person, phone === '' ? null : phone);
    setPreferredWay(host, person, preferred === 'text' || preferred === 'email' ? preferred : null);
    return c.redirect('/account', 303);
  });

  return app;
}
