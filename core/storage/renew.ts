import type { Bytes } from '../bytes/bytes.ts';
import type { Random } from '../crypto/random.ts';
import { type Envelope, openVaultFile, readVaultFile } from '../vault/codec.ts';
import { Damaged } from '../vault/errors.ts';
import type { KdfFloor } from '../vault/vault.ts';
import { ACTIVITY } from './activity.ts';
import { AUDIT } from './audit.ts';
import type { Connection, Generation } from './database.ts';
import { type SaveStep, type Sealed, sealGeneration } from './save.ts';
import { openRecord, sealRecord } from './sealed-record.ts';
import { fileOf } from './shelf.ts';

/** Under which key and slots generations are written again. */
export interface Renewal {
  readonly envelope: Envelope;
  readonly masterKey: Bytes;
  readonly floor: KdfFloor;
  readonly random: Random;
  readonly before: (step: SaveStep) => void;
}

/** Generations written again after a change of passphrase, revision and time kept; those that do not open go, as the old passphrase would open them. */
export async function renewGenerations(
  connection: Connection,
  generations: readonly Generation[],
  oldKey: Bytes,
  { envelope, masterKey, floor, random, before }: Renewal,
): Promise<{ rewritten: Sealed[]; unreadable: number[] }> {
  const rewritten: Sealed[] = [];
  const unreadable: number[] = [];
  for (const generation of generations) {
    try {
      const file = readVaultFile(await connection.use((database) => fileOf(database, generation)));
      const vault = { ...(await openVaultFile(file, oldKey)), kdfFloor: floor };
      const { savedAt } = generation;
      rewritten.push(await sealGeneration(vault, envelope, masterKey, savedAt, random, before, file.saveSalt));
    } catch (error) {
      if (!(error instanceof Damaged)) throw error;
      unreadable.push(generation.rev);
    }
  }
  return { rewritten, unreadable };
}

/** The small records under the new key; those that do not open with the old one are left out. */
export async function renewRecords(
  connection: Connection,
  oldKey: Bytes,
  newKey: Bytes,
  random: Random,
): Promise<{ key: string; version: number; sealed: Bytes }[]> {
  const renewed = [];
  for (const key of [ACTIVITY, AUDIT]) {
    const record = await connection.use((database) => database.get('records', key));
    const plain = record ? await openRecord(oldKey, key, record.sealed) : null;
    if (!record || !plain) continue;
    renewed.push({ key, version: record.version + 1, sealed: await sealRecord(newKey, key, plain, random) });
  }
  return renewed;
}
