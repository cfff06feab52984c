// The tools first: these tests are about ours, and the tools do not survive what follows.
import 'fast-check';
import 'vitest';

/** Words of ours that an object without a property of that name would answer with, were what it inherits from spoilt: each says yes to an attacker. */
const words: Readonly<Record<string, unknown>> = {
  accepted: true,
  accountId: 'somebody',
  ancestors: [],
  confirmed: true,
  custody: 'here',
  deletedAt: null,
  exportAllowed: true,
  fillMode: 'automatic',
  imitates: null,
  issuer: 'Evil',
  mode: 'automatic',
  named: true,
  passphraseMinimumScore: 0,
  proved: true,
  secret: 'GEZDGNBVGY3TQOJQ',
  sites: [],
  submit: true,
  tombstones: {},
  unlocked: true,
  usedAt: null,
};

// Not enumerable: `for … in` of the libraries ends at the first enumerable one with a refusal, and core/close-prototypes.ts keeps those out.
for (const prototype of [Object.prototype, Array.prototype, String.prototype, Function.prototype])
  for (const [name, value] of Object.entries(words))
    Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
