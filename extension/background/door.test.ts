import { expect, test } from 'vitest';
import { everyMessage as messages } from '../../test/fixtures/every-message.ts';
import { admit, type Sender } from './door.ts';

const self = { id: 'ours', base: 'chrome-extension://ours/' };

const popup: Sender = { id: 'ours', url: 'chrome-extension://ours/popup.html', origin: 'chrome-extension://ours' };
const fullPage: Sender = {
  ...popup,
  url: 'chrome-extension://ours/app.html#/codes',
  frameId: 0,
  documentId: 'P',
  tab: { id: 3 },
};
const page: Sender = {
  id: 'ours',
  url: 'https://app.sekoia.io/login?next=secret#x',
  origin: 'https://app.sekoia.io',
  frameId: 0,
  documentId: 'D0C',
  documentLifecycle: 'active',
  tab: { id: 7, url: 'https://app.sekoia.io/login?next=secret' },
};

const [finding] = messages.page.findings.findings;

const senders: Record<string, { sender: Sender; may: 'page' | 'extension' | 'nobody' }> = {
  'the popup': { sender: popup, may: 'extension' },
  'the full page in a tab': { sender: fullPage, may: 'extension' },
  'a page’s content script': { sender: page, may: 'page' },
  'a frame’s content script': { sender: { ...page, frameId: 4 }, may: 'page' },
  'a content script in an opaque frame': { sender: { ...page, frameId: 4, origin: 'null' }, may: 'page' },
  'another extension': { sender: { ...popup, id: 'theirs', url: 'chrome-extension://theirs/x.html' }, may: 'nobody' },
  'another extension that claims our address': { sender: { ...popup, id: 'theirs' }, may: 'nobody' },
  'a sender without id': { sender: { ...page, id: undefined }, may: 'nobody' },
  'a sender without address': { sender: { ...page, url: undefined }, may: 'nobody' },
  'a page whose address begins almost like ours': {
    sender: { ...page, url: 'chrome-extension://ours.evil.io/', tab: undefined },
    may: 'nobody',
  },
  'our own page inside a frame': { sender: { ...fullPage, frameId: 2 }, may: 'nobody' },
  'our address with a page’s origin': { sender: { ...popup, origin: 'https://evil.io' }, may: 'nobody' },
  'a page without a documentId': { sender: { ...page, documentId: undefined }, may: 'nobody' },
  'a page without a frameId': { sender: { ...page, frameId: undefined }, may: 'nobody' },
  'a page without an origin': { sender: { ...page, origin: undefined }, may: 'nobody' },
  'a page without a tab': { sender: { ...page, tab: undefined }, may: 'nobody' },
  'a page that is being prepared': { sender: { ...page, documentLifecycle: 'prerender' }, may: 'nobody' },
  'a page kept for going back': { sender: { ...page, documentLifecycle: 'cached' }, may: 'nobody' },
};

const cells = Object.entries(senders).flatMap(([who, { sender, may }]) =>
  Object.entries(messages).flatMap(([whose, types]) =>
    Object.entries(types).map(([type, message]) => ({
      who,
      sender,
      type,
      message,
      admitted: may === whose && whose !== 'nobody',
    })),
  ),
);

test.each(cells)('$type from $who: admitted $admitted', ({ sender, message, admitted }) => {
  expect(admit(message, sender, self) !== null).toBe(admitted);
});

test('what is known of a page is the browser’s word: no query, no fragment, the tab’s own origin', () => {
  expect(admit(messages.page.findings, { ...page, frameId: 4, origin: 'https://login.sekoia.io' }, self)).toMatchObject(
    {
      from: 'page',
      place: {
        tabId: 7,
        frameId: 4,
        documentId: 'D0C',
        origin: 'https://login.sekoia.io',
        path: '/login',
        topOrigin: 'https://app.sekoia.io',
      },
    },
  );
});

test('a tab whose address the browser keeps to itself has no top origin', () => {
  expect(admit(messages.page.findings, { ...page, tab: { id: 7 } }, self)).toMatchObject({
    place: { topOrigin: null },
  });
});

test.each([
  [
    'more than 4 KiB',
    { ...messages.page.findings, ancestors: Array.from({ length: 10 }, () => `https://${'ä'.repeat(250)}.io`) },
  ],
  ['nine findings', { ...messages.page.findings, findings: Array.from({ length: 9 }, () => finding) }],
  ['a finding of a kind nobody knows', { ...messages.page.findings, findings: [{ ...finding, kind: 'secret' }] }],
  [
    'a finding that brings a picture along',
    { ...messages.page.findings, findings: [{ ...finding, picture: 'data:' }] },
  ],
  ['a sureness that is no number', { ...messages.page.findings, findings: [{ ...finding, sure: Number.NaN }] }],
  [
    'a finding whose id would forge a prompt’s',
    { ...messages.page.findings, findings: [{ ...finding, id: 'D0C.f1' }] },
  ],
])('from a page, %s is dropped', (_, message) => {
  expect(admit(message, page, self)).toBeNull();
});

test('what cannot be written as JSON is dropped', () => {
  const loop: { type: string; self?: unknown } = { type: 'findings' };
  loop.self = loop;
  expect(admit(loop, page, self)).toBeNull();
});
