import { expect, test } from 'vitest';
import { sekoia } from '../../core/platforms/sekoia.ts';
import { draftOf } from './draft.ts';

const uri = 'otpauth://totp/Sekoia.io:ada%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Sekoia.io';
const nothing = { codes: [], links: [], written: [] };

test('the QR code of the page is the draft', () => {
  expect(draftOf({ ...nothing, codes: [uri] }, 'sekoia.localhost', null)).toMatchObject({
    issuer: 'Sekoia.io',
    name: 'ada@example.com',
    otp: { type: 'totp', secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', digits: 6 },
  });
});

test('a QR code that is something else, or broken, does not hide the link behind it', () => {
  const codes = ['https://example.com/app', 'otpauth://totp/x?secret=0001'];
  expect(draftOf({ ...nothing, codes, links: [uri] }, 'sekoia.localhost', null)?.issuer).toBe('Sekoia.io');
});

test('a written secret is taken with the usual parameters and the platform’s name', () => {
  expect(
    draftOf({ ...nothing, written: ['gezd gnbv gy3t qojq gezd gnbv gy3t qojq'] }, 'app.sekoia.io', sekoia),
  ).toEqual({
    issuer: 'Sekoia.io',
    name: '',
    otp: {
      type: 'totp',
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
      counter: 0,
    },
    warnings: [],
  });
});

test('without a known platform the site’s own name stands for it', () => {
  expect(draftOf({ ...nothing, written: ['GEZDGNBVGY3TQOJQ'] }, 'login.example.co.uk:8443', null)?.issuer).toBe(
    'example.co.uk',
  );
});

test('a page that offers nothing has no draft', () => {
  expect(draftOf({ ...nothing, written: ['0189', ''] }, 'a.io', null)).toBeNull();
});
