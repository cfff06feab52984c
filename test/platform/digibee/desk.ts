import { Hono } from 'hono';
import { html } from 'hono/html';
import { appPage, csrf, type Html, problem } from '../layout.ts';
import { type Call, type Env, type Host, posted, sessionOf, type Visit } from '../visit.ts';
import { ASKED, SUPPORT } from './support.ts';
import type { DigibeeWords } from './words/en.ts';

const PAGE = '/support/desk';

/** Where support resets the authenticator of whoever asked, and hands out the recovery code. */
export function deskPages(host: Host): Hono<Env<DigibeeWords>> {
  const { brand, facts, people, verifier } = host;
  const app = new Hono<Env<DigibeeWords>>();
  app.use(async (c, next) => (sessionOf(c).person.login === SUPPORT ? next() : c.notFound()));

  const show = (c: Call<DigibeeWords>, said: Html, code: 200 | 400 = 200) => {
    const visit = c.get('visit');
    const { words } = visit;
    const asking = facts.owners(ASKED).flatMap((id) => people.byId(id) ?? []);
    const rows = asking.map(({ id, login, name }) =>
      row(visit, { id, name: `${name} · ${login}` }, facts.get(id, ASKED)),
    );
    const body = html`<h1>${words.deskTitle}</h1>
      <p class="muted">${words.deskExplanation}</p>
      ${said}
      <div class="card">${rows.length === 0 ? words.deskEmpty : html`<ul class="rows">${rows}</ul>`}</div>`;
    return c.html(appPage(brand, visit, words.deskTitle, body), code);
  };

  app.get('/', (c) => show(c, html``));

  app.post('/:id', async (c) => {
    const { words } = c.get('visit');
    const me = sessionOf(c).person;
    const person = people.byId(c.req.param('id'));
    const reason = person ? facts.get(person.id, ASKED) : null;
    if (!person || reason === null) return c.notFound();
    if (!(await people.hasPassword(me, await posted(c, 'password')))) return show(c, problem(words.passwordWrong), 400);
    const provedAt = await verifier.proofTime(me.id);
    const reset = await verifier.reset(person.id, { by: me.id, provedAt, reason: reason.trim() || 'Asked support' });
    facts.set(person.id, ASKED, null);
    if (!reset.done) return show(c, problem(words.resetNotPossible), 400);
    return show(
      c,
      html`<div class="card"><p>${words.resetHandOver(person.name)}</p><p class="token">${reset.code}</p></div>`,
    );
  });

  return app;
}

function row(visit: Visit<DigibeeWords>, { id, name }: { id: string; name: string }, message: string | null): Html {
  const { words } = visit;
  return html`<li>
    <div><h2>${name}</h2><p>${message}</p></div>
    <form method="post" action="${PAGE}/${id}">
      ${csrf(visit)}
      <label for="password-${id}">${words.yourPassword}</label>
      <input id="password-${id}" name="password" type="password" autocomplete="current-password" required />
      <button class="danger">${words.reset}</button>
    </form>
  </li>`;
}
