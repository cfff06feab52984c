import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { systemRandom } from '../../core/crypto/random.ts';
import { argon2CodeHash, type CodeHash } from '../../core/verifier/code-hash.ts';
import { placeWithKey } from '../../core/verifier/code-place.ts';
import { sealWithKey } from '../../core/verifier/secret-seal.ts';
import { verifierSettings } from '../../core/verifier/settings.ts';
import { sqliteStore } from '../../core/verifier/stores/sqlite.ts';
import { createVerifier } from '../../core/verifier/verifier.ts';
import { assetsOf } from './assets.ts';
import { frontApp } from './front.ts';
import type { HostPlan } from './host-plan.ts';
import { hosts } from './hosts.ts';
import { imitationApp } from './imitation.ts';
import { peopleOf } from './people.ts';
import type { Host } from './visit.ts';

const contentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The reference platform without its server: every host in one `fetch`. `dataFile` may be `:memory:`. */
export function openPlatform(
  dataFile: string,
  { now = Date.now, hash = argon2CodeHash }: { now?: (() => number) | undefined; hash?: CodeHash } = {},
) {
  if (dataFile !== ':memory:') mkdirSync(dirname(resolve(dataFile)), { recursive: true });
  const database = new DatabaseSync(dataFile, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON');
  const key = keyBeside(dataFile);
  const store = sqliteStore(database, now);
  const seal = sealWithKey(new Uint8Array(key), systemRandom);
  const place = placeWithKey(new Uint8Array(key));

  const hostOf = ({ brand, backupFormat }: HostPlan): Host => ({
    brand,
    people: peopleOf(database, brand.host, now),
    verifier: createVerifier({
      store,
      seal,
      place,
      hash,
      random: systemRandom,
      settings: verifierSettings({ issuer: brand.name, ...(backupFormat ? { backupFormat } : {}) }),
    }),
    now,
    csrfKey: key,
    shownOnce: new Map(),
  });
  const apps = new Map(hosts.map((plan) => [plan.brand.host, behindHeaders(plan.open(hostOf(plan)))]));
  const imitation = behindHeaders(imitationApp());
  const front = behindHeaders(frontApp());

  return {
    fetch(request: Request): Response | Promise<Response> {
      const { hostname } = new URL(request.url);
      const evil = hostname === 'evil.localhost' || hostname.endsWith('.evil.localhost');
      return (apps.get(hostname) ?? (evil ? imitation : front)).fetch(request);
    },
    close: () => database.close(),
  };
}

const assets = assetsOf(hosts.map(({ brand }) => brand));

function behindHeaders(pages: Hono): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('content-security-policy', contentPolicy);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('cache-control', 'no-store');
  });
  app.route('/assets', assets);
  app.route('/', pages);
  return app;
}

/** The key that seals secrets and signs forms: in a file of its own, so that the database alone opens nothing. */
function keyBeside(dataFile: string): Buffer {
  if (dataFile === ':memory:') return randomBytes(32);
  const file = `${dataFile}.key`;
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  const key = readFileSync(file);
  if (key.length !== 32) throw new Error('platform: the key file beside the data file is damaged');
  return key;
}
