import { expect, test } from 'vitest';
import { codeHost, normaliseHost } from './host.ts';

test.each([
  ['App.Sekoia.IO', 'app.sekoia.io'],
  ['  app.sekoia.io ', 'app.sekoia.io'],
  ['münchen.de', 'xn--mnchen-3ya.de'],
  ['app.sekoia.io:443', 'app.sekoia.io'],
  ['app.sekoia.io:8443', 'app.sekoia.io:8443'],
  ['app.sekoia.io:80', 'app.sekoia.io:80'],
  ['sekoia.localhost:4400', 'sekoia.localhost:4400'],
  ['sekoia.localhost:80', 'sekoia.localhost'],
  ['[::1]:8443', '[::1]:8443'],
  ['0x7f.1', '127.0.0.1'],
])('the host %s is kept as %s', (written, kept) => {
  expect(normaliseHost(written)).toBe(kept);
});

test.each([
  '',
  'app.sekoia.io.',
  'app..sekoia.io',
  'https://app.sekoia.io',
  'app.sekoia.io/login',
  'app.sekoia.io?x',
  'app.sekoia.io@evil.io',
  '*.sekoia.io',
  'app sekoia.io',
  'app.sekoia.io:99999',
  'a%2eb.io',
  `${'a'.repeat(300)}.io`,
])('%s is not a host', (written) => {
  expect(normaliseHost(written)).toBeNull();
});

test.each([
  ['https://app.sekoia.io/login?next=/', 'app.sekoia.io'],
  ['https://APP.SEKOIA.IO:443/', 'app.sekoia.io'],
  ['http://sekoia.localhost:4400/login', 'sekoia.localhost:4400'],
  ['http://localhost/', 'localhost'],
])('a code may go to a page of %s when that host is known: %s', (url, host) => {
  expect(codeHost(url)).toBe(host);
});

test.each([
  'http://app.sekoia.io/login',
  'http://localhost.evil.io/',
  'http://127.0.0.1/',
  'https://app.sekoia.io./login',
  'https://app.sekoia.io@evil.io/',
  'https://evil.io:pass@app.sekoia.io/',
  'file:///app.sekoia.io',
  'data:text/html,app.sekoia.io',
  'about:blank',
  'blob:https://app.sekoia.io/1',
  'ws://app.sekoia.io/',
  'app.sekoia.io',
  '',
])('no code ever goes to %s', (url) => {
  expect(codeHost(url)).toBeNull();
});
