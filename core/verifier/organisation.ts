import { appendNews, emptyLog, organisationLog } from './log.ts';
import { type Ports, transact } from './ports.ts';
import { hasProved } from './step-up.ts';
import type { OrganisationRecord, Transaction } from './store.ts';
import { type Denial, type Done, done, stepUpNeeded } from './verdict.ts';

type Mode = OrganisationRecord['mode'];

/** Whether an organisation's people may do without a second factor: optional until somebody says otherwise. */
export const organisation = (ports: Ports, id: string): Promise<Mode> => transact(ports, (tx) => modeOf(tx, id));

/** Makes a second factor optional or required for everybody in it. `provedAt`: when `by`, an administrator, last proved themselves. */
export function setOrganisation(
  ports: Ports,
  id: string,
  mode: Mode,
  { by, provedAt }: { readonly by: string; readonly provedAt: number },
): Promise<Done | Denial> {
  return transact(ports, async (tx, now): Promise<Done | Denial> => {
    if (!(await hasProved(tx, by, provedAt, now))) return stepUpNeeded;
    const stored = await tx.read('organisation', id);
    if ((stored?.value.mode ?? 'optional') === mode) return done;
    const news = { kind: 'organisation-mode-changed', at: now, by, mode } as const;
    const log = await appendNews(tx, organisationLog(id), stored?.value.log ?? emptyLog, [news]);
    await tx.write('organisation', id, id, { mode, log }, stored?.revision ?? 0);
    return done;
  });
}

/** Within a transaction; without an organisation it is optional. */
export async function modeOf(tx: Transaction, id: string | undefined): Promise<Mode> {
  return id === undefined ? 'optional' : ((await tx.read('organisation', id))?.value.mode ?? 'optional');
}
