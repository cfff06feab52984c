import { chat360Host } from './chat360/app.ts';
import { digibeeHost } from './digibee/app.ts';
import { epilotHost } from './epilot/app.ts';
import type { HostPlan } from './host-plan.ts';
import { indigoHost } from './indigo/app.ts';
import { sekoiaHost } from './sekoia/app.ts';

/** Every host, in the order of the platforms' table. */
export const hosts: readonly HostPlan[] = [indigoHost, chat360Host, epilotHost, digibeeHost, sekoiaHost];
