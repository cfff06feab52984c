import type { Kind } from './kind.ts';
import { noPolicy, type PolicyReading } from './reading.ts';
import { type Problem, readScalar } from './scalar.ts';
import { type Policy, settingNames, table } from './table.ts';
import { untilReadable } from './unreadable.ts';

/** The largest policy that is read, as JSON. */
const mostCharacters = 512 * 1024;
const mostProblems = 200;

/**
 * A policy as the browser gives it, or the Error by which it gave none, to what applies. Never throws; a value of a wrong shape is named and left
 * out. `true`, 1 and "true" are one, numbers may be text, lists and objects may be their JSON as text, as registries write them. A list that
 * cannot be read allows nothing; in the place of a policy that cannot be read at all `untilReadable` holds. `otherwise`: where the policy says nothing.
 */
export function readPolicy(raw: unknown, otherwise: Policy = {}): PolicyReading {
  const whole = (why: Problem['why'], allowed = '', got = ''): PolicyReading => ({
    policy: untilReadable,
    problems: [{ path: '', why, allowed, got }],
    unknown: [],
  });
  if (raw instanceof Error) return whole('not-given', '', raw.message.slice(0, 200));
  let json: string | undefined;
  try {
    json = JSON.stringify(raw);
  } catch {
    return whole('not-object');
  }
  if (json === undefined) return { ...noPolicy, policy: otherwise };
  if (json.length > mostCharacters) return whole('too-large', String(mostCharacters));
  const given: unknown = JSON.parse(json);
  if (given === null) return { ...noPolicy, policy: otherwise };
  if (!isObject(given)) return whole('not-object', '', shown(given));
  const problems: Problem[] = [];
  const read: Record<string, unknown> = {};
  for (const name of settingNames) {
    if (!Object.hasOwn(given, name)) continue;
    const { kind } = table[name];
    const before = problems.length;
    const value = readKind(kind, given[name], name, problems);
    if (value !== undefined) read[name] = value;
    // Somebody wanted to say which: a list that is none allows nothing, not everything.
    else if (kind.type === 'list' && problems.length > before) read[name] = [];
  }
  // Somebody wanted to deny, and nobody can read whom.
  const denied = read.deniedHosts as readonly unknown[] | undefined;
  if (denied?.length === 0 && problems.some(({ path }) => /^deniedHosts\b/.test(path))) read.allowedHosts = [];
  const names: readonly string[] = settingNames;
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  return {
    policy: { ...otherwise, ...read },
    problems: problems.slice(0, mostProblems),
    unknown: unknown.slice(0, mostProblems).map((name) => name.slice(0, 100)),
  };
}

/** The value, or undefined where it does not apply; why is added to `problems`. */
function readKind(kind: Kind, raw: unknown, path: string, problems: Problem[]): unknown {
  if (kind.type === 'list') return readList(kind, raw, path, problems);
  if (kind.type === 'object') return readObject(kind, raw, path, problems);
  const read = readScalar(kind, raw);
  if ('value' in read) return read.value;
  problems.push({ ...read, path, got: shown(raw) });
  return undefined;
}

function readList(kind: Kind & { type: 'list' }, raw: unknown, path: string, problems: Problem[]): unknown {
  const items = asList(raw, kind.of);
  if (items === null) {
    problems.push({ path, why: 'not-list', allowed: '', got: shown(raw) });
    return undefined;
  }
  const most = kind.most ?? items.length;
  if (items.length > most) {
    problems.push({ path: `${path}[${most}]`, why: 'too-many', allowed: String(most), got: '' });
  }
  // Empty as written, or because nothing in it can be read: what is to be allowed is then nothing, not everything.
  return items.slice(0, most).flatMap((item, at) => {
    const value = readKind(kind.of, item, `${path}[${at}]`, problems);
    return value === undefined ? [] : [value];
  });
}

function readObject(kind: Kind & { type: 'object' }, raw: unknown, path: string, problems: Problem[]): unknown {
  const given = typeof raw === 'string' ? fromJson(raw) : raw;
  if (!isObject(given)) {
    problems.push({ path, why: 'not-object', allowed: '', got: shown(raw) });
    return undefined;
  }
  const read: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(kind.fields)) {
    if (!Object.hasOwn(given, name)) continue;
    const value = readKind(field, given[name], `${path}.${name}`, problems);
    if (value !== undefined) read[name] = value;
  }
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(kind.fields, name))
      problems.push({ path: `${path}.${name.slice(0, 100)}`, why: 'unknown', allowed: '', got: '' });
  }
  const missing = kind.required.find((name) => !Object.hasOwn(read, name));
  if (missing === undefined) return read;
  problems.push({ path: `${path}.${missing}`, why: 'missing', allowed: '', got: '' });
  return undefined;
}

function asList(raw: unknown, of: Kind): readonly unknown[] | null {
  if (Array.isArray(raw)) return raw;
  if (typeof raw !== 'string') return null;
  const parsed = fromJson(raw);
  if (Array.isArray(parsed)) return parsed;
  if (of.type === 'object') return isObject(parsed) ? [parsed] : null;
  return raw.split(/[\s,;]+/).filter((item) => item !== '');
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(raw: unknown): string {
  return JSON.stringify(raw).slice(0, 80);
}
