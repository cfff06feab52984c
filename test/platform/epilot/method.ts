import { Hono } from 'hono';
import { html } from 'hono/html';
import { cardPage, csrf } from '../layout.ts';
import { masked, sendCode } from '../sent-code-pages.ts';
import { type Call, type Env, type Host, posted } from '../visit.ts';
import { nextPage, paths } from './steps.ts';
import type { EpilotWords } from './words/en.ts';

/** TOTP or SMS: a choice, with no field for a code. */
export function methodPages(host: Host): Hono<Env<EpilotWords>> {
  const app = new Hono<Env<EpilotWords>>();
  const chooser = async (c: Call<EpilotWords>) => {
    const { session } = c.get('visit');
    const chooses = session?.level === 'password' && (await nextPage(host, session.person)) === paths.method;
    return chooses ? session.person : null;
  };

  app.get(paths.method, async (c) => {
    const visit = c.get('visit');
    const { words } = visit;
    const person = await chooser(c);
    if (!person?.phone) return c.redirect('/login', 303);
    const ways = [
      ['totp', words.byApp, words.byAppExplanation],
      ['sms', words.byText, words.byTextExplanation(masked(person.phone))],
    ] as const;
    const body = html`<h1>${words.methodTitle}</h1>
      <form method="post" action="${paths.method}">
        ${csrf(visit)}
        ${ways.map(
          ([value, name, what], at) => html`<label class="choice">
            <input type="radio" name="method" value="${value}" ${at === 0 ? 'checked' : ''} />
            <span><strong>${name}</strong><br /><span class="muted">${what}</span></span>
          </label>`,
        )}
        <button>${words.next}</button>
      </form>`;
    return c.html(cardPage(host.brand, visit, words.methodTitle, body));
  });

  app.post(paths.method, async (c) => {
    const person = await chooser(c);
    if (!person?.phone) return c.redirect('/login', 303);
    if ((await posted(c, 'method')) !== 'sms') return c.redirect(paths.code, 303);
    sendCode(host, c, person, { way: 'text', to: person.phone });
    return c.redirect(paths.text, 303);
  });

  return app;
}
