import { expect, test } from 'vitest';
import { type Route, readRoute, writeRoute } from './route.ts';

test.each<Route>([
  { screen: 'codes' },
  { screen: 'add', way: null },
  { screen: 'add', way: 'scan' },
  { screen: 'account', id: 'aB3_-x' },
  { screen: 'trash' },
  { screen: 'settings' },
  { screen: 'backups' },
])('an address leads back to where it was written: %o', (route) => {
  expect(readRoute(writeRoute(route))).toEqual(route);
});

test.each(['', '#', '#/', '#/nowhere', '#/account', '#/account/a b', `#/account/${'x'.repeat(65)}`, '#/__proto__'])(
  'an address nobody wrote leads to the list: %s',
  (hash) => expect(readRoute(hash)).toEqual({ screen: 'codes' }),
);
