import { Hono } from 'hono';
import { html } from 'hono/html';
import { cardPage, csrf } from '../layout.ts';
import { type Env, type Host, posted } from '../visit.ts';
import type { DigibeeWords } from './words/en.ts';

/** Who works at the support desk, and where mail to it goes. */
export const SUPPORT = 'support@digibee.localhost';
export const ASKED = 'asked-support';

/** Lost device: whoever cannot sign in writes to support. What is answered tells nobody who has an account. */
export function supportPages(host: Host): Hono<Env<DigibeeWords>> {
  const { brand, facts, outbox, people } = host;
  const app = new Hono<Env<DigibeeWords>>();

  app.get('/support', (c) => {
    const visit = c.get('visit');
    const { words } = visit;
    const body = html`<h1>${words.supportTitle}</h1>
      <p class="muted">${words.supportExplanation}</p>
      <form method="post" action="/support">
        ${csrf(visit)}
        <label for="email">${words.login}</label>
        <input id="email" name="email" type="email" value="${visit.session?.person.login ?? ''}" required />
        <label for="message">${words.message}</label>
        <input id="message" name="message" maxlength="300" required />
        <button>${words.send}</button>
      </form>
      <p class="aside"><a href="/login">${words.signIn}</a></p>`;
    return c.html(cardPage(brand, visit, words.supportTitle, body));
  });

  app.post('/support', async (c) => {
    const visit = c.get('visit');
    const { supportSent, supportTitle } = visit.words;
    const email = (await posted(c, 'email')).slice(0, 80);
    const text = (await posted(c, 'message')).slice(0, 300);
    const person = people.byEmail(email);
    if (person) {
      facts.set(person.id, ASKED, text);
      const link = new URL('/support/desk', c.req.url).href;
      outbox.send({ from: brand.name, way: 'email', to: SUPPORT, subject: `Second factor lost: ${email}`, text, link });
    }
    return c.html(cardPage(brand, visit, supportTitle, html`<h1>${supportTitle}</h1><p>${supportSent}</p>`));
  });

  return app;
}
