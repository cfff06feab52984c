import { expect, test } from 'vitest';
import { dotted, type Edge, type Node, sources, walk } from './architecture/source.ts';
import { besideThePage, entryPoints, table, words } from './architecture/table.ts';

const all = sources('core', 'extension', 'pwa');
const edges = all.flatMap((source) => source.edges);
const running = edges.filter((edge) => !edge.typeOnly);

/** The row of the table that a path belongs to, the innermost where there are two; a package is its own. */
function row(path: string): string | undefined {
  const rows = Object.keys(table).filter((name) => path === name || path.startsWith(`${name}/`));
  return rows.sort((a, b) => b.length - a.length)[0];
}

const say = ({ from, to }: Edge) => `${from} → ${to}`;

test('every source file belongs to a row of the table', () => {
  expect(all.map(({ path }) => path).filter((path) => row(path) === undefined && !path.endsWith('.worker.ts'))).toEqual(
    [],
  );
});

test('every row of the table is a folder or file that exists', () => {
  const used = new Set(all.map(({ path }) => row(path)));
  expect(Object.keys(table).filter((name) => !used.has(name))).toEqual([]);
});

test('nobody imports what the table does not allow', () => {
  const crossed = edges.filter(({ from, to, own, typeOnly }) => {
    const home = row(from);
    const wanted = own ? row(to) : to;
    if (!home || home === wanted) return false;
    const { may, types = [] } = table[home]!;
    return !wanted || !(may.includes(wanted) || (typeOnly && types.includes(wanted)));
  });
  expect(crossed.map(say)).toEqual([]);
});

test('imports never go in a circle', () => {
  const next = Map.groupBy(
    running.filter(({ own }) => own),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    else if (!done.has(path)) {
      for (const { to } of next.get(path) ?? []) follow(to, [...trail, path]);
      done.add(path);
    }
  };
  for (const { path } of all) follow(path, []);
  expect(circles).toEqual([]);
});

test('folders of core do not depend on one another in a circle, not even for types', () => {
  const between = new Set(
    edges.filter(({ from, to, own }) => own && row(from) !== row(to)).map(({ from, to }) => `${row(from)} ${row(to)}`),
  );
  const both = [...between].filter((pair) => between.has(pair.split(' ').reverse().join(' ')));
  expect(both).toEqual([]);
});

test('nothing imports an entry point', () => {
  const imported = edges.filter(({ from, to }) => {
    const entry = entryPoints.some((pattern) => pattern.test(to));
    // An entry point may have parts of its own, in its own folder.
    return entry && from.split('/').slice(0, 3).join('/') !== to.split('/').slice(0, 3).join('/');
  });
  expect(imported.map(say)).toEqual([]);
});

test('whatever holds a vault closes what all objects inherit from before it does anything', () => {
  const holders = all.filter(({ path }) =>
    /^(extension\/entrypoints\/(background|popup\/main|app\/main)|pwa\/main)\.tsx?$/.test(path),
  );
  expect(holders).toHaveLength(4);
  expect(holders.filter(({ edges }) => edges[0]?.to !== 'core/close-prototypes.ts').map(({ path }) => path)).toEqual(
    [],
  );
});

test('no file only hands on what others export', () => {
  const barrels = all.filter(({ program }) => {
    const body = program.body as Node[];
    return (
      body.length > 0 &&
      body.every((one) => one.type === 'ExportAllDeclaration' || (one.type === 'ExportNamedDeclaration' && one.source))
    );
  });
  expect(barrels.map(({ path }) => path)).toEqual([]);
});

test('nothing that runs beside a page can reach a vault, a code or the background', () => {
  const reached = new Set<string>();
  const follow = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { from, to, own } of running) if (from === path && own) follow(to);
  };
  for (const { path } of all)
    if (/^extension\/(entrypoints\/(prompt|skeleton|lexicon-)|page\/)/.test(path)) follow(path);
  expect(reached.size).toBeGreaterThan(0);
  expect([...reached].filter((path) => !besideThePage.some((pattern) => pattern.test(path)))).toEqual([]);
  const packages = running.filter(({ from, own }) => reached.has(from) && !own).map(({ to }) => to);
  expect(packages.filter((name) => name !== 'wxt' && name !== 'valibot')).toEqual([]);
});

test('a page cannot send us messages: nothing beside it listens for them', () => {
  const listeners = all
    .filter(({ path }) => /^extension\/(entrypoints\/(prompt|skeleton|lexicon-)|page|detector)/.test(path))
    .filter(({ program }) => {
      let listens = false;
      walk(program, (node) => {
        if (node.type !== 'CallExpression') return;
        const [first] = node.arguments as Node[];
        if (dotted(node.callee as Node).endsWith('addEventListener') && first?.value === 'message') listens = true;
      });
      return listens;
    });
  expect(listeners.map(({ path }) => path)).toEqual([]);
});

test.each(words)('$why ($word)', ({ word, only }) => {
  const spelt = all
    .filter(({ path }) => !only.some((place) => place.test(path)))
    .filter(({ program }) => {
      let found = false;
      walk(program, (node) => {
        if (node.type === 'MemberExpression' && word.test(spell(node))) found = true;
      });
      return found;
    });
  expect(spelt.map(({ path }) => path)).toEqual([]);
});

test('core never asks what time it is', () => {
  const asking = all
    .filter(({ path }) => path.startsWith('core/'))
    .filter(({ program }) => {
      let asks = false;
      walk(program, (node) => {
        if (
          node.type === 'NewExpression' &&
          (node.callee as Node).name === 'Date' &&
          (node.arguments as Node[]).length === 0
        )
          asks = true;
      });
      return asks;
    });
  expect(asking.map(({ path }) => path)).toEqual([]);
});

/** A member access in words; an unnamed object shows as nothing before the dot. */
function spell(node: Node): string {
  return dotted(node) || `.${(node.property as Node).name ?? (node.property as Node).value ?? ''}`;
}
