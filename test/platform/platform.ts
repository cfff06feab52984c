import { Hono } from 'hono';
import { systemRandom } from '../../core/crypto/random.ts';
import { argon2CodeHash, type CodeHash } from '../../core/verifier/code-hash.ts';
import { placeWithKey } from '../../core/verifier/code-place.ts';
import { sealWithKey } from '../../core/verifier/secret-seal.ts';
import { verifierSettings } from '../../core/verifier/settings.ts';
import { sqliteStore } from '../../core/verifier/stores/sqlite.ts';
import { createVerifier } from '../../core/verifier/verifier.ts';
import { assetsOf } from './assets.ts';
import { openDatabase } from './database.ts';
import { addDemoPeople } from './demo.ts';
import { factsOf } from './facts.ts';
import { frontApp } from './front.ts';
import type { HostPlan } from './host-plan.ts';
import { hosts } from './hosts.ts';
import { imitationApp } from './imitation.ts';
import { nordwindHost } from './nordwind/app.ts';
import { noticesTo } from './notices.ts';
import { outboxApp } from './outbox/app.ts';
import { outboxOf } from './outbox/outbox.ts';
import { peopleOf } from './people.ts';
import { sentCodesOf } from './sent-codes.ts';
import { sessionsOf } from './sessions.ts';
import { ssoHost } from './sso/app.ts';
import { assertionsOf } from './sso/assertions.ts';
import type { Host } from './visit.ts';

const served = [...hosts, nordwindHost, ssoHost];

const contentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** The reference platform without its server: every host in one `fetch`. `dataFile` may be `:memory:`. */
export function openPlatform(
  dataFile: string,
  { now = Date.now, hash = argon2CodeHash }: { now?: (() => number) | undefined; hash?: CodeHash } = {},
) {
  const { database, key } = openDatabase(dataFile);
  const store = sqliteStore(database, now);
  const seal = sealWithKey(new Uint8Array(key), systemRandom);
  const place = placeWithKey(new Uint8Array(key));

  const outbox = outboxOf(database, now);
  const facts = factsOf(database);
  const sentCodes = sentCodesOf(database, key, now);
  const assertions = assertionsOf(database, key, now);

  const opened: Host[] = [];
  const hostOf = ({ brand, backupFormat, listsDevices = false }: HostPlan): Host => {
    const { base = '' } = brand;
    const people = peopleOf(database, brand.host + base);
    const verifier = createVerifier({
      store,
      seal,
      place,
      hash,
      random: systemRandom,
      settings: verifierSettings({ issuer: brand.name, ...(backupFormat ? { backupFormat } : {}) }),
      tell: noticesTo(brand.name, people, outbox),
    });
    const sessions = sessionsOf(database, people, now);
    const shownOnce = new Map();
    const host: Host = {
      brand,
      database,
      people,
      sessions,
      verifier,
      sentCodes,
      assertions,
      outbox,
      facts,
      now,
      csrfKey: key,
      shownOnce,
      cookie: `sid${base.replace('/', '-')}`,
      listsDevices,
    };
    opened.push(host);
    return host;
  };
  const pagesOf = (plan: HostPlan) => plan.open(hostOf(plan), (brand) => hostOf({ ...plan, brand }));
  const apps = new Map(served.map((plan) => [plan.brand.host, behindHeaders(pagesOf(plan), plan.sendsFormsTo)]));
  apps.set('outbox.localhost', behindHeaders(outboxApp(outbox)));
  const imitation = behindHeaders(imitationApp());
  const front = behindHeaders(frontApp());

  return {
    /** `address`: where the request came from; without one no network is limited. */
    fetch(request: Request, address?: string): Response | Promise<Response> {
      const { hostname } = new URL(request.url);
      const evil = hostname === 'evil.localhost' || hostname.endsWith('.evil.localhost');
      return (apps.get(hostname) ?? (evil ? imitation : front)).fetch(
        request,
        address === undefined ? {} : { address },
      );
    },
    /** Adds the demo people where a host starts for the first time. */
    async addDemoPeople() {
      for (const host of opened) await addDemoPeople(host);
    },
    close: () => database.close(),
  };
}

const assets = assetsOf(served.map(({ brand }) => brand));

function behindHeaders(pages: Hono, sendsFormsTo: readonly string[] = []): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    // Chromium holds a redirect after a form to this too, so it names the port of the hosts.
    const { host, hostname } = new URL(c.req.url);
    const targets = sendsFormsTo.map((name) => `http://${host.replace(hostname, name)}`);
    c.header('content-security-policy', [...contentPolicy, ["form-action 'self'", ...targets].join(' ')].join('; '));
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('cache-control', 'no-store');
  });
  app.route('/assets', assets);
  app.route('/', pages);
  return app;
}
