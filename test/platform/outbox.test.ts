import { expect, test } from 'vitest';
import { enrolAtSekoia } from './sekoia/ada.ts';
import type { Visitor } from './visitor.ts';
import { world } from './world.ts';

const OUTBOX = 'http://outbox.localhost:4400/';
const subjects = (page: Visitor) => [...page.text.matchAll(/<h2>([^<]*)<\/h2>/g)].map((match) => match[1]);

test('what the verifier has to tell arrives in the outbox, newest first, and never a code', async () => {
  const here = world();
  const { page, codes } = await enrolAtSekoia(here, { email: 'ada@acme.example', phone: '+33 6 12 34 56 78' });
  await page.get('/user/security');
  await page.submit('/user/security/backup-codes');
  const outbox = await here.visitor().get(`${OUTBOX}?to=ada@acme.example`);
  expect(subjects(outbox)).toEqual([
    'Your backup codes were replaced; the old ones no longer work',
    'You have new backup codes',
    'An authenticator was added to your account',
  ]);
  for (const code of codes) expect(outbox.text).not.toContain(code);
  await outbox.get(`${OUTBOX}?to=${encodeURIComponent('+33 6 12 34 56 78')}`);
  expect(subjects(outbox)).toEqual(['Your backup codes were replaced; the old ones no longer work']);
});

test('the outbox shows what was sent to one address, or everything, as text', async () => {
  const here = world();
  await enrolAtSekoia(here, { email: 'ada@acme.example' });
  const all = await here.visitor().get(OUTBOX);
  expect(subjects(all)).toHaveLength(2);
  await all.get(`${OUTBOX}?to=${encodeURIComponent('"><b>x</b>')}`);
  expect(all.text).toContain('Nothing was sent.');
  expect(all.text).not.toContain('<b>x</b>');
});
