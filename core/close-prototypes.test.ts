import { expect, test } from 'vitest';
import './close-prototypes.ts';

const whole = { Object, Array, Function, String, Number, Map, Set, Promise, Error, Uint8Array };
const merged = (target: Record<string, unknown>, source: Record<string, unknown>): void => {
  for (const [name, value] of Object.entries(source)) {
    if (value && typeof value === 'object') merged(target[name] as Record<string, unknown>, value as never);
    else target[name] = value;
  }
};

/** Ways in which a careless library lets a file reach what all objects inherit. */
const ways: Record<string, () => void> = {
  'a merge that follows __proto__': () => merged({}, JSON.parse('{"__proto__":{"spoilt":true}}')),
  'a merge that follows constructor.prototype': () =>
    merged({}, JSON.parse('{"constructor":{"prototype":{"spoilt":true}}}')),
  'an assignment': () => {
    (Object.prototype as { spoilt?: boolean }).spoilt = true;
  },
  'a definition': () => Object.defineProperty(Object.prototype, 'spoilt', { value: true }),
  'a list’s prototype': () => {
    (Array.prototype as { spoilt?: boolean }).spoilt = true;
  },
  'another prototype below': () => Object.setPrototypeOf(Array.prototype, { spoilt: true }),
};

test.each(Object.keys(ways))('%s adds nothing to any object', (way) => {
  expect(() => ways[way]!()).toThrow(TypeError);
  expect(({} as { spoilt?: boolean }).spoilt).toBeUndefined();
  expect(([] as { spoilt?: boolean }).spoilt).toBeUndefined();
});

test.each(Object.entries(whole))('the prototype of %s takes no new name', (_, { prototype }) => {
  expect(Reflect.set(prototype, 'spoilt', true)).toBe(false);
});

test('objects of one’s own keep their freedom', () => {
  class Odd extends Map<string, string> {
    override toString(): string {
      return 'odd';
    }
  }
  const plain: { toString?: () => string } = {};
  plain.toString = () => 'plain';
  expect([String(new Odd()), String(plain)]).toEqual(['odd', 'plain']);
});
