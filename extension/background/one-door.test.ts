import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';

// The one door (security.md 1.2), held by reading the sources: who could send something to a page at all, and who sends a code.

const folder = 'extension';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
  .map((file) => `${folder}/${file}`);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (node && typeof node === 'object') {
    if (typeof (node as Node).type === 'string') visit(node as Node);
    for (const value of Object.values(node)) walk(value, visit);
  }
}

const parsed = files.map((path) => ({ path, program: parseSync(path, readFileSync(path, 'utf8')).program }));

/** The files in which some node is one of these. */
function where(is: (node: Node) => boolean): string[] {
  return parsed
    .filter(({ program }) => {
      let found = false;
      walk(program, (node) => {
        found ||= is(node);
      });
      return found;
    })
    .map(({ path }) => path)
    .sort();
}

const isMember = (node: Node, name: string) =>
  node.type === 'MemberExpression' && (node.property as { name?: string; value?: string }).name === name;

const keysOf = (node: Node) =>
  (node.properties as Node[]).map((property) => (property.key as { name?: string } | undefined)?.name ?? '');

test('the sources were found', () => {
  expect(files.length).toBeGreaterThan(40);
});

test('messages to a page leave through one function', () => {
  expect(where((node) => isMember(node, 'sendMessage'))).toEqual([
    'extension/platform/mailbox.ts',
    'extension/platform/page-mail.ts',
    'extension/platform/pages.ts',
  ]);
  expect(where((node) => isMember(node, 'tabs')).filter((path) => path.startsWith('extension/background'))).toEqual([]);
});

test('nobody opens a port to a page, or listens to other extensions', () => {
  for (const word of ['connect', 'onConnect', 'connectNative', 'onMessageExternal', 'onConnectExternal'])
    expect(where((node) => isMember(node, word))).toEqual([]);
});

test('only authorize-fill makes a message that carries a code', () => {
  const carries = (node: Node) =>
    node.type === 'ObjectExpression' && keysOf(node).includes('code') && keysOf(node).includes('origin');
  expect(where(carries)).toEqual(['extension/background/authorize-fill.ts']);
  const names = (word: string) => (node: Node) => node.type === 'Identifier' && node.name === word;
  for (const maker of ['totp', 'hotp'])
    expect(where(names(maker)).filter((path) => path.startsWith('extension/'))).toEqual([
      'extension/background/authorize-fill.ts',
    ]);
});

test('nothing that is run inside a page is given arguments', () => {
  // `runIn` takes them; a code that were among them would have found a second door.
  const given = (node: Node) =>
    node.type === 'CallExpression' &&
    (node.callee as { name?: string }).name === 'runIn' &&
    ((node.arguments as Node[])[3] as { elements?: unknown[] } | undefined)?.elements?.length !== 0;
  expect(where(given)).toEqual([]);
  expect(where((node) => isMember(node, 'executeScript'))).toEqual([
    'extension/platform/pages.ts',
    'extension/platform/sites.ts',
  ]);
});

test('every path to a fill goes through the door’s one function', () => {
  const calls = (node: Node) =>
    node.type === 'CallExpression' && (node.callee as { name?: string }).name === 'authorizeFill';
  expect(where(calls)).toEqual([
    'extension/background/automatic.ts',
    'extension/background/enrol.ts',
    'extension/background/fill-in-front.ts',
    'extension/background/mail.ts',
  ]);
});
