import * as v from 'valibot';
import { normaliseHost } from '../platforms/host.ts';
import { isEscrowKey } from '../vault/slots/escrow-key.ts';
import type { Kind, TextKind } from './kind.ts';

/** Why a value does not apply. `allowed` and `got` go with it, for the sentence: "1 to 240", `"soon"`. */
export interface Problem {
  readonly path: string;
  readonly why: Why;
  readonly allowed: string;
  readonly got: string;
}

export type Why =
  | 'not-boolean'
  | 'not-integer'
  | 'not-choice'
  | 'not-text'
  | 'too-long'
  | 'too-many'
  | 'too-large'
  | 'not-list'
  | 'not-object'
  /** The browser did not say what the policy is; `got`: what it said instead. */
  | 'not-given'
  | 'missing'
  | 'unknown'
  | `not-${Exclude<TextKind, 'plain'>}`;

type Scalar = Exclude<Kind, { type: 'list' } | { type: 'object' }>;

/** A plain value as written, to what it means; or why it does not apply. */
export function readScalar(kind: Scalar, raw: unknown): { value: unknown } | Pick<Problem, 'why' | 'allowed'> {
  switch (kind.type) {
    case 'boolean':
      return read(Flag, raw, { why: 'not-boolean', allowed: 'true, false' });
    case 'integer': {
      const within = v.pipe(Whole, v.minValue(kind.min), v.maxValue(kind.max));
      return read(within, raw, { why: 'not-integer', allowed: `${kind.min}–${kind.max}` });
    }
    case 'choice': {
      const wanted = typeof raw === 'string' ? raw.trim().toLowerCase() : null;
      const found = kind.of.find((choice) => choice.toLowerCase() === wanted);
      return found === undefined ? { why: 'not-choice', allowed: kind.of.join(', ') } : { value: found };
    }
    case 'text': {
      if (typeof raw !== 'string' || raw.trim() === '') return { why: 'not-text', allowed: '' };
      if (raw.length > kind.most) return { why: 'too-long', allowed: String(kind.most) };
      const value = textKinds[kind.is](raw.trim());
      return value === null ? { why: kind.is === 'plain' ? 'not-text' : `not-${kind.is}`, allowed: '' } : { value };
    }
  }
}

const Flag = v.pipe(
  v.union([
    v.boolean(),
    v.picklist([0, 1]),
    v.pipe(v.string(), v.trim(), v.toLowerCase(), v.picklist(['true', 'false', '1', '0'])),
  ]),
  v.transform((given) => given === true || given === 1 || given === 'true' || given === '1'),
);

const Whole = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.trim(), v.regex(/^-?\d{1,9}$/), v.transform(Number))]),
  v.integer(),
);

function read<T>(
  schema: v.GenericSchema<unknown, T>,
  raw: unknown,
  otherwise: Pick<Problem, 'why' | 'allowed'>,
): { value: T } | Pick<Problem, 'why' | 'allowed'> {
  const result = v.safeParse(schema, raw);
  return result.success ? { value: result.output } : otherwise;
}

/** Each gives the text as it is compared or shown, or null where it is not what it should be. */
const textKinds: Readonly<Record<TextKind, (text: string) => string | null>> = {
  // Lines are for people; nothing else that cannot be seen, and nothing that turns the direction of writing.
  plain: (text) => (/[^\P{Cc}\n]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(text) ? null : text),
  host: (text) => (text.includes('{tenant}') ? tenantHost(text) : normaliseHost(text)),
  hostPattern(text) {
    if (!text.startsWith('*.')) return normaliseHost(text);
    const below = normaliseHost(text.slice(2));
    return below === null ? null : `*.${below}`;
  },
  path: (text) => (/^\/[\w/*.~%+@:!$&'(),;={}-]*$/.test(text) ? text : null),
  address: (text) => (isAddress(text) ? text : null),
  contact: (text) => (isAddress(text) || /^mailto:[^\s@]+@[^\s@]+$/.test(text) ? text : null),
  selector: (text) => (/[\p{Cc}<{}]/u.test(text) ? null : text),
  key: (text) => (isEscrowKey(text) ? text : null),
};

/** A host whose `{tenant}` is filled in later: what stands around it must make a host. */
function tenantHost(text: string): string | null {
  const stand = 'tenant-0';
  const host = normaliseHost(text.replaceAll('{tenant}', stand));
  return host === null ? null : host.replaceAll(stand, '{tenant}');
}

function isAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  if (protocol === 'https:') return true;
  return protocol === 'http:' && (hostname === 'localhost' || hostname.endsWith('.localhost'));
}
