import { expect, test } from 'vitest';
import { readHost } from './sites.tsx';

test.each([
  ['app.sekoia.io', 'app.sekoia.io'],
  [' https://App.Sekoia.io/login?next=/ ', 'app.sekoia.io'],
  ['portal.example.com:8443', 'portal.example.com:8443'],
  ['https://example.com:443/', 'example.com'],
  ['münchen.example', 'xn--mnchen-3ya.example'],
  ['localhost:8080', 'localhost:8080'],
  ['http://sekoia.localhost:4100/login', 'sekoia.localhost:4100'],
])('%s is the site %s', (typed, host) => {
  expect(readHost(typed)).toBe(host);
});

test.each([
  '',
  'http://app.sekoia.io',
  'ftp://example.com',
  'javascript:alert(1)',
  'https://bank.com@evil.example/',
  'two words',
  'intranet',
  'https://',
])('no code may ever go to %s', (typed) => expect(readHost(typed)).toBeNull());
