import { encodeBase64Url } from '../bytes/base64.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { sha256 } from '../crypto/sha256.ts';
import { openOrNewAccount, saveAccount } from './account.ts';
import type { News } from './events.ts';
import { type Ports, transact } from './ports.ts';
import { opens } from './step-up.ts';
import type { DeviceRecord, Stored, Transaction } from './store.ts';
import { type Denial, type Done, done, notPossible, stepUpNeeded } from './verdict.ts';

const REMEMBERED_MS = 30 * 24 * 60 * 60_000;
/** So many are listed; the one not seen for longest makes room, unless it is blocked. */
const MOST_DEVICES = 50;
const LONGEST_NAME = 120;
const TOKEN = /^[\w-]{43}$/;

/** One row of a device list. Times are ms by the store's clock. */
export interface Device extends DeviceRecord {
  readonly id: string;
}

/** A blocked device is not allowed in. Otherwise `token` goes into a long-lived cookie of that device: only its hash is kept here. */
export type SignedInFrom =
  | { readonly allowed: true; readonly token: string; readonly id: string; readonly isNew: boolean }
  | { readonly allowed: false };

/** Notes that a user signs in from a device. `token`: what its cookie says; `name`: what the person will know it by. */
export async function signedInFrom(
  ports: Ports,
  user: string,
  token: string | null,
  name: string,
): Promise<SignedInFrom> {
  const kept = token !== null && TOKEN.test(token) ? token : null;
  const fresh = encodeBase64Url(ports.random(32));
  const keptId = kept === null ? null : await idOf(kept);
  const freshId = await idOf(fresh);
  const shown = name.slice(0, LONGEST_NAME);
  return transact(ports, async (tx, now): Promise<SignedInFrom> => {
    const account = await openOrNewAccount(tx, user, now);
    const known = keptId === null ? null : await tx.read('device', key(user, keptId));
    if (known?.value.blockedAt != null) return { allowed: false };
    if (known && kept !== null && keptId !== null) {
      await write(tx, user, known, { ...known.value, name: shown, lastSeen: account.clock });
      return { allowed: true, token: kept, id: keptId, isNew: false };
    }
    await makeRoom(tx, user);
    const times = { firstSeen: account.clock, lastSeen: account.clock, rememberedUntil: null, blockedAt: null };
    await tx.write('device', key(user, freshId), user, { name: shown, ...times }, 0);
    await saveAccount(tx, user, account, account.value, { kind: 'device-new', at: now, device: shown });
    return { allowed: true, token: fresh, id: freshId, isNew: true };
  });
}

/** Every device of a user, the one seen last first. */
export function devices(ports: Ports, user: string): Promise<readonly Device[]> {
  return transact(ports, async (tx) => {
    const all = (await tx.list('device', user)).map(({ id, value }) => ({ id: id.slice(user.length + 1), ...value }));
    return all.sort((a, b) => b.lastSeen - a.lastSeen);
  });
}

/** Asks this device for no code for 30 days. It never counts as a proof for what is sensitive. */
export async function rememberDevice(ports: Ports, user: string, token: string, provedAt: number) {
  if (!TOKEN.test(token)) return notPossible;
  return change(ports, user, await idOf(token), provedAt, 'device-remembered', (value, clock) =>
    value.blockedAt === null ? { ...value, rememberedUntil: clock + REMEMBERED_MS } : null,
  );
}

/** A blocked device is refused whatever it knows. The platform ends its sessions. */
export const blockDevice = (ports: Ports, user: string, id: string, provedAt: number) =>
  change(ports, user, id, provedAt, 'device-blocked', (value, clock) => ({
    ...value,
    rememberedUntil: null,
    blockedAt: clock,
  }));

export const unblockDevice = (ports: Ports, user: string, id: string, provedAt: number) =>
  change(ports, user, id, provedAt, 'device-unblocked', (value) => ({ ...value, blockedAt: null }));

/** From now on this device is asked for a code again. */
export const forgetDevice = (ports: Ports, user: string, id: string, provedAt: number) =>
  change(ports, user, id, provedAt, 'device-forgotten', (value) => ({ ...value, rememberedUntil: null }));

/** Within a transaction: no device is remembered any more; blocked ones stay blocked. */
export async function forgetDevices(tx: Transaction, user: string): Promise<void> {
  for (const device of await tx.list('device', user))
    if (device.value.rememberedUntil !== null)
      await write(tx, user, device, { ...device.value, rememberedUntil: null });
}

/** Whether a device may do without a code now. */
export async function isRemembered(tx: Transaction, user: string, id: string, clock: number): Promise<boolean> {
  const device = (await tx.read('device', key(user, id)))?.value;
  return device !== undefined && device.blockedAt === null && (device.rememberedUntil ?? 0) > clock;
}

/** The public id of a device: the hash of its token; null for what is no token. */
export async function deviceOf(token: string | null | undefined): Promise<string | null> {
  return token != null && TOKEN.test(token) ? idOf(token) : null;
}

function change(
  ports: Ports,
  user: string,
  id: string,
  provedAt: number,
  kind: News['kind'],
  edit: (value: DeviceRecord, clock: number) => DeviceRecord | null,
): Promise<Done | Denial> {
  return transact(ports, async (tx, now): Promise<Done | Denial> => {
    const account = await openOrNewAccount(tx, user, now);
    if (!opens(provedAt, account)) return stepUpNeeded;
    const device = await tx.read('device', key(user, id));
    const edited = device && edit(device.value, account.clock);
    if (!device || !edited) return notPossible;
    await write(tx, user, device, edited);
    await saveAccount(tx, user, account, account.value, { kind, at: now, device: edited.name });
    return done;
  });
}

async function makeRoom(tx: Transaction, user: string): Promise<void> {
  const all = await tx.list('device', user);
  if (all.length < MOST_DEVICES) return;
  const free = all.filter(({ value }) => value.blockedAt === null).sort((a, b) => a.value.lastSeen - b.value.lastSeen);
  const oldest = free[0];
  if (oldest) await tx.remove('device', oldest.id, oldest.revision);
}

const key = (user: string, id: string) => `${user}/${id}`;

const write = (tx: Transaction, user: string, { id, revision }: Stored<'device'>, value: DeviceRecord) =>
  tx.write('device', id, user, value, revision);

async function idOf(token: string): Promise<string> {
  return encodeBase64Url((await sha256(encodeUtf8(token))).slice(0, 16));
}
