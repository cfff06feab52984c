import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { codeField } from './code-field.ts';
import { cardPage, csrf, type Html, problem } from './layout.ts';
import type { Person } from './people.ts';
import type { Recipient } from './sent-codes.ts';
import { type Call, type Env, type Host, posted, type Visit } from './visit.ts';

/** A second step by a code that is sent. */
export interface SentStep {
  /** Below the pages of its host. */
  readonly path: string;
  /** Another page where the person chooses how the code is sent, for whoever has a choice. */
  readonly choice?: (person: Person) => string | null;
  /** What follows the right code: the page to go to. */
  readonly done: (c: Call, person: Person) => Promise<string>;
  /** A link that the message carries besides the code. */
  readonly link?: (c: Context, code: string) => string;
}

/** Sends a code; false when too many were sent. */
export function sendCode(
  host: Host,
  c: Context,
  person: Person,
  recipient: Recipient,
  step: Pick<SentStep, 'link'> = {},
): boolean {
  const code = host.sentCodes.issue(person.id, recipient);
  if (code === null) return false;
  const { name } = host.brand;
  const { messageSubject, messageText } = (c.get('visit') as Visit).words;
  const link = step.link?.(c, code);
  const text = messageText(name, code);
  host.outbox.send({ from: name, ...recipient, subject: messageSubject(name), text, ...(link ? { link } : {}) });
  return true;
}

/** The page that asks for a code that was sent, and has another sent. */
export function sentCodePages(host: Host, step: SentStep): Hono<Env> {
  const { brand, sentCodes } = host;
  const app = new Hono<Env>();
  const waiting = (c: Call) => {
    const { session } = c.get('visit');
    const sent = session?.level === 'password' ? sentCodes.sentTo(session.person.id) : null;
    return session && sent ? { person: session.person, sent } : null;
  };
  const show = (c: Call, { person, sent }: { person: Person; sent: Recipient }, wrong: string | null) => {
    const choice = step.choice?.(person) ?? null;
    return c.html(
      cardPage(
        brand,
        c.get('visit'),
        c.get('visit').words.sentTitle,
        form(c.get('visit'), c.get('visit').base + step.path, sent, choice, wrong),
      ),
      wrong ? 401 : 200,
    );
  };

  app.get(step.path, (c) => {
    const at = waiting(c);
    return at ? show(c, at, null) : c.redirect(`${c.get('visit').base}/login`, 303);
  });

  app.post(step.path, async (c) => {
    const at = waiting(c);
    if (!at) return c.redirect(`${c.get('visit').base}/login`, 303);
    if (!sentCodes.redeem(at.person.id, await posted(c, 'code'))) return show(c, at, c.get('visit').words.sentWrong);
    return c.redirect(await step.done(c, at.person), 303);
  });

  app.post(`${step.path}/again`, (c) => {
    const at = waiting(c);
    if (!at) return c.redirect(`${c.get('visit').base}/login`, 303);
    const sent = sendCode(host, c, at.person, at.sent, step);
    return sent ? c.redirect(c.get('visit').base + step.path, 303) : show(c, at, c.get('visit').words.tooManySent);
  });

  return app;
}

function form(visit: Visit, path: string, { to }: Recipient, choice: string | null, wrong: string | null): Html {
  const { words } = visit;
  return html`<h1>${words.sentTitle}</h1>
    <p class="muted">${words.sentTo(masked(to))}</p>
    ${problem(wrong)}
    <form method="post" action="${path}">
      ${csrf(visit)}${codeField(visit, words.sentLabel)}
      <button>${words.next}</button>
    </form>
    <form class="aside" method="post" action="${path}/again">
      ${csrf(visit)}<button class="link">${words.sendAgain}</button>
    </form>
    ${choice ? html`<p class="aside"><a href="${choice}">${words.otherWay}</a></p>` : ''}
    <p class="aside"><a href="${visit.base}/login">${words.somebodyElse}</a></p>`;
}

/** Enough of an address to know it by: `a•••@acme.example`, `••• 78`. */
export function masked(address: string): string {
  const at = address.indexOf('@');
  return at > 0 ? `${address[0]}•••${address.slice(at)}` : `••• ${address.slice(-2)}`;
}
