import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { requiredHosts } from './hosts.ts';

/** Whose packages are made, and where browsers will find them. */
export interface PackageOptions {
  /** Hosts that are required permissions; none in the package for everybody. */
  readonly hosts: readonly string[];
  /** Where CRX, XPI and their update files will be served, with a slash at the end. */
  readonly url: string;
  /** Whether somebody named that address. */
  readonly urlGiven: boolean;
  /** File of the private key that signs the CRX and stands for the package's id. */
  readonly keyFile: string;
  /** Fourth number of the version: what an organisation counts up when it changes its package between two releases. */
  readonly revision: number | null;
}

const wanted = v.strictObject({
  hosts: v.optional(v.union([v.string(), v.array(v.string())], 'hosts: a list of names')),
  url: v.optional(v.string('url: an address')),
  key: v.optional(v.string('key: the path of a file')),
  revision: v.optional(
    v.pipe(
      v.union([v.string(), v.number()]),
      v.transform(Number),
      v.integer('revision: a whole number'),
      v.minValue(1, 'revision: 1 or more'),
      v.maxValue(65_535, 'revision: 65535 at most, the browsers count no further'),
    ),
  ),
});

/**
 * Reads `--hosts a,b --url … --key … --revision n`, or the same names from a JSON file (`--file organisation.json`); what stands on the
 * command line counts. Throws an error that names what is wrong. `root` is the repository, in which no key may lie.
 */
export function packageOptions(args: readonly string[], root: string): PackageOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { hosts: text, url: text, key: text, revision: text, file: text },
    strict: true,
  });
  const { file, ...given } = values;
  const { hosts = [], url, key, revision } = shaped({ ...(file === undefined ? {} : read(file)), ...given });
  return {
    hosts: requiredHosts(typeof hosts === 'string' ? hosts.split(',') : hosts),
    url: address(url ?? 'https://downloads.watchword.example/'),
    urlGiven: url !== undefined,
    keyFile: outside(root, key ?? join(configFolder(), 'watchword', 'signing-key.pem')),
    revision: revision ?? null,
  };
}

function read(file: string): Record<string, unknown> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`package: ${file} is not a JSON file (${(error as Error).message})`);
  }
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) return { ...content };
  throw new Error(`package: ${file} is not a JSON object of hosts, url, key and revision`);
}

function shaped(values: Record<string, unknown>): v.InferOutput<typeof wanted> {
  const { success, output, issues } = v.safeParse(wanted, values);
  if (success) return output;
  const [{ message, path }] = issues;
  const name = path?.[0]?.key;
  throw new Error(message.startsWith(`${name}:`) ? message : `package: "${name}" is no option, or not written as one`);
}

function address(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const local = url?.hostname === 'localhost' || url?.hostname.endsWith('.localhost');
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && local)))
    throw new Error(`url: "${text}" is not an https address; browsers fetch packages over https alone`);
  if (url.search !== '' || url.hash !== '' || url.username !== '')
    throw new Error(`url: "${text}" must be that of a folder, without user name, ? or #`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function outside(root: string, path: string): string {
  const file = resolve(path);
  const way = relative(root, file);
  if (way !== '..' && !way.startsWith(`..${sep}`))
    throw new Error(`key: ${path} lies in the repository, where it could be committed; keep it elsewhere`);
  return file;
}

function configFolder(): string {
  return process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
}
