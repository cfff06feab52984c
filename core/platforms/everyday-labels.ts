import { skeleton } from './skeleton.ts';

const skeletons = (lines: string): ReadonlySet<string> => new Set(lines.trim().split(/\s+/).map(skeleton));

/** What names of imitated sign-in pages add to the name they borrow (`sekoia-login`), as skeletons. Words of trade are not among them: they make other people's names. */
export const signInWords = skeletons(`
  2fa access account accounts auth authenticate authentication authenticator confirm confirmation help helpdesk id identity login logon mfa
  my myaccount otp portal recover recovery reset safe secure secured security service services session sign signin sso support totp
  unlock update user validate validation verification verify www
  acceso accesso acesso anmelden anmeldung compte conta conto cuenta einloggen konto kundenservice seguro sicher sicherheit sicurezza verifica verificar
`);

/** What anybody calls a part of their site. Somebody's registered name may be such a word (`id.me`, `login.gov`, `app.com`): in front of another domain it says nothing. */
export const everydayLabels: ReadonlySet<string> = new Set([
  ...signInWords,
  ...skeletons(`
    admin api app apps beta blog box chat cloud community console control dash dashboard data demo desk dev developer docs drive edge files
    forum gateway git go home hub idp internal learn live m mail manage mobile new news office old online page pages pay play preview
    production project remote server shop site space staging start status store team test time today tools vpn web webmail wiki work world
  `),
]);
