import * as v from 'valibot';
import { decodeBase64Url, encodeBase64Url } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { parseBoundedJson } from '../vault/bounded-json.ts';
import type { Sealed } from './save.ts';
import { GenerationSchema, hashOf } from './shelf.ts';

/**
 * The newest generation once more, outside the database. Chromium deletes an origin's whole IndexedDB when its log does not add up, as it
 * does after a process was killed in the middle of a write and the next one wrote on behind the torn end.
 */
export interface SecondCopy {
  /** The highest revision that was begun to be written; 0: none. */
  newest(): Promise<number>;
  /** The newest that is whole; null: there is none, or this browser has no place for one. */
  read(): Promise<Sealed | null>;
  /**
   * Resolves once it is written, or could not be: the save itself stands in the database. Then the one before it stays and those before
   * that go; `drop`: none before it stays, whether or not it could be written, because they open with an old key.
   */
  write(sealed: Sealed, earlier: 'keep' | 'drop'): Promise<void>;
  clear(): Promise<void>;
}

/** The part of OPFS that TypeScript does not know. */
type Folder = FileSystemDirectoryHandle & { keys(): AsyncIterableIterator<string> };

const OURS = /^\d{16}$/;
const MOST_LINE = 1024;
const NEWLINE = 10;

/** In the origin private file system: files of its own, which no fault of the database reaches. One file a revision, so that no write ever replaces a whole one. */
export function openSecondCopy(name: string): SecondCopy {
  const root = () => navigator.storage.getDirectory();
  // Asked for each time: cleared by another tab, it has to be made again.
  const folder = async (create: boolean) =>
    (await (await root()).getDirectoryHandle(`copy-${name}`, { create })) as Folder;

  async function newestFirst(from: Folder): Promise<string[]> {
    const names: string[] = [];
    for await (const each of from.keys()) if (OURS.test(each)) names.push(each);
    return names.sort().reverse();
  }

  return {
    async newest() {
      try {
        return Number((await newestFirst(await folder(false)))[0] ?? 0);
      } catch {
        return 0;
      }
    },

    async read() {
      try {
        const from = await folder(false);
        for (const each of await newestFirst(from)) {
          // One that cannot be read keeps nobody from the one before it.
          const sealed = await bytesOf(from, each).then(readCopy, () => null);
          if (sealed) return sealed;
        }
      } catch {
        // No folder, or a browser without one: then there is no copy.
      }
      return null;
    },

    async write(sealed, earlier) {
      try {
        const into = await folder(true);
        const mine = String(sealed.generation.rev).padStart(16, '0');
        const written = await put(into, mine, copyOf(sealed)).then(
          () => true,
          () => false,
        );
        const before = (await newestFirst(into)).filter((each) => each < mine);
        if (earlier === 'drop') for (const old of before) await into.removeEntry(old);
        else if (written) for (const old of before.slice(1)) await into.removeEntry(old);
      } catch {
        // See above: a browser without a place for it keeps none.
      }
    },

    async clear() {
      const from = await root().catch(() => null);
      await from?.removeEntry(`copy-${name}`, { recursive: true }).catch((error) => {
        if (error.name !== 'NotFoundError') throw error;
      });
    },
  };
}

async function bytesOf(from: Folder, name: string): Promise<Bytes> {
  return new Uint8Array(await (await (await from.getFileHandle(name)).getFile()).arrayBuffer());
}

async function put(into: Folder, name: string, bytes: Bytes): Promise<void> {
  const writing = await (await into.getFileHandle(name, { create: true })).createWritable();
  await writing.write(bytes);
  // Only now does the file have any of it.
  await writing.close();
}

/** One line of JSON, then the vault file. */
function copyOf({ generation, file }: Sealed): Bytes {
  const { rev, savedAt, bytes, hash, count } = generation;
  const line = encodeUtf8(`${JSON.stringify({ rev, savedAt, bytes, hash, count: encodeBase64Url(count) })}\n`);
  const copy = new Uint8Array(line.length + file.length);
  copy.set(line);
  copy.set(file, line.length);
  return copy;
}

/** Null: cut off, or not what was written. */
async function readCopy(copy: Bytes): Promise<Sealed | null> {
  const end = copy.subarray(0, MOST_LINE).indexOf(NEWLINE);
  if (end < 0) return null;
  try {
    const line = v.parse(v.looseObject({ count: v.string() }), parseBoundedJson(copy.subarray(0, end), 1));
    const generation = v.parse(GenerationSchema, { ...line, count: decodeBase64Url(line.count) });
    const file = copy.slice(end + 1);
    return (await hashOf(file)) === generation.hash ? { generation, file } : null;
  } catch {
    return null;
  }
}
