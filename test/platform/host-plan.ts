import type { Hono } from 'hono';
import type { BackupFormat } from '../../core/verifier/backup-format.ts';
import type { Brand } from './brand.ts';
import type { Host } from './visit.ts';

/** One host of the reference platform: a column of the platforms' table, in a folder of its own. */
export interface HostPlan {
  readonly brand: Brand;
  /** How it writes backup codes, where it has them. */
  readonly backupFormat?: BackupFormat;
  /** Whether it lists the devices that people sign in from. */
  readonly listsDevices?: boolean;
  /** Other hosts that its forms may lead to, which the content security policy must know. */
  readonly sendsFormsTo?: readonly string[];
  /** Its pages. `withOthers` gives the same host with people and sessions of their own, by the base path of a brand. */
  // biome-ignore lint/suspicious/noExplicitAny: every host's pages know words of their own
  readonly open: (host: Host, withOthers: (brand: Brand) => Host) => Hono<any>;
}
