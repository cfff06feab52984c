import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import gate from '../core/ui/gate/messages/en.json' with { type: 'json' };
import behind from '../core/ui/messages/en.json' with { type: 'json' };

const folder = 'docs/users';
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** A heading as links name it. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-');

test('every link and picture of our pages leads somewhere', () => {
  const broken = ['README.md', ...globSync('docs/**/*.md')].flatMap((page) => {
    const text = readFileSync(page, 'utf8');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(
      ([, link, picture]) => link ?? picture ?? '',
    );
    return targets
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [path = '', fragment] = target.split('#');
        const file = path === '' ? page : join(dirname(page), path);
        if (!existsSync(file)) return true;
        if (fragment === undefined || !file.endsWith('.md')) return false;
        const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading!));
        return !headings.includes(fragment);
      })
      .map((target) => `${page}: ${target}`);
  });
  expect(broken).toEqual([]);
});

test.each([folder, 'docs/admin'])('every picture of %s is shown on one of its pages', (guide) => {
  const all = globSync(`${guide}/*.md`).map((page) => readFileSync(page, 'utf8'));
  const shown = (name: string) => all.some((text) => text.includes(`pictures/${name}`));
  expect(readdirSync(join(guide, 'pictures')).filter((name) => !shown(name))).toEqual([]);
});

test('every page for administrators stands in the list of them', () => {
  const list = readFileSync('docs/admin/README.md', 'utf8');
  expect(globSync('*.md', { cwd: 'docs/admin' }).filter((page) => !list.includes(`](${page})`))).toEqual(['README.md']);
});

// Bold is for nothing else.
test('what the guide says one presses is what the screens say', () => {
  const said = new Set<string>([...Object.values(gate), ...Object.values(behind), 'Keep the ten codes']);
  const unknown = pages.flatMap((page) =>
    [...read(page).matchAll(/\*\*(.+?)\*\*/g)]
      .map(([, word]) => word!)
      .filter((word) => !said.has(word) && !said.has(word.replace(/\.$/, '')))
      .map((word) => `${page}: ${word}`),
  );
  expect(unknown).toEqual([]);
});
