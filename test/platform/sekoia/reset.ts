import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { appPage, csrf, type Html, problem } from '../layout.ts';
import type { Person } from '../people.ts';
import { type Env, type Host, posted, sessionOf } from '../visit.ts';
import { USERS } from './paths.ts';
import type { SekoiaWords } from './words/en.ts';

type Call = Context<Env<SekoiaWords>>;

/** A recovery code that waits to be shown, once. */
interface Waiting {
  readonly person: Person;
  readonly code: string;
  readonly expiresAt: number;
}

/** "Reset user 2FA": the administrator's own password and a reason; then the recovery code, shown once. */
export function resetPages(host: Host): Hono<Env<SekoiaWords>> {
  const { brand, people, verifier } = host;
  const app = new Hono<Env<SekoiaWords>>();
  /** By the administrator's session. */
  const waiting = new Map<string, Waiting>();
  const show = (c: Call, title: string, body: Html, code: 200 | 400 | 401 = 200) =>
    c.html(appPage(brand, c.get('visit'), title, html`<h1>${title}</h1>${body}`), code);
  /** Somebody else of the administrator's own workspace. */
  const userOf = (c: Call): Person | null => {
    const me = sessionOf(c).person;
    const person = people.byId(c.req.param('id') ?? '');
    const mine = me.administrator && person?.organisation === me.organisation && person.id !== me.id;
    return mine ? person : null;
  };

  const resetPage = (c: Call, { id, name }: Person, wrong: string | null = null, code: 200 | 400 | 401 = 200) => {
    const visit = c.get('visit');
    const { words } = visit;
    const body = html`<div class="card">
      <p class="muted">${words.resetText(name)}</p>
      ${problem(wrong)}
      <form method="post" action="${USERS}/${id}/reset-2fa">
        ${csrf(visit)}
        <label for="reason">${words.reason}</label>
        <input id="reason" name="reason" maxlength="500" autocomplete="off" required />
        <label for="password">${words.yourPassword}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <div class="actions">
          <button class="danger">${words.reset}</button>
          <a class="button quiet" href="${USERS}">${words.cancel}</a>
        </div>
      </form>
    </div>`;
    return show(c, `${words.reset}: ${name}`, body, code);
  };

  app.get('/:id/reset-2fa', (c) => {
    const person = userOf(c);
    return person ? resetPage(c, person) : c.notFound();
  });

  app.post('/:id/reset-2fa', async (c) => {
    const person = userOf(c);
    if (!person) return c.notFound();
    const { words } = c.get('visit');
    const session = sessionOf(c);
    const me = session.person;
    const reason = (await posted(c, 'reason')).trim();
    if (reason === '' || reason.length > 500) return resetPage(c, person, words.reasonMissing, 400);
    if (!(await people.hasPassword(me, await posted(c, 'password'))))
      return resetPage(c, person, words.passwordWrong, 401);
    const provedAt = await verifier.proofTime(me.id);
    const reset = await verifier.reset(person.id, { by: me.id, provedAt, reason });
    if (!reset.done) return resetPage(c, person, words.resetNotPossible(person.name), 400);
    waiting.set(session.id, { person, code: reset.code, expiresAt: reset.expiresAt });
    return c.redirect(`${USERS}/recovery-code`, 303);
  });

  app.get('/recovery-code', (c) => {
    const { id } = sessionOf(c);
    const shown = waiting.get(id);
    waiting.delete(id);
    if (!shown) return c.redirect(USERS, 303);
    const { lang, words } = c.get('visit');
    const { code, expiresAt, person } = shown;
    const until = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' }).format(
      expiresAt,
    );
    const body = html`<div class="card">
      <p>${words.recoveryText(person.name, until)}</p>
      <p class="token" id="recovery-code">${code}</p>
      <div class="actions">
        <button class="quiet" type="button" data-copy="#recovery-code">${words.codesCopy}</button>
        <a class="button" href="${USERS}">${words.backToUsers}</a>
      </div>
      <p class="aside">${words.recoveryNext(person.name)}</p>
    </div>`;
    return show(c, words.recoveryTitle(person.name), body);
  });

  return app;
}
