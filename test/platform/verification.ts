import { Hono } from 'hono';
import { html } from 'hono/html';
import { admit, openSession } from './admission.ts';
import type { Brand } from './brand.ts';
import { codeField } from './code-field.ts';
import type { HostWords, Links } from './language.ts';
import { cardPage, csrf, type Html, problem } from './layout.ts';
import { refusalText } from './refusal-text.ts';
import { type Env, type Host, posted, type Visit } from './visit.ts';

/** Where the second step is asked for, and whether a backup code does as well. */
export interface Verification<W extends VerificationWords = VerificationWords> {
  readonly path: string;
  readonly takesBackup: boolean;
  /** Where a person sets up anew who came in with an administrator's recovery code; without it, none is taken. */
  readonly afterRecovery?: string;
  /** What is sensitive asks for a code of its own, however fresh the sign-in is. */
  readonly asksAgain?: boolean;
  /** What the page offers besides: links, and lines without one. */
  readonly asides?: (visit: Visit<W>) => Links;
}

/** What a host calls its second step. */
export interface VerificationWords extends HostWords {
  readonly codeTitle: string;
  readonly codeExplanation: string;
  readonly codeLabel: string;
}

/** The page after the password: a code of the authenticator, or a backup code where the platform takes one. */
export function verificationPages<W extends VerificationWords>(host: Host, at: Verification<W>): Hono<Env<W>> {
  const { brand, verifier } = host;
  const app = new Hono<Env<W>>();

  app.get(at.path, (c) => {
    const visit = c.get('visit');
    if (!visit.session) return c.redirect('/login', 303);
    return visit.session.level === 'full' ? c.redirect('/', 303) : c.html(codePage(brand, visit, at, null));
  });

  app.post(at.path, async (c) => {
    const visit = c.get('visit');
    if (!visit.session) return c.redirect('/login', 303);
    const { person } = visit.session;
    const typed = await posted(c, 'code');
    const code = await verifier.verify(person.id, typed, visit.from);
    const isRecovery = at.afterRecovery !== undefined && !code.accepted && code.why === 'malformed';
    const verdict = isRecovery ? await verifier.redeemRecoveryCode(person.id, typed, visit.from) : code;
    if (!verdict.accepted) {
      const wrong = refusalText(visit.words, verdict, at.takesBackup);
      return c.html(codePage(brand, visit, at, wrong), 401);
    }
    if (verdict.by !== 'recovery')
      return c.redirect(await admit(host, c, person, at.asksAgain ? null : verdict.at), 303);
    await openSession(host, c, person, 'restricted', { provedAt: verdict.at });
    return c.redirect(at.afterRecovery!, 303);
  });

  return app;
}

/** The page that asks for the code; also what an imitation of it looks like. */
export function codePage<W extends VerificationWords>(
  brand: Brand,
  visit: Visit<W>,
  at: Verification<W>,
  wrong: string | null,
): Html {
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
      ${at.asides?.(visit).map(([href, text]) => html`<p class="aside">${href ? html`<a href="${href}">${text}</a>` : text}</p>`)}
      <p class="aside"><a href="/login">${words.somebodyElse}</a></p>`,
  );
}
