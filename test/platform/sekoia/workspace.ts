import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import * as v from 'valibot';
import { appPage, csrf, type Html, problem } from '../layout.ts';
import type { Person } from '../people.ts';
import { type Env, type Host, sessionOf } from '../visit.ts';
import { USERS, WORKSPACE } from './paths.ts';
import type { SekoiaWords } from './words/en.ts';

type Call = Context<Env<SekoiaWords>>;

const NewUser = v.object({
  login: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(80)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  email: v.pipe(v.string(), v.trim(), v.email(), v.maxLength(80)),
  password: v.pipe(v.string(), v.minLength(8), v.maxLength(200)),
});

/** Settings → Workspace → Users: who is in it, and for its administrator what to do about them. */
export function workspacePages(host: Host): Hono<Env<SekoiaWords>> {
  const { brand, people, verifier } = host;
  const app = new Hono<Env<SekoiaWords>>();
  const show = (c: Call, title: string, body: Html, code: 200 | 400 = 200) =>
    c.html(appPage(brand, c.get('visit'), title, html`<h1>${title}</h1>${body}`), code);
  const link = (href: string, name: string, text: string, open: string) =>
    html`<div class="card">
      <ul class="rows">
        <li><div><h2>${name}</h2><p>${text}</p></div><a class="button quiet" href="${href}" aria-label="${open} ${name}">${open}</a></li>
      </ul>
    </div>`;

  app.get('/', (c) => {
    const { open, settings, workspace, workspaceText } = c.get('visit').words;
    return show(c, settings, link(WORKSPACE, workspace, workspaceText, open));
  });

  app.get('/workspace', (c) => {
    const { words } = c.get('visit');
    const { person } = sessionOf(c);
    const administrators = people.ofOrganisation(person.organisation).filter((one) => one.administrator);
    return show(
      c,
      words.workspace,
      html`<p class="muted">${words.workspaceWho}</p>
        <p>${words.administrators}: ${administrators.map(({ name }) => name).join(', ')}</p>
        ${person.administrator ? link(USERS, words.users, words.usersText, words.open) : ''}`,
    );
  });

  const usersPage = async (c: Call, said: { added?: string; wrong?: string } = {}) => {
    const visit = c.get('visit');
    const { words } = visit;
    const me = sessionOf(c).person;
    const row = async (person: Person) => {
      const { authenticator } = await verifier.status(person.id);
      const facts = [
        person.login,
        person.administrator ? words.administrator : null,
        person.id === me.id ? words.you : null,
        words.twoFactor[authenticator],
      ];
      return html`<li>
        <div><h2>${person.name}</h2><p>${facts.filter(Boolean).join(' · ')}</p></div>
        ${person.id === me.id ? '' : actions(person, words)}
      </li>`;
    };
    const body = html`${said.added ? html`<p role="status">${words.userAdded(said.added)}</p>` : ''}
      <div class="card"><ul class="rows">${await Promise.all(people.ofOrganisation(me.organisation).map(row))}</ul></div>
      <div class="card">
        <h2>${words.addUser}</h2>
        ${problem(said.wrong ?? null)}
        <form method="post" action="${USERS}">
          ${csrf(visit)}
          <label for="name">${words.userName}</label>
          <input id="name" name="name" autocomplete="off" required />
          <label for="login">${words.login}</label>
          <input id="login" name="login" autocomplete="off" required />
          <label for="email">${words.email}</label>
          <input id="email" name="email" type="email" autocomplete="off" required />
          <label for="first">${words.firstPassword}</label>
          <input id="first" name="password" type="password" autocomplete="new-password" minlength="8" required />
          <button>${words.add}</button>
        </form>
      </div>`;
    return show(c, words.users, body, said.wrong ? 400 : 200);
  };

  app.get('/workspace/users', (c) => (sessionOf(c).person.administrator ? usersPage(c) : c.notFound()));

  app.post('/workspace/users', async (c) => {
    const { administrator, organisation } = sessionOf(c).person;
    if (!administrator) return c.notFound();
    const { words } = c.get('visit');
    const given = v.safeParse(NewUser, await c.req.parseBody());
    if (!given.success) return usersPage(c, { wrong: words.fillIn });
    const person = await people.signUp({ ...given.output, organisation });
    return usersPage(c, person ? { added: person.name } : { wrong: words.loginTaken(words.login) });
  });

  return app;
}

function actions({ id, name }: Person, { actionsFor, reset }: SekoiaWords): Html {
  return html`<details class="menu">
    <summary aria-label="${actionsFor(name)}">…</summary>
    <div><a href="${USERS}/${id}/reset-2fa">${reset}</a></div>
  </details>`;
}
