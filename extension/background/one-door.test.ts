import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { fillPaths } from '../../test/fixtures/fill-paths.ts';

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

test('nothing that is run inside a page is given arguments, but the address of a picture as the browser’s menu names it', () => {
  // `runIn` takes them; a code that were among them would have found a second door.
  const given: string[] = [];
  for (const { path, program } of parsed)
    walk(program, (node) => {
      if (node.type !== 'CallExpression' || (node.callee as { name?: string }).name !== 'runIn') return;
      const { elements } = (node.arguments as Node[])[3] as { elements?: Node[] };
      for (const element of elements ?? [node]) given.push(`${path}: ${(element.name as string) ?? element.type}`);
    });
  expect(given).toEqual(['extension/background/page-readers.ts: address']);
  expect(where((node) => node.type === 'CallExpression' && isMember(node.callee as Node, 'pointAt'))).toEqual([
    'extension/background/menus.ts',
  ]);
  expect(where((node) => isMember(node, 'executeScript'))).toEqual([
    'extension/platform/pages.ts',
    'extension/platform/sites.ts',
  ]);
});

/** Calls of these functions in the sources of the background, as `file: function`, once for each place. */
function callsOf(names: readonly string[]): string[] {
  const found: string[] = [];
  for (const { path, program } of parsed)
    walk(program, (node) => {
      const { name } = (node.callee ?? {}) as { name?: string };
      if (node.type === 'CallExpression' && name !== undefined && names.includes(name))
        found.push(`${path.replace(/^extension\/(background\/)?/, '')}: ${name}`);
    });
  return found.sort();
}

const steps = [...new Set(Object.values(fillPaths).flatMap(({ calls }) => calls))];
const functions = [...new Set(steps.map((call) => call.split(': ')[1] as string))];

test('every path to a fill has its row, and ends in the door’s one function', () => {
  expect(callsOf(functions)).toEqual([...steps].sort());
  for (const { calls } of Object.values(fillPaths)) expect(calls.at(-1)).toMatch(/: authorizeFill$/);
  expect(callsOf(['createAuthorizeFill'])).toEqual(['fill.ts: createAuthorizeFill']);
});

test('the functions on these paths are only ever called: none is handed on under another name', () => {
  const handed = parsed.flatMap(({ path, program }) => {
    const uses: string[] = [];
    const allowed = new Set<unknown>();
    walk(program, (node) => {
      if (node.type === 'CallExpression') allowed.add(node.callee);
      // Where it is made, imported and exported.
      if (node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration') allowed.add(node.id);
      if (node.type === 'Property' && !node.computed) allowed.add(node.key);
      if (node.type === 'ImportSpecifier') for (const name of [node.imported, node.local]) allowed.add(name);
      if (node.type === 'Identifier' && functions.includes(node.name as string) && !allowed.has(node))
        uses.push(`${path}: ${node.name as string}`);
    });
    return uses;
  });
  expect(handed).toEqual([]);
});

test('what a path says of itself is what stands in its order', () => {
  const said = parsed.flatMap(({ program }) => {
    const found: string[] = [];
    walk(program, (node) => {
      if (
        node.type !== 'ObjectExpression' ||
        !['promptId', 'accountId', 'by'].every((key) => keysOf(node).includes(key))
      )
        return;
      const by = (node.properties as Node[]).find((property) => (property.key as { name?: string }).name === 'by');
      const { value } = (by?.value ?? {}) as { value?: string };
      if (value !== undefined) found.push(value);
    });
    return found;
  });
  expect([...new Set(said)].sort()).toEqual([...new Set(Object.values(fillPaths).map(({ by }) => by))].sort());
});
