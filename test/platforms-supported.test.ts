import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/platforms-supported.md', 'utf8');
const links = [...page.matchAll(/^\[([\w-]+)\]: \.\.\/(\S+) "(.+)"$/gm)].map(([, id, file, title]) => ({
  id: id!,
  file: file!,
  title: title!,
}));

test.each(links)('the page’s link $id leads to a test of that name', ({ file, title }) => {
  expect(existsSync(file), file).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(`test('${title}'`);
});

test('every cell that says what a platform does leads to a test, and every link is used', () => {
  const cells = page
    .split('\n')
    .filter((line) => line.startsWith('| **'))
    .flatMap((line) => line.split(' | ').slice(1));
  expect(cells).toHaveLength(50);
  const known = links.map(({ id }) => id);
  const used = [...page.matchAll(/\]\[([\w-]+)\]/g)].map((match) => match[1]!);
  expect(cells.filter((cell) => !/^–( \|)?$/.test(cell) && !/\]\[/.test(cell))).toEqual([]);
  expect(used.filter((id) => !known.includes(id))).toEqual([]);
  expect(known.filter((id) => !used.includes(id))).toEqual([]);
});
