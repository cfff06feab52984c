import { Hono } from 'hono';
import { admit } from '../admission.ts';
import type { Links } from '../language.ts';
import type { Person } from '../people.ts';
import { recoveryPages } from '../recovery-pages.ts';
import { sentCodePages } from '../sent-code-pages.ts';
import { signInPages } from '../sign-in.ts';
import { ssoPages } from '../sso/relying.ts';
import { verificationPages } from '../verification.ts';
import type { Call, Env, Host, Visit } from '../visit.ts';
import { methodPages } from './method.ts';
import { passkeySignIn } from './passkey-sign-in.ts';
import type { Passkeys } from './passkeys.ts';
import { setUpPages } from './set-up.ts';
import { nextPage, paths } from './steps.ts';
import type { EpilotWords } from './words/en.ts';

/** E-mail and password, then TOTP or SMS; SSO and passkeys go without. */
export function epilotSignIn(host: Host, passkeys: Passkeys): Hono<Env<EpilotWords>> {
  const app = new Hono<Env<EpilotWords>>();
  const ways = ({ withPasskey, withSso }: EpilotWords) =>
    [
      ['/sso/start/sso', withSso],
      ['/login/passkey', withPasskey],
    ] as const;
  app.route(
    '/',
    signInPages<EpilotWords>(host, (person) => nextPage(host, person), ways),
  );
  app.route('/', ssoPages(host));
  app.route('/', passkeySignIn(host, passkeys));
  const asides = ({ session, words }: Visit<EpilotWords>): Links => [
    ...(session?.person.phone ? [[paths.method, words.anotherMethod] as const] : []),
    ['', words.lost],
  ];
  app.route('/', methodPages(host));
  app.route('/', verificationPages(host, { path: paths.code, takesBackup: false, asides }));
  const done = async (c: Call, person: Person) => admit(host, c, person, await host.verifier.proofTime(person.id));
  app.route('/', sentCodePages(host, { path: paths.text, choice: () => paths.method, done }));
  app.route('/', setUpPages(host));
  app.route('/', recoveryPages(host, { path: paths.recovery, enrol: paths.setUp }));
  return app;
}
