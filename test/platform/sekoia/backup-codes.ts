import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { codeField } from '../code-field.ts';
import { appPage, csrf, type Html, problem } from '../layout.ts';
import { refusalText } from '../refusal-text.ts';
import type { Session } from '../sessions.ts';
import { type ShownCodesPlace, showCodes } from '../shown-codes.ts';
import { type Env, type Host, posted, sessionOf } from '../visit.ts';
import { SECURITY } from './paths.ts';
import type { SekoiaWords } from './words/en.ts';

export const codesPlace: ShownCodesPlace = { path: `${SECURITY}/backup-codes`, after: SECURITY };
const VERIFY = `${SECURITY}/verification`;

type Call = Context<Env<SekoiaWords>>;

/** Issues ten codes and gives the page that shows them once to this session; without a fresh proof, the page that asks for one. */
export async function issueAndShow(host: Host, session: Session, provedAt: number | null): Promise<string> {
  if (provedAt === null) return VERIFY;
  const issued = await host.verifier.issueBackupCodes(session.person.id, provedAt);
  if (issued.done) return showCodes(host, session, issued.codes, codesPlace);
  return issued.why === 'not-possible' ? SECURITY : VERIFY;
}

/** New backup codes, after a code where the last proof is too old. */
export function backupCodePages(host: Host): Hono<Env<SekoiaWords>> {
  const app = new Hono<Env<SekoiaWords>>();

  app.post('/backup-codes', async (c) => {
    const session = sessionOf(c);
    return c.redirect(await issueAndShow(host, session, session.provedAt), 303);
  });

  const verifyPage = (c: Call, wrong: string | null): Html => {
    const visit = c.get('visit');
    const { againText, againTitle, cancel, codeLabel, next } = visit.words;
    const body = html`<h1>${againTitle}</h1>
      <div class="card">
        <p class="muted">${againText}</p>
        ${problem(wrong)}
        <form method="post" action="${VERIFY}">
          ${csrf(visit)}${codeField(visit, codeLabel, true)}
          <div class="actions">
            <button>${next}</button>
            <a class="button quiet" href="${SECURITY}">${cancel}</a>
          </div>
        </form>
      </div>`;
    return appPage(host.brand, visit, againTitle, body);
  };

  app.get('/verification', (c) => c.html(verifyPage(c, null)));

  app.post('/verification', async (c) => {
    const session = sessionOf(c);
    const verdict = await host.verifier.verify(session.person.id, await posted(c, 'code'), c.get('visit').from);
    if (!verdict.accepted) return c.html(verifyPage(c, refusalText(c.get('visit').words, verdict, true)), 401);
    host.sessions.proved(session, verdict.at);
    return c.redirect(await issueAndShow(host, session, verdict.at), 303);
  });

  return app;
}
