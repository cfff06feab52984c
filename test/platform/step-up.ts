import type { Context } from 'hono';
import { html } from 'hono/html';
import { codeField } from './code-field.ts';
import { csrf, type Html } from './layout.ts';
import { refusalText } from './refusal-text.ts';
import { type Host, posted, sessionOf, type Visit } from './visit.ts';

/**
 * When the person behind a form with `data-step-up` last proved themselves: by the code that came with it, or within the last five
 * minutes, unless it asks `everyTime`. Otherwise the answer that makes the page ask for a code.
 */
export async function stepUp(host: Host, c: Context, { everyTime = false } = {}): Promise<number | Response> {
  const session = sessionOf(c);
  const { id } = session.person;
  // Who has no second factor cannot be asked for one.
  if ((await host.verifier.status(id)).authenticator === 'none') return host.verifier.proofTime(id);
  const code = await posted(c, 'code');
  if (code === '') {
    const { provedAt } = session;
    const fresh = !everyTime && provedAt !== null && (await host.verifier.isFresh(id, provedAt));
    return fresh ? provedAt : c.json({ ask: true }, 401);
  }
  const { from, words } = c.get('visit') as Visit;
  const verdict = await host.verifier.verify(id, code, from);
  if (!verdict.accepted) {
    return c.json({ ask: true, why: refusalText(words, verdict, true) }, 401);
  }
  host.sessions.proved(session, verdict.at);
  return verdict.at;
}

/** The dialog that asks for the code over the page, without navigation. */
export function stepUpDialog(visit: Visit, own: { title: string; text: string; label: string; button: string }): Html {
  return html`<dialog aria-labelledby="ask">
    <h1 id="ask">${own.title}</h1>
    <p class="muted">${own.text}</p>
    <p class="problem" role="alert" hidden></p>
    <form method="dialog">
      ${codeField(visit, own.label, true)}
      <div class="actions">
        <button>${own.button}</button>
        <button class="quiet" type="button" data-cancel>${visit.words.cancel}</button>
      </div>
    </form>
  </dialog>`;
}

/** A button behind the dialog. What the answer shows goes into the element that `shows` selects. */
export function stepUpButton(visit: Visit, action: string, text: string, shows = ''): Html {
  return html`<form method="post" action="${action}" data-step-up="${shows}">
    ${csrf(visit)}<button class="quiet">${text}</button>
  </form>`;
}
