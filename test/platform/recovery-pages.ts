import { Hono } from 'hono';
import { html } from 'hono/html';
import { openSession } from './admission.ts';
import { cardPage, csrf, problem } from './layout.ts';
import { refusalText } from './refusal-text.ts';
import { type Call, type Env, type Host, posted } from './visit.ts';

/** After a reset, a page of its own at `path`: the recovery code opens the page `enrol`, where a new authenticator is set up, and nothing else. */
export function recoveryPages(
  host: Host,
  { path, enrol }: { readonly path: string; readonly enrol: string },
): Hono<Env> {
  const app = new Hono<Env>();

  const show = (c: Call, wrong: string | null) => {
    const visit = c.get('visit');
    const { words } = visit;
    const body = html`<h1>${words.recoveryAskTitle}</h1>
      <p class="muted">${words.recoveryAsk}</p>
      ${problem(wrong)}
      <form method="post" action="${path}">
        ${csrf(visit)}
        <label for="recovery">${words.recoveryCode}</label>
        <input id="recovery" name="recovery" autocomplete="off" autocapitalize="characters" spellcheck="false" required />
        <button>${words.next}</button>
      </form>`;
    return c.html(cardPage(host.brand, visit, words.recoveryAskTitle, body), wrong ? 401 : 200);
  };

  app.get(path, (c) => (c.get('visit').session?.level === 'password' ? show(c, null) : c.redirect('/login', 303)));

  app.post(path, async (c) => {
    const { from, session, words } = c.get('visit');
    if (session?.level !== 'password') return c.redirect('/login', 303);
    const verdict = await host.verifier.redeemRecoveryCode(session.person.id, await posted(c, 'recovery'), from);
    if (!verdict.accepted) return show(c, refusalText(words, verdict, true));
    await openSession(host, c, session.person, 'restricted', { provedAt: verdict.at });
    return c.redirect(enrol, 303);
  });

  return app;
}
