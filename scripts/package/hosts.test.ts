import { expect, test } from 'vitest';
import { requiredHosts } from './hosts.ts';

test('hosts come out in the form that is compared, in the order they were written', () => {
  expect(requiredHosts(['App.Example.COM', ' login.example.co.uk ', 'münchen.de', 'six.localhost'])).toEqual([
    'app.example.com',
    'login.example.co.uk',
    'xn--mnchen-3ya.de',
    'six.localhost',
  ]);
});

test.each([
  ['*.example.com', 'has a wildcard'],
  ['*', 'has a wildcard'],
  ['https://app.example.com', 'is an address'],
  ['app.example.com/login', 'is an address'],
  ['app.example.com:8443', 'has a port'],
  ['app.example.com:443', 'has a port'],
  ['10.0.0.1', 'is an IP address'],
  ['0x7f.1', 'is an IP address'],
  ['[::1]', 'is an IP address'],
  ['[::1]:8443', 'is an IP address'],
  ['co.uk', 'is a public suffix'],
  ['github.io', 'is a public suffix'],
  ['com', 'has no domain'],
  ['intranet', 'has no domain'],
  ['localhost', 'has no domain'],
  ['', 'is empty'],
  ['app.example.com.', 'is not the name of a host'],
  ['marta@example.com', 'is not the name of a host'],
  ['app example.com', 'is not the name of a host'],
])('%s is refused: it %s', (host, why) => {
  expect(() => requiredHosts([host])).toThrow(`hosts: "${host}" ${why}`);
});

test('a host that is named twice is refused, however it is written', () => {
  expect(() => requiredHosts(['app.example.com', 'APP.example.com'])).toThrow('"APP.example.com" is named twice');
});

test('every problem is named at once', () => {
  expect(() => requiredHosts(['*.a.com', 'good.example.com', 'co.uk'])).toThrow(
    /"\*\.a\.com" has a wildcard.*\n.*"co\.uk" is a public suffix/,
  );
});
