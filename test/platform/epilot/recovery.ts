import { Hono } from 'hono';
import { html } from 'hono/html';
import { openSession } from '../admission.ts';
import { cardPage, csrf, problem } from '../layout.ts';
import { refusalText } from '../refusal-text.ts';
import { type Call, type Env, type Host, posted } from '../visit.ts';
import { paths } from './steps.ts';
import type { EpilotWords } from './words/en.ts';

/** After an administrator's reset: the recovery code opens the page where a new authenticator is set up, and nothing else. */
export function recoveryPages(host: Host): Hono<Env<EpilotWords>> {
  const app = new Hono<Env<EpilotWords>>();

  const show = (c: Call<EpilotWords>, wrong: string | null) => {
    const visit = c.get('visit');
    const { words } = visit;
    const body = html`<h1>${words.recoveryTitle}</h1>
      <p class="muted">${words.recoveryExplanation}</p>
      ${problem(wrong)}
      <form method="post" action="${paths.recovery}">
        ${csrf(visit)}
        <label for="recovery">${words.recoveryLabel}</label>
        <input id="recovery" name="recovery" autocomplete="off" autocapitalize="characters" spellcheck="false" required />
        <button>${words.next}</button>
      </form>`;
    return c.html(cardPage(host.brand, visit, words.recoveryTitle, body), wrong ? 401 : 200);
  };

  app.get(paths.recovery, (c) =>
    c.get('visit').session?.level === 'password' ? show(c, null) : c.redirect('/login', 303),
  );

  app.post(paths.recovery, async (c) => {
    const { session, words } = c.get('visit');
    if (session?.level !== 'password') return c.redirect('/login', 303);
    const verdict = await host.verifier.redeemRecoveryCode(session.person.id, await posted(c, 'recovery'));
    if (!verdict.accepted) return show(c, refusalText(words, verdict, true));
    await openSession(host, c, session.person, 'restricted', { provedAt: verdict.at });
    return c.redirect(paths.setUp, 303);
  });

  return app;
}
