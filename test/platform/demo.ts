import type { NewPerson, Person } from './people.ts';
import type { Host } from './visit.ts';

export const DEMO_PASSWORD = 'watchword-demo';

const marta = { login: 'marta@example.org', name: 'Marta Lindqvist', password: DEMO_PASSWORD };
const phone = '+39 333 123 4567';

interface Demo {
  /** The first administers what the others belong to. */
  readonly people: readonly Omit<NewPerson, 'organisation' | 'administrator'>[];
  readonly afterwards?: (host: Host, administrator: Person) => Promise<unknown>;
}

/** Who is there from the first start on, by host and base path. */
const demos: Readonly<Record<string, Demo>> = {
  'indigo.localhost': {
    people: [{ ...marta, phone }],
    afterwards: async ({ facts }, { organisation }) => facts.set(organisation, 'two-factor', 'on'),
  },
  'chat360.localhost': { people: [marta] },
  'epilot.localhost': {
    people: [marta, { login: 'jonas@example.org', name: 'Jonas Weber', password: DEMO_PASSWORD }],
    afterwards: async ({ verifier }, { id, organisation }) =>
      verifier.setOrganisation(organisation, 'required', { by: id, provedAt: await verifier.proofTime(id) }),
  },
  'epilot.localhost/portal': { people: [marta] },
  'digibee.localhost': {
    people: [marta, { login: 'support@digibee.localhost', name: 'Support', password: DEMO_PASSWORD }],
  },
  'sekoia.localhost': {
    people: [
      { ...marta, login: 'marta', email: marta.login, phone },
      { login: 'hugo', name: 'Hugo Martin', password: DEMO_PASSWORD, email: 'hugo@example.org' },
    ],
  },
  'sso.localhost': { people: [marta] },
};

/** Adds a host's demo people when it starts for the first time; afterwards they are people like all others. */
export async function addDemoPeople(host: Host): Promise<void> {
  const { base = '', host: name } = host.brand;
  const demo = demos[name + base];
  if (!demo || host.facts.get(name + base, 'demo') === 'added') return;
  let first: Person | null = null;
  for (const one of demo.people) {
    const person = await host.people.signUp(first ? { ...one, organisation: first.organisation } : one);
    first ??= person;
  }
  if (first) await demo.afterwards?.(host, first);
  host.facts.set(name + base, 'demo', 'added');
}
