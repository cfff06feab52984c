import { noPolicy } from '../../core/policy/reading.ts';
import type { PolicyPort } from '../../core/ui/home.ts';
import { managed } from './managed.ts';

let reading = noPolicy;

/** What an administrator set, for our own windows. Without any, the reader is not even fetched. */
export const policyPort: PolicyPort = {
  now: () => reading,
  read,
  watch: (changed) => managed.watch(() => void read().then(changed)),
};

async function read(): Promise<void> {
  const raw = await managed.read();
  const isEmpty = typeof raw !== 'object' || raw === null || Object.keys(raw).length === 0;
  reading = isEmpty ? noPolicy : (await import('../../core/policy/read.ts')).readPolicy(raw);
}
