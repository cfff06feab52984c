import { noPolicy } from '../../core/policy/reading.ts';
import type { PolicyPort } from '../../core/ui/home.ts';
import { managed, packageRules } from './managed.ts';

let reading = noPolicy;

/** What an administrator set, for our own windows. Without any, the reader is not even fetched. */
export const policyPort: PolicyPort = {
  now: () => reading,
  read,
  watch: (changed) => managed.watch(() => void read().then(changed)),
};

let asked = 0;

async function read(): Promise<void> {
  const mine = ++asked;
  const raw = await managed.read();
  const rules = packageRules();
  const read =
    raw === null ? { ...noPolicy, policy: rules } : (await import('../../core/policy/read.ts')).readPolicy(raw, rules);
  // Two changes shortly after one another: the later one stands.
  if (mine === asked) reading = read;
}
