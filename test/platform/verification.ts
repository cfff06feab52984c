import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Brand } from './brand.ts';
import { codeField } from './code-field.ts';
import type { HostWords } from './language.ts';
import { cardPage, csrf, type Html, problem } from './layout.ts';
import { refusalText } from './refusal-text.ts';
import { type Env, type Host, keepSession, posted, type Visit } from './visit.ts';

/** Where the second step is asked for, and whether a backup code does as well. */
export interface Verification {
  readonly path: string;
  readonly takesBackup: boolean;
}

/** What a host calls its second step. */
export interface VerificationWords extends HostWords {
  readonly codeTitle: string;
  readonly codeExplanation: string;
  readonly codeLabel: string;
}

/** The page after the password: a code of the authenticator, or a backup code where the platform takes one. */
export function verificationPages(host: Host, at: Verification): Hono<Env<VerificationWords>> {
  const { brand, people, verifier } = host;
  const app = new Hono<Env<VerificationWords>>();

  app.get(at.path, (c) => {
    const visit = c.get('visit');
    if (!visit.session) return c.redirect('/login', 303);
    return visit.session.complete ? c.redirect('/', 303) : c.html(codePage(brand, visit, at, null));
  });

  app.post(at.path, async (c) => {
    const visit = c.get('visit');
    if (!visit.session) return c.redirect('/login', 303);
    const verdict = await verifier.verify(visit.session.person.id, await posted(c, 'code'));
    if (!verdict.accepted) {
      const wrong = refusalText(visit.words, verdict, at.takesBackup);
      return c.html(codePage(brand, visit, at, wrong), 401);
    }
    // A new id from here on: the one that only knew the password opens nothing.
    people.end(visit.session);
    keepSession(c, people.startSession(visit.session.person, true, verdict.at));
    return c.redirect('/', 303);
  });

  return app;
}

/** The page that asks for the code; also what an imitation of it looks like. */
export function codePage(brand: Brand, visit: Visit<VerificationWords>, at: Verification, wrong: string | null): Html {
  const { words } = visit;
  return cardPage(
    brand,
    visit,
    words.codeTitle,
    html`<h1>${words.codeTitle}</h1>
      <p class="muted">${words.codeExplanation}</p>
      ${problem(wrong)}
      <form method="post" action="${at.path}">
        ${csrf(visit)}${codeField(visit, words.codeLabel, at.takesBackup)}
        <button>${words.next}</button>
      </form>
      <p class="aside"><a href="/login">${words.somebodyElse}</a></p>`,
  );
}
