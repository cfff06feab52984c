import { Hono } from 'hono';
import { html } from 'hono/html';
import { admit } from '../admission.ts';
import { cardPage, csrf } from '../layout.ts';
import type { Env, Host } from '../visit.ts';
import type { Passkeys } from './passkeys.ts';
import type { EpilotWords } from './words/en.ts';

const PAGE = '/login/passkey';

/** Sign-in with a passkey alone: no password, no code. */
export function passkeySignIn(host: Host, passkeys: Passkeys): Hono<Env<EpilotWords>> {
  const app = new Hono<Env<EpilotWords>>();

  app.get(PAGE, (c) => {
    const visit = c.get('visit');
    const { words } = visit;
    const body = html`<h1>${words.withPasskey}</h1>
      <p class="muted">${words.passkeysExplanation}</p>
      <p class="problem" role="alert" hidden>${words.passkeyFailed}</p>
      <form method="post" action="${PAGE}" data-passkey="get">
        ${csrf(visit)}
        <button>${words.usePasskey}</button>
      </form>
      <p class="aside"><a href="/login">${words.somebodyElse}</a></p>
      <script src="/assets/passkey.js" defer></script>`;
    return c.html(cardPage(host.brand, visit, words.withPasskey, body));
  });

  app.post(`${PAGE}/options`, async (c) => c.json(await passkeys.requestOptions(c.get('visit').csrf)));

  app.post(PAGE, async (c) => {
    const response: unknown = await c.req.json().catch(() => null);
    const person = await passkeys.signIn(c.get('visit').csrf, new URL(c.req.url).origin, response);
    if (!person) return c.json({ to: null }, 401);
    return c.json({ to: await admit(host, c, person, await host.verifier.proofTime(person.id)) });
  });

  return app;
}
