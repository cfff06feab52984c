import { domainToASCII, domainToUnicode } from 'node:url';
import { expect, test } from 'vitest';
import { confusables } from './confusables.ts';
import { codeHost } from './host.ts';
import { resembles } from './look-alike.ts';
import { registrableOf } from './registrable.ts';
import { shownHost, skeleton } from './skeleton.ts';

const starts = ['north', 'river', 'cloud', 'paper', 'stone', 'light', 'green', 'metro', 'solar', 'prime'];
const ends = ['desk', 'bank', 'port', 'works', 'flow', 'base', 'mail', 'sign', 'care', 'grid'];
const suffixes = ['io', 'com', 'co.uk', 'de', 'cloud', 'github.io'];
const hosts = starts.flatMap((start, row) =>
  ends.map((end, column) => {
    const at = row * ends.length + column;
    return `${at % 3 === 0 ? 'app.' : ''}${start}${end}.${suffixes[at % suffixes.length]}`;
  }),
);

/** The host with its registered name changed: what an attacker can register. */
const renamed = (host: string, change: (name: string) => string[]): string[] => {
  const { domain, label } = registrableOf(host)!;
  const before = host.slice(0, host.length - domain.length);
  return change(label).map((name) => `${before}${name}${domain.slice(label.length)}`);
};

const lookSame = (name: string): string[] =>
  Array.from(name).flatMap((letter, at) =>
    confusables
      .filter(([prototype]) => prototype.toLowerCase() === skeleton(letter))
      .flatMap(([, letters]) => [...letters])
      .filter((other) => other !== letter)
      .map((other) => name.slice(0, at) + other + name.slice(at + 1)),
  );

const bitsquats = (name: string): string[] =>
  Array.from(name).flatMap((letter, at) =>
    [1, 2, 4, 8, 16]
      .map((bit) => String.fromCharCode(letter.charCodeAt(0) ^ bit))
      .filter((other) => /[a-z0-9]/.test(other))
      .map((other) => name.slice(0, at) + other + name.slice(at + 1)),
  );

const slips = (name: string): string[] =>
  Array.from(name).flatMap((letter, at) => {
    const head = name.slice(0, at);
    const tail = name.slice(at + 1);
    const swapped = tail === '' || tail[0] === letter ? [] : [head + tail[0] + letter + tail.slice(1)];
    const split = tail === '' ? [] : [`${head}${letter}-${tail}`];
    return [head + tail, head + letter + letter + tail, ...split, ...swapped];
  });

const insides = (host: string): string[] => {
  const { label, domain } = registrableOf(host)!;
  return [
    `${host}.evil.io`,
    `${domain}.evil.localhost`,
    `${label}.evil.io`,
    `login.${label}.evil.co.uk`,
    `${label}.attacker`,
  ];
};

const addresses = (host: string): string[] => [
  `https://${host}@evil.io/`,
  `https://${host}:443@evil.io/`,
  `https://${host}%40evil.io/`,
  `https://evil.io/${host}`,
  `https://evil.io/?${host}`,
  `https://evil.io#${host}`,
  `https://evil.io\\@${host}/`,
  `https://${host}./`,
  `https://${host}:8443/`,
  `https://${host}:80/`,
  `http://${host}/`,
  `http://${host}:443/`,
  `https://[::1]/${host}`,
  `https://[::ffff:7f00:1]/${host}`,
  `https://127.0.0.1/${host}`,
  `https://2130706433/${host}`,
  `ftp://${host}/`,
  `https://x${host}/`,
  `https://x.${host}/`,
];

test('of 100 hosts and every imitation of them, none is taken for the host itself', () => {
  const known = new Set(hosts);
  const taken: string[] = [];
  let pairs = 0;
  for (const host of hosts) {
    const names = [
      ...renamed(host, lookSame),
      ...renamed(host, bitsquats),
      ...renamed(host, slips),
      ...insides(host),
    ].map((name) => `https://${name}/`);
    for (const url of [...names, ...addresses(host)]) {
      const seen = codeHost(url);
      pairs += hosts.length;
      if (seen !== null && known.has(seen)) taken.push(url);
    }
  }
  console.log(`look-alike: ${pairs} pairs of host and imitation, 0 taken for each other`);
  expect(taken).toEqual([]);
  expect(hosts).toHaveLength(100);
  expect(pairs).toBeGreaterThan(1_000_000);
});

test('a name in letters that look the same is refused as that', () => {
  const missed = hosts.flatMap((host) =>
    renamed(host, lookSame).filter((imitation) => {
      const found = resembles(domainToASCII(imitation), [host, 'app.sekoia.io']);
      return found?.host !== host || found.why !== 'same-look';
    }),
  );
  expect(missed).toEqual([]);
});

test('a name one slip away is refused', () => {
  const missed = hosts.flatMap((host) =>
    [...renamed(host, bitsquats), ...renamed(host, slips)].filter(
      (imitation) => resembles(imitation, ['app.sekoia.io', host])?.host !== host,
    ),
  );
  expect(missed).toEqual([]);
});

test('a known name inside another domain is refused', () => {
  for (const host of hosts) {
    for (const imitation of insides(host)) {
      expect(resembles(imitation, [host]), imitation).toEqual({ host, why: 'name-inside' });
    }
  }
});

test.each([
  ['sekoia.localhost.evil.localhost', 'sekoia.localhost', 'name-inside'],
  ['sekoia.localhost.evil.localhost:4400', 'sekoia.localhost:4400', 'name-inside'],
  ['sekoia.io', 'sekoia.localhost:4400', 'name-inside'],
  ['app.sekoia.io.evil.com', 'app.sekoia.io', 'name-inside'],
  ['app.seko1a.io', 'app.sekoia.io', 'one-slip'],
  ['app.sekioa.io', 'app.sekoia.io', 'one-slip'],
  ['login.xn--sekia-lye.io', 'app.sekoia.io', 'same-look'],
  ['rnetro.de', 'metro.de', 'same-look'],
  ['g00gle.com', 'google.com', 'same-look'],
  ['xn--skoia-bsa.io', 'app.sekoia.io', 'one-slip'],
  ['sekoia-login.io', 'app.sekoia.io', 'name-inside'],
  ['www.my-sekoia-2fa-1.com', 'app.sekoia.io', 'name-inside'],
  ['app-sekoia-io.com', 'app.sekoia.io', 'name-inside'],
  ['xn--sekia-login-tnj.io', 'app.sekoia.io', 'name-inside'],
  ['login-my-bank.com', 'my-bank.com', 'name-inside'],
] as const)('%s imitates %s: %s', (host, known, why) => {
  expect(resembles(host, ['portal.epilot.cloud', known]), shownHost(host)).toEqual({ host: known, why });
});

test.each([
  ['app.sekoia.io', ['app.sekoia.io'], 'the host itself'],
  ['login.sekoia.io', ['app.sekoia.io'], 'another host of the same registration'],
  ['sekoia.localhost:5000', ['sekoia.localhost:4400'], 'the same name on another port'],
  ['digibee.localhost', ['sekoia.localhost'], 'another platform'],
  ['ab.io', ['ac.io'], 'a short name one letter away'],
  ['gitlab.com', ['github.com'], 'two letters away'],
  ['a.github.io', ['b.github.io'], 'two people under one private suffix'],
  ['127.0.0.1:8443', ['127.0.0.2:8443'], 'addresses'],
  ['[::1]', ['app.sekoia.io'], 'an IPv6 address'],
  ['localhost:4400', ['sekoia.localhost:4400'], 'localhost alone'],
  ['app.sekoia.io', [], 'nothing known'],
  ['delta-dental.com', ['delta.com'], 'a name with a word of its own'],
  ['sekoia-sekoia.io', ['app.sekoia.io'], 'a name twice'],
  ['acme-id.com', ['id.me'], 'a word that everybody uses'],
  ['login.example.com', ['login.gov'], 'a label that everybody uses'],
  ['id.example.com', ['id.me'], 'another'],
  ['web.dev', ['dev.to'], 'a suffix that is somebody’s name'],
  ['github.io', ['io.kg'], 'the same where nothing was registered'],
  ['ab-login.com', ['ab.com'], 'a short name between hyphens'],
])('%s beside %s is nobody’s imitation: %s', (host, known) => {
  expect(resembles(host, known)).toBeNull();
});

test('names that look the same are told before a name that is only near', () => {
  expect(resembles('xn--sekia-lye.io', ['sekoja.io', 'sekoia.io'])).toEqual({ host: 'sekoia.io', why: 'same-look' });
});

test('the table of confusable letters is what Unicode’s own list says of letters that a host can hold', async () => {
  const { default: list } = await import('unhomoglyph/data.json', { with: { type: 'json' } });
  const made: Record<string, string[]> = {};
  for (const [letter, prototype] of Object.entries(list as Record<string, string>)) {
    const name = `a${letter}a.com`;
    if (!/^[a-zA-Z0-9-]+$/.test(prototype) || domainToUnicode(domainToASCII(name)) !== name) continue;
    made[prototype] = [...(made[prototype] ?? []), letter].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!);
  }
  expect(Object.fromEntries(confusables.map(([prototype, letters]) => [prototype, [...letters]]))).toEqual(made);
});
