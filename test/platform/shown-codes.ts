import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { HostWords } from './language.ts';
import { appPage, csrf } from './layout.ts';
import type { Session } from './sessions.ts';
import { type Env, type Host, sessionOf } from './visit.ts';

const SHOWN_MS = 5 * 60_000;

/** Where a host shows the backup codes that it just made, and where it goes on. */
export interface ShownCodesPlace {
  readonly path: string;
  readonly after: string;
}

/** What it says there. */
export interface ShownCodesWords extends HostWords {
  readonly codesTitle: string;
  readonly codesText: string;
  readonly codesSaved: string;
  /** Where they are optional. */
  readonly codesSkip?: string;
  readonly codesCopy: string;
  readonly codesDownload: string;
  readonly codesPrint: string;
  /** First lines of the text file. */
  readonly codesFile: (login: string) => string;
}

/** Keeps codes just made for the page that shows them, for this session and five minutes at most, and gives its address. */
export function showCodes(host: Host, { id }: Session, codes: readonly string[], { path }: ShownCodesPlace): string {
  host.shownOnce.set(id, { codes, until: host.now() + SHOWN_MS });
  return path;
}

/** The ten codes, shown once: to print, to copy, as a text file; then that they are kept. */
export function shownCodesPages<W extends ShownCodesWords>(host: Host, { path, after }: ShownCodesPlace): Hono<Env<W>> {
  const { brand } = host;
  const app = new Hono<Env<W>>();
  const file = `${brand.id}-backup-codes.txt`;
  const shown = (c: Context<Env<W>>): readonly string[] | null => {
    const kept = host.shownOnce.get(sessionOf(c).id);
    return kept && kept.until > host.now() ? kept.codes : null;
  };

  app.get(path, (c) => {
    const codes = shown(c);
    if (!codes) return c.redirect(after, 303);
    const visit = c.get('visit');
    const { words } = visit;
    const body = html`<h1>${words.codesTitle}</h1>
      <p class="muted">${words.codesText}</p>
      <ol class="codes" id="backup-codes">
        ${codes.map((code) => html`<li>${code}</li>`)}
      </ol>
      <form class="actions" method="post" action="${path}/kept">
        ${csrf(visit)}
        <button>${words.codesSaved}</button>
        <button class="quiet" type="button" data-copy="#backup-codes">${words.codesCopy}</button>
        <a class="button quiet" href="${path}.txt" download="${file}">${words.codesDownload}</a>
        <button class="quiet" type="button" data-print>${words.codesPrint}</button>
        ${words.codesSkip ? html`<a class="button quiet" href="${after}">${words.codesSkip}</a>` : ''}
      </form>`;
    return c.html(appPage(brand, visit, words.codesTitle, body));
  });

  app.get(`${path}.txt`, (c) => {
    const codes = shown(c);
    if (!codes) return c.notFound();
    const head = c.get('visit').words.codesFile(sessionOf(c).person.login);
    return c.body(`${head}\n\n${codes.join('\n')}\n`, 200, {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${file}"`,
    });
  });

  app.post(`${path}/kept`, async (c) => {
    const session = sessionOf(c);
    if (host.shownOnce.delete(session.id)) await host.verifier.backupCodesSaved(session.person.id);
    return c.redirect(after, 303);
  });

  return app;
}
