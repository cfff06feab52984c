import { Hono } from 'hono';
import { html } from 'hono/html';
import { appPage, csrf, type Html, problem } from '../layout.ts';
import type { Person } from '../people.ts';
import { type Call, type Env, type Host, posted, sessionOf, type Visit } from '../visit.ts';
import { administratorsOnly } from './administrators.ts';
import type { EpilotWords } from './words/en.ts';

const PAGE = '/organisation/users';

/** The people of an organisation: an administrator adds them, and resets the MFA of who lost their device. */
export function userPages(host: Host): Hono<Env<EpilotWords>> {
  const { brand, people, verifier } = host;
  const app = new Hono<Env<EpilotWords>>();
  app.use(administratorsOnly);

  const list = async (c: Call<EpilotWords>, wrong: string | null) => {
    const visit = c.get('visit');
    const { words } = visit;
    const everybody = people.ofOrganisation(sessionOf(c).person.organisation);
    const body = html`<h1>${words.users}</h1>
      <div class="card"><ul class="rows">${everybody.map((one) => row(visit, one))}</ul></div>
      <div class="card">
        <h2>${words.addUser}</h2>
        ${problem(wrong)}
        <form method="post" action="${PAGE}">
          ${csrf(visit)}
          <label for="name">${words.name}</label>
          <input id="name" name="name" autocomplete="off" required />
          <label for="email">${words.login}</label>
          <input id="email" name="email" type="email" autocomplete="off" required />
          <label for="password">${words.initialPassword}</label>
          <input id="password" name="password" type="password" autocomplete="new-password" minlength="8" required />
          <button>${words.addUser}</button>
        </form>
      </div>`;
    return c.html(appPage(brand, visit, words.users, body), wrong ? 400 : 200);
  };

  app.get('/', (c) => list(c, null));

  app.post('/', async (c) => {
    const { words } = c.get('visit');
    const [name, login, password] = [await posted(c, 'name'), await posted(c, 'email'), await posted(c, 'password')];
    if (name.trim() === '' || !/^\S+@\S+$/.test(login) || password.length < 8) return list(c, words.fillIn);
    const { organisation } = sessionOf(c).person;
    const added = await people.signUp({ login, name: name.trim(), password, organisation });
    return added ? c.redirect(PAGE, 303) : list(c, words.loginTaken(words.login));
  });

  const resetPage = (c: Call<EpilotWords>, person: Person, wrong: string | null) => {
    const visit = c.get('visit');
    const { words } = visit;
    const title = words.resetTitle(person.name);
    const body = html`<h1>${title}</h1>
      <div class="card">
        <p class="muted">${words.resetExplanation}</p>
        ${problem(wrong)}
        <form method="post" action="${PAGE}/${person.id}/reset">
          ${csrf(visit)}
          <label for="reason">${words.reason}</label>
          <input id="reason" name="reason" autocomplete="off" maxlength="200" required />
          <label for="password">${words.yourPassword}</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required />
          <button class="danger">${words.reset}</button>
        </form>
      </div>`;
    return c.html(appPage(brand, visit, title, body), wrong ? 400 : 200);
  };
  /** The person of this page, of the administrator's own organisation. */
  const named = (c: Call<EpilotWords>) => {
    const person = people.byId(c.req.param('id') ?? '');
    return person?.organisation === sessionOf(c).person.organisation ? person : null;
  };

  app.get('/:id/reset', (c) => {
    const person = named(c);
    return person ? resetPage(c, person, null) : c.notFound();
  });

  app.post('/:id/reset', async (c) => {
    const visit = c.get('visit');
    const { words } = visit;
    const person = named(c);
    if (!person) return c.notFound();
    const by = sessionOf(c).person;
    const reason = (await posted(c, 'reason')).trim().slice(0, 200);
    if (reason === '') return resetPage(c, person, words.fillIn);
    if (!(await people.hasPassword(by, await posted(c, 'password')))) return resetPage(c, person, words.passwordWrong);
    const provedAt = await verifier.proofTime(by.id);
    const reset = await verifier.reset(person.id, { by: by.id, provedAt, reason });
    if (!reset.done) return resetPage(c, person, words.resetNotPossible);
    const title = words.resetDone(person.name);
    const body = html`<h1>${title}</h1>
      <div class="card">
        <p class="muted">${words.resetHandOver}</p>
        <p class="token">${reset.code}</p>
        <a class="button quiet" href="${PAGE}">${words.back}</a>
      </div>`;
    return c.html(appPage(brand, visit, title, body));
  });

  return app;
}

function row({ words }: Visit<EpilotWords>, person: Person): Html {
  return html`<li>
    <div>
      <h2>${person.name}</h2>
      <p>${person.login} · ${person.administrator ? words.administrator : words.member}</p>
    </div>
    <a class="button quiet" href="${PAGE}/${person.id}/reset">${words.reset}</a>
  </li>`;
}
