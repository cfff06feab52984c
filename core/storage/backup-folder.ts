import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Bytes } from '../bytes/bytes.ts';
import { equalBytes } from '../bytes/compare.ts';
import { StorageRefused } from './storage-refused.ts';

/** A folder of the person's own that backups are written into by themselves. */
export interface BackupFolder {
  /** The chosen folder, and whether it may be written without asking; null: none is chosen. */
  state(): Promise<{ readonly name: string; readonly allowed: boolean } | null>;
  /** Lets the person choose one, from a press. False: they chose none. */
  choose(): Promise<boolean>;
  /** Asks for the right to the chosen one again, from a press. */
  allow(): Promise<boolean>;
  /** Writes a file, reads it back and compares; of ours the newest `keep` stay. Throws StorageRefused `unconfirmed` when it is not what was written. */
  save(name: string, bytes: Bytes, keep: number): Promise<void>;
  forget(): Promise<void>;
}

/** The part of the File System Access API that TypeScript does not know: only Chromium has it. */
type Folder = FileSystemDirectoryHandle & {
  queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  keys(): AsyncIterableIterator<string>;
};

interface Layout extends DBSchema {
  folder: { key: 'backups'; value: Folder };
}

const OURS = /^watchword-.*\.watchword$/;

/** The window's own chooser of folders. */
interface Picker {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

/**
 * Null where the browser gives pages no folders. The chosen one is remembered in a database of its own: losing that loses a convenience,
 * never a vault.
 */
export function openBackupFolder(scope: object): BackupFolder | null {
  if (!('showDirectoryPicker' in scope)) return null;
  const picker = scope as Picker;
  let opening: Promise<IDBPDatabase<Layout>> | null = null;
  const database = () => {
    opening ??= openDB<Layout>('watchword-folder', 1, {
      upgrade: (upgraded) => void upgraded.createObjectStore('folder'),
    });
    return opening;
  };
  const chosen = async () => (await (await database()).get('folder', 'backups')) ?? null;

  return {
    async state() {
      const folder = await chosen();
      if (!folder) return null;
      const right = (await folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
      return { name: folder.name, allowed: right === 'granted' };
    },

    async choose() {
      try {
        const folder = await picker.showDirectoryPicker?.({ id: 'watchword', mode: 'readwrite' });
        if (!folder) return false;
        await (await database()).put('folder', folder as Folder, 'backups');
        return true;
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return false;
        throw error;
      }
    },

    async allow() {
      const folder = await chosen();
      return ((await folder?.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
    },

    async save(name, bytes, keep) {
      const folder = await chosen();
      if (!folder) throw new StorageRefused('none', 'no folder for backups is chosen');
      const file = await folder.getFileHandle(name, { create: true });
      const writing = await file.createWritable();
      await writing.write(bytes);
      await writing.close();
      const written = new Uint8Array(await (await file.getFile()).arrayBuffer());
      if (!equalBytes(written, bytes))
        throw new StorageRefused('unconfirmed', 'the backup file is not what was written');
      // Names begin with the time, so the alphabet is the age. Older ones go only once the new one is proved.
      const ours: string[] = [];
      for await (const each of folder.keys()) if (OURS.test(each)) ours.push(each);
      for (const old of ours.sort().slice(0, -keep)) await folder.removeEntry(old);
    },

    async forget() {
      await (await database()).delete('folder', 'backups');
    },
  };
}
