import { withoutPort } from '../../core/platforms/host.ts';
import { registrableOf } from '../../core/platforms/registrable.ts';

/** Whether two normalised hosts belong to one registration (public suffix list, private section too); addresses and `localhost` only to themselves. */
export function sameSite(a: string, b: string): boolean {
  return siteOf(a) === siteOf(b);
}

function siteOf(host: string): string {
  return registrableOf(host)?.domain ?? withoutPort(host);
}
