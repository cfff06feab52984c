import { Hono } from 'hono';
import { html } from 'hono/html';
import * as v from 'valibot';
import { admit, openSession } from './admission.ts';
import type { HostWords, Links } from './language.ts';
import { cardPage, csrf, type Html, problem } from './layout.ts';
import type { Person } from './people.ts';
import { type Call, type Env, type Host, posted, type Visit } from './visit.ts';

const SignUp = v.object({
  login: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(80)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  password: v.pipe(v.string(), v.minLength(8), v.maxLength(200)),
  email: v.optional(v.pipe(v.string(), v.trim(), v.email(), v.maxLength(80))),
  phone: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^\+?[\d ]{6,20}$/))),
});

/** Sign-up, sign-in with a password, sign-out. `next`: the page a person must pass after the password; null when none. `others`: more ways in. */
export function signInPages<W extends HostWords = HostWords>(
  host: Host,
  next: (person: Person, c: Call<W>) => Promise<string | null>,
  others: (words: W) => Links = () => [],
): Hono<Env<W>> {
  const { brand, people, sessions } = host;
  const app = new Hono<Env<W>>();
  const loginPage = (visit: Visit<W>, wrong: string | null) => loginForm(host, visit, others(visit.words), wrong);

  app.get('/login', (c) => c.html(loginPage(c.get('visit'), null)));

  app.post('/login', async (c) => {
    const visit = c.get('visit');
    const person = await people.whose(await posted(c, brand.login), await posted(c, 'password'));
    if (!person) return c.html(loginPage(visit, visit.words.wrongLogin(visit.words.login)), 401);
    const path = await next(person, c);
    if (path === null) return c.redirect(await admit(host, c, person), 303);
    await openSession(host, c, person, 'password');
    return c.redirect(path, 303);
  });

  app.get('/sign-up', (c) => c.html(signUpPage(host, c.get('visit'), null)));

  app.post('/sign-up', async (c) => {
    const visit = c.get('visit');
    const json = (c.req.header('content-type') ?? '').startsWith('application/json');
    const body: unknown = json ? await c.req.json().catch(() => null) : await c.req.parseBody({ all: true });
    const given = v.safeParse(SignUp, {
      ...(body as object),
      login: (body as Record<string, unknown> | null)?.[brand.login],
    });
    const person = given.success ? await people.signUp(given.output) : null;
    if (!person) {
      const why = given.success ? visit.words.loginTaken(visit.words.login) : visit.words.fillIn;
      return json ? c.json({ why }, 400) : c.html(signUpPage(host, visit, why), 400);
    }
    if (json) return c.json({ id: person.id }, 201);
    return c.redirect(await admit(host, c, person), 303);
  });

  app.post('/sign-out', (c) => {
    const { session } = c.get('visit');
    if (session) sessions.end(session);
    return c.redirect(`${c.get('visit').base}/login`, 303);
  });

  return app;
}

function loginForm({ brand }: Host, visit: Visit, others: Links, wrong: string | null): Html {
  const { words } = visit;
  return cardPage(
    brand,
    visit,
    words.signIn,
    html`<h1>${words.signIn}</h1>
      ${problem(wrong)}
      <form method="post" action="${visit.base}/login">
        ${csrf(visit)}${loginField(brand.login, words.login)}
        <label for="password">${words.password}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <button>${words.signIn}</button>
      </form>
      ${others.length === 0 ? '' : html`<p class="or">${words.or}</p>`}
      ${others.map(([href, text]) => html`<a class="button quiet wide" href="${href}">${text}</a>`)}
      <p class="aside">${words.newHere(brand.name)} <a href="${visit.base}/sign-up">${words.createOne}</a></p>`,
  );
}

function signUpPage({ brand }: Host, visit: Visit, wrong: string | null): Html {
  const { words } = visit;
  return cardPage(
    brand,
    visit,
    words.createOne,
    html`<h1>${words.createOne}</h1>
      ${problem(wrong)}
      <form method="post" action="${visit.base}/sign-up">
        ${csrf(visit)}
        <label for="name">${words.yourName}</label>
        <input id="name" name="name" autocomplete="name" required />
        ${loginField(brand.login, words.login)}
        <label for="password">${words.password}</label>
        <input id="password" name="password" type="password" autocomplete="new-password" minlength="8" required />
        <button>${words.signUp}</button>
      </form>
      <p class="aside">${words.haveOne} <a href="${visit.base}/login">${words.signIn}</a></p>`,
  );
}

function loginField(field: 'username' | 'email', label: string): Html {
  const type = field === 'email' ? 'email' : 'text';
  return html`<label for="login">${label}</label>
    <input id="login" name="${field}" type="${type}" autocomplete="username" required />`;
}
