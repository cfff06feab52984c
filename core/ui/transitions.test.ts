import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const here = import.meta.dirname;

describe('transitions', () => {
  // React Aria hears of one cancelled transition an element. With two, it takes the element for one that still moves, and
  // whoever opens a menu or a dialog by keyboard or screen reader waits for the focus for ever.
  it('move one property of an element, so that a menu opened by keyboard gets the focus', () => {
    const sheets = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'));
    const transitions = sheets.flatMap((path) =>
      [...readFileSync(join(here, path), 'utf8').matchAll(/(?<![\w-])transition:([^;]+);/g)].map(
        ([, value]) => `${path}: ${value?.replace(/\([^()]*\)/g, '')}`,
      ),
    );
    expect(transitions.length).toBeGreaterThan(3);
    expect(transitions.filter((value) => /,|\ball\b/.test(value))).toEqual([]);
  });
});
