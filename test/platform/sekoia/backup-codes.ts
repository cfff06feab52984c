import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { codeField } from '../code-field.ts';
import { appPage, csrf, type Html, problem } from '../layout.ts';
import { refusalText } from '../refusal-text.ts';
import { type Env, type Host, posted, sessionOf } from '../visit.ts';

const SHOWN_MS = 5 * 60_000;
const PAGE = '/user/security/backup-codes';
const VERIFY = '/user/security/verification';

/** Issues ten codes and sends the browser to the page that shows them once; without a fresh proof, to the page that asks for one. */
export async function issueAndShow(host: Host, c: Context<Env>, provedAt: number | null) {
  const session = sessionOf(c);
  const issued = provedAt === null ? null : await host.verifier.issueBackupCodes(session.person.id, provedAt);
  if (!issued?.done) return c.redirect(issued?.why === 'not-possible' ? '/user/security' : VERIFY, 303);
  host.shownOnce.set(session.id, { codes: issued.codes, until: host.now() + SHOWN_MS });
  return c.redirect(PAGE, 303);
}

/** The ten codes, shown once; as a text file; new ones, after a code where the last proof is too old. */
export function backupCodePages(host: Host): Hono<Env> {
  const { brand, verifier } = host;
  const app = new Hono<Env>();
  const shown = (c: Context<Env>): readonly string[] | null => {
    const kept = host.shownOnce.get(sessionOf(c).id);
    return kept && kept.until > host.now() ? kept.codes : null;
  };

  app.get('/backup-codes', (c) => {
    const codes = shown(c);
    if (!codes) return c.redirect('/user/security', 303);
    const body = html`<h1>Your backup codes</h1>
      <p class="muted">
        Each of these codes signs you in once when you do not have your authenticator. Keep them where you will find them: print
        them, or store them in a safe place. They are not shown again.
      </p>
      <ol class="codes" id="backup-codes">
        ${codes.map((code) => html`<li>${code}</li>`)}
      </ol>
      <form class="actions" method="post" action="${PAGE}/kept">
        ${csrf(c.get('visit'))}
        <button>I have saved my codes</button>
        <button class="quiet" type="button" data-copy="#backup-codes">Copy</button>
        <a class="button quiet" href="${PAGE}.txt" download="sekoia-backup-codes.txt">Download</a>
      </form>`;
    return c.html(appPage(brand, c.get('visit'), 'Backup codes', body));
  });

  app.get('/backup-codes.txt', (c) => {
    const codes = shown(c);
    if (!codes) return c.notFound();
    const head = `Sekoia.io backup codes for ${sessionOf(c).person.login}\nEach code can be used once.\n\n`;
    return c.body(`${head}${codes.join('\n')}\n`, 200, {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="sekoia-backup-codes.txt"',
    });
  });

  app.post('/backup-codes/kept', (c) => {
    host.shownOnce.delete(sessionOf(c).id);
    return c.redirect('/user/security', 303);
  });

  app.post('/backup-codes', (c) => issueAndShow(host, c, sessionOf(c).provedAt));

  const verifyPage = (c: Context<Env>, wrong: string | null): Html => {
    const visit = c.get('visit');
    const body = html`<h1>Confirm that it is you</h1>
      <div class="card">
        <p class="muted">New backup codes make the old ones void. Enter a verification code to go on.</p>
        ${problem(wrong)}
        <form method="post" action="${VERIFY}">
          ${csrf(visit)}${codeField(visit, 'Verification code', true)}
          <div class="actions">
            <button>Continue</button>
            <a class="button quiet" href="/user/security">Cancel</a>
          </div>
        </form>
      </div>`;
    return appPage(brand, visit, 'Confirm that it is you', body);
  };

  app.get('/verification', (c) => c.html(verifyPage(c, null)));

  app.post('/verification', async (c) => {
    const session = sessionOf(c);
    const verdict = await verifier.verify(session.person.id, await posted(c, 'code'));
    if (!verdict.accepted) return c.html(verifyPage(c, refusalText(c.get('visit').words, verdict, true)), 401);
    host.sessions.proved(session, verdict.at);
    return issueAndShow(host, c, verdict.at);
  });

  return app;
}
