import { expect, test } from 'vitest';
import { registrableOf } from './registrable.ts';

test.each([
  ['app.sekoia.io', 'sekoia.io', 'sekoia'],
  ['sekoia.localhost', 'sekoia.localhost', 'sekoia'],
  ['sekoia.localhost.evil.localhost:4400', 'evil.localhost', 'evil'],
  ['a.b.example.co.uk', 'example.co.uk', 'example'],
  ['a.github.io', 'a.github.io', 'a'],
  ['x.y.s3.amazonaws.com', 'y.s3.amazonaws.com', 'y'],
  ['www.ck', 'www.ck', 'www'],
  ['a.b.kobe.jp', 'a.b.kobe.jp', 'a'],
  ['www.city.kobe.jp', 'city.kobe.jp', 'city'],
  ['shop.example.xn--fiqs8s', 'example.xn--fiqs8s', 'example'],
])('of %s, %s was registered', (host, domain, label) => {
  expect(registrableOf(host)).toEqual({ domain, label });
});

test.each(['localhost', 'co.uk', 'github.io', 'com', '127.0.0.1:8443', '[::1]:8443'])(
  'nobody registered %s',
  (host) => {
    expect(registrableOf(host)).toBeNull();
  },
);
