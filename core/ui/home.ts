import type { Bytes } from '../bytes/bytes.ts';
import type { Passkeys } from '../passkeys/passkeys.ts';
import type { PolicyReading } from '../policy/reading.ts';
import type { Activity } from '../storage/activity.ts';
import type { Audit } from '../storage/audit.ts';
import type { BackupFolder } from '../storage/backup-folder.ts';
import type { Keeper } from '../storage/keeper.ts';
import type { PromptPort } from './prompt-port.ts';

/** What the shared screens need from the place they live in. The PWA, the popup and the extension's full page each give one. */
export interface Home {
  readonly kind: 'pwa' | 'popup' | 'page';
  readonly keeper: Keeper;
  /** Argon2id in a worker that can be killed. */
  readonly kdf: Kdf;
  /** What an administrator set, with all that did not apply. */
  readonly policy: PolicyPort;
  /** The log of what happened here; null where none is kept. */
  readonly audit: Audit | null;
  /** ms since the epoch. */
  now(): number;
  random(length: number): Bytes;
  /** Keeps the open vault's key for as long as this home may (PWA: this page's memory; extension: storage.session), and gives it back. */
  readonly session: SessionKeys;
  readonly clipboard: {
    write(text: string): Promise<void>;
    /** Empties it; false where the browser cannot. */
    clear(): Promise<boolean>;
  };
  readonly files: {
    save(name: string, bytes: Bytes): Promise<void>;
    /** null when the person chose none. */
    open(accept: string): Promise<{ name: string; bytes: Bytes } | null>;
  };
  /** When accounts were last used, beside the vault. */
  readonly activity: Pick<Activity, 'lastUsed' | 'markUsed'>;
  /** A folder that backups go into by themselves; null where the browser gives no folders, and in a popup, which closes when it is asked. */
  readonly backupFolder: BackupFolder | null;
  /** Persistent storage: asks, and says what it got. */
  readonly persistence: {
    state(): Promise<'granted' | 'denied' | 'unknown'>;
    ask(): Promise<'granted' | 'denied' | 'unknown'>;
  };
  /** Our own server's time, ms, in whole seconds: asked past every cache, without cookies. Throws when it cannot be reached; null where there is no server. */
  readonly serverTime: (() => Promise<number>) | null;
  /** Passkeys that open the vault; null where this home can have none. */
  readonly passkeys: Passkeys | null;
  /** Reads QR codes from the camera and from pictures. */
  readonly scan: ScanPort;
  /** A newer version of this app that waits to be used; null where the browser does it alone (extension). */
  readonly update: UpdatePort | null;
  /** How this becomes an app of its own on the device; null where it is one already by its nature (extension). */
  readonly install: InstallPort | null;
  /** What the page in front asks for; only in the extension. */
  readonly prompt: PromptPort | null;
  /** The browser's languages, BCP 47, best first. */
  readonly languages: readonly string[];
  /** Language and theme, readable before the vault is open; never anything secret. */
  readonly appearance: { read(): string | null; write(value: string): void };
  /** Opens the full page on a screen, from the popup; null where this is it. */
  readonly openFullPage: ((path: string) => void) | null;
  /** Our version, and the libraries in it. */
  about(): Promise<About>;
  /** Drops everything from memory: reloads the page. */
  reload(): void;
}

export interface PolicyPort {
  /** As it was read last; nothing before it was read once. */
  now(): PolicyReading;
  /** The first screen waits for it. Never throws. */
  read(): Promise<void>;
  /** Called when it changed, after it was read anew. Returns a stop. */
  watch(changed: () => void): () => void;
}

export interface About {
  readonly version: string;
  /** By name. `licence`: its SPDX name; `text`: the licence itself, '' where its package holds none. */
  readonly libraries: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly text: string;
  }[];
}

export interface ScanPort {
  /** Shows the camera in `video` and calls `found` with each new text it reads until `signal` aborts; null where there is no camera to ask for. Throws CameraRefused or CameraMissing. */
  readonly camera:
    | ((video: HTMLVideoElement, found: (text: string) => void, signal: AbortSignal) => Promise<CameraControls>)
    | null;
  /** The text of every QR code in a photo or screenshot; empty when there is none. Throws when it is no picture. */
  picture(bytes: Bytes): Promise<string[]>;
}

export interface CameraControls {
  /** Switches the light; null where the camera has none. */
  readonly torch: ((on: boolean) => Promise<void>) | null;
  /** Comes nearer; null where the camera cannot. */
  readonly zoom: {
    readonly min: number;
    readonly max: number;
    readonly step: number;
    /** Where the lens stands when the camera opens: a phone may begin between its ends. */
    readonly now: number;
    set(to: number): Promise<void>;
  } | null;
}

/** The person or the browser said no; `name` tells it apart from CameraMissing. */
export class CameraRefused extends Error {
  override name = 'CameraRefused';
}

/** No camera, or another program holds it. */
export class CameraMissing extends Error {
  override name = 'CameraMissing';
}

export interface UpdatePort {
  /** Whether a newer version waits. */
  waiting(): boolean;
  /** Called when `waiting` changes. Returns a stop. */
  watch(changed: () => void): () => void;
  /** Starts the newer version: the page reloads. */
  apply(): void;
}

/** `button`: the browser offered it, and `ask` opens its question; else the menu where people of that platform find it. */
export type InstallWay = 'button' | 'ios' | 'android' | 'mac' | 'desktop';

export interface InstallPort {
  /** null: it runs as an app already. */
  way(): InstallWay | null;
  /** Called when `way` changes. Returns a stop. */
  watch(changed: () => void): () => void;
  ask(): Promise<void>;
}

/** Argon2id v1.3, 32 bytes out. Aborting kills the worker. */
export type Kdf = (
  passphrase: string,
  salt: Bytes,
  cost: { memoryKiB: number; passes: number; lanes: number },
  signal?: AbortSignal,
) => Promise<Bytes>;

export interface SessionKeys {
  /** The master key, or null when locked or past its time. */
  get(): Promise<Bytes | null>;
  /** `until`: ms since the epoch when it must be forgotten. */
  put(masterKey: Bytes, until: number): Promise<void>;
  /** Moves that time. Without a key it does nothing: who is locked elsewhere stays locked. */
  keep(until: number): Promise<void>;
  clear(): Promise<void>;
  /** When the vault was unlocked, in whichever window, ms; null where nobody can tell. */
  since(): Promise<number | null>;
  /** Called when another surface locks or unlocks. Returns a stop. */
  watch(changed: () => void): () => void;
}
