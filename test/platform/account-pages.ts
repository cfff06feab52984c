import { Hono } from 'hono';
import { html } from 'hono/html';
import * as v from 'valibot';
import { codeField } from './code-field.ts';
import { cardPage, csrf, type Html, problem } from './layout.ts';
import { refusalText } from './refusal-text.ts';
import { type Env, type Host, keepSession, posted, type Visit } from './visit.ts';

/** What differs between the sign-ins of two platforms. */
export interface SignInWords {
  /** Where the code is asked for. */
  readonly path: string;
  readonly title: string;
  readonly explanation: string;
  readonly label: string;
  readonly takesBackup: boolean;
}

const SignUp = v.object({
  login: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(80)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  password: v.pipe(v.string(), v.minLength(8), v.maxLength(200)),
});

/** Sign-up, sign-in with password and then a code, sign-out. */
export function accountPages(host: Host, words: SignInWords): Hono<Env> {
  const { brand, people, verifier } = host;
  const app = new Hono<Env>();

  app.get('/login', (c) => c.html(loginPage(host, c.get('visit'), null)));

  app.post('/login', async (c) => {
    const person = await people.whose(await posted(c, brand.login.field), await posted(c, 'password'));
    if (!person) {
      const wrong = `The ${brand.login.label.toLowerCase()} or the password is not right.`;
      return c.html(loginPage(host, c.get('visit'), wrong), 401);
    }
    const asks = (await verifier.status(person.id)).authenticator !== 'none';
    keepSession(c, people.startSession(person, !asks));
    return c.redirect(asks ? words.path : '/', 303);
  });

  app.get(words.path, (c) => {
    const visit = c.get('visit');
    if (!visit.session) return c.redirect('/login', 303);
    return visit.session.complete ? c.redirect('/', 303) : c.html(codePage(host, visit, words, null));
  });

  app.post(words.path, async (c) => {
    const visit = c.get('visit');
    if (!visit.session) return c.redirect('/login', 303);
    const verdict = await verifier.verify(visit.session.person.id, await posted(c, 'code'));
    if (!verdict.accepted) return c.html(codePage(host, visit, words, refusalText(verdict, words.takesBackup)), 401);
    // A new id from here on: the one that only knew the password opens nothing.
    people.end(visit.session);
    keepSession(c, people.startSession(visit.session.person, true, verdict.at));
    return c.redirect('/', 303);
  });

  app.get('/sign-up', (c) => c.html(signUpPage(host, c.get('visit'), null)));

  app.post('/sign-up', async (c) => {
    const json = (c.req.header('content-type') ?? '').startsWith('application/json');
    const body: unknown = json ? await c.req.json().catch(() => null) : await c.req.parseBody({ all: true });
    const given = v.safeParse(SignUp, {
      ...(body as object),
      login: (body as Record<string, unknown> | null)?.[brand.login.field],
    });
    const person = given.success
      ? await people.signUp(given.output.login, given.output.name, given.output.password)
      : null;
    if (!person) {
      const why = given.success
        ? `This ${brand.login.label.toLowerCase()} is taken.`
        : 'Fill in every field; the password needs eight characters.';
      return json ? c.json({ why }, 400) : c.html(signUpPage(host, c.get('visit'), why), 400);
    }
    if (json) return c.json({ id: person.id }, 201);
    keepSession(c, people.startSession(person, true));
    return c.redirect('/', 303);
  });

  app.post('/sign-out', (c) => {
    const { session } = c.get('visit');
    if (session) people.end(session);
    return c.redirect('/login', 303);
  });

  return app;
}

/** The page that asks for the code; also what an imitation of it looks like. */
export function codePage({ brand }: Pick<Host, 'brand'>, visit: Visit, words: SignInWords, wrong: string | null): Html {
  return cardPage(
    brand,
    words.title,
    html`<h1>${words.title}</h1>
      <p class="muted">${words.explanation}</p>
      ${problem(wrong)}
      <form method="post" action="${words.path}">
        ${csrf(visit)}${codeField(visit.look, words.label, words.takesBackup)}
        <button>Continue</button>
      </form>
      <p class="aside"><a href="/login">Sign in as somebody else</a></p>`,
  );
}

function loginPage({ brand }: Host, visit: Visit, wrong: string | null): Html {
  const { field, label } = brand.login;
  return cardPage(
    brand,
    'Sign in',
    html`<h1>Sign in</h1>
      ${problem(wrong)}
      <form method="post" action="/login">
        ${csrf(visit)}
        <label for="login">${label}</label>
        <input id="login" name="${field}" type="${field === 'email' ? 'email' : 'text'}" autocomplete="username" required />
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <button>Sign in</button>
      </form>
      <p class="aside">New to ${brand.name}? <a href="/sign-up">Create an account</a></p>`,
  );
}

function signUpPage({ brand }: Host, visit: Visit, wrong: string | null): Html {
  const { field, label } = brand.login;
  return cardPage(
    brand,
    'Create an account',
    html`<h1>Create an account</h1>
      ${problem(wrong)}
      <form method="post" action="/sign-up">
        ${csrf(visit)}
        <label for="name">Your name</label>
        <input id="name" name="name" autocomplete="name" required />
        <label for="login">${label}</label>
        <input id="login" name="${field}" type="${field === 'email' ? 'email' : 'text'}" autocomplete="username" required />
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="new-password" minlength="8" required />
        <button>Create account</button>
      </form>
      <p class="aside">You have one? <a href="/login">Sign in</a></p>`,
  );
}
