import { Hono } from 'hono';
import { html } from 'hono/html';
import { appPage, csrf, problem } from '../layout.ts';
import { type Call, type Env, type Host, posted, sessionOf } from '../visit.ts';
import { administratorsOnly } from './administrators.ts';
import type { EpilotWords } from './words/en.ts';

const PAGE = '/organisation/security';

/** Organisation settings → Security: a second step is Optional or Required, as an administrator says after their password. */
export function organisationPages(host: Host): Hono<Env<EpilotWords>> {
  const { people, verifier } = host;
  const app = new Hono<Env<EpilotWords>>();
  app.use(administratorsOnly);

  const show = async (c: Call<EpilotWords>, wrong: string | null) => {
    const visit = c.get('visit');
    const { words } = visit;
    const mode = await verifier.organisation(sessionOf(c).person.organisation);
    const modes = [
      ['optional', words.optional, words.optionalExplanation],
      ['required', words.required, words.requiredExplanation],
    ] as const;
    const body = html`<h1>${words.organisationSecurity}</h1>
      <div class="card">
        <h2>${words.mode}</h2>
        <p class="muted">${words.modeExplanation}</p>
        ${problem(wrong)}
        <form method="post" action="${PAGE}">
          ${csrf(visit)}
          ${modes.map(
            ([value, name, what]) => html`<label class="choice">
              <input type="radio" name="mode" value="${value}" ${value === mode ? 'checked' : ''} />
              <span><strong>${name}</strong><br /><span class="muted">${what}</span></span>
            </label>`,
          )}
          <label for="password">${words.yourPassword}</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required />
          <button>${words.save}</button>
        </form>
      </div>`;
    return c.html(appPage(host.brand, visit, words.organisationSecurity, body), wrong ? 401 : 200);
  };

  app.get('/', (c) => show(c, null));

  app.post('/', async (c) => {
    const { person } = sessionOf(c);
    if (!(await people.hasPassword(person, await posted(c, 'password'))))
      return show(c, c.get('visit').words.passwordWrong);
    const mode = (await posted(c, 'mode')) === 'required' ? 'required' : 'optional';
    const provedAt = await verifier.proofTime(person.id);
    await verifier.setOrganisation(person.organisation, mode, { by: person.id, provedAt });
    return c.redirect(PAGE, 303);
  });

  return app;
}
