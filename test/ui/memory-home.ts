import type { Bytes } from '../../core/bytes/bytes.ts';
import type { Enrolment } from '../../core/otp/otp.ts';
import { noPolicy, type PolicyReading } from '../../core/policy/reading.ts';
import type { Policy } from '../../core/policy/table.ts';
import type { AuditEntry } from '../../core/storage/audit.ts';
import type { Keeper, OpenVault, StoredGeneration } from '../../core/storage/keeper.ts';
import { StorageRefused } from '../../core/storage/storage-refused.ts';
import type { SlotInfo } from '../../core/storage/ways-in.ts';
import type { Home } from '../../core/ui/home.ts';
import type { FillResult, PageSkeleton, PromptPort, PromptState, Replacement } from '../../core/ui/prompt-port.ts';
import { addAccount, newAccountId } from '../../core/vault/edit/add-account.ts';
import { emptyVault } from '../../core/vault/empty-vault.ts';
import { Damaged, TooNew, WrongKey } from '../../core/vault/errors.ts';
import type { SlotSecret } from '../../core/vault/slots/slot.ts';
import type { Vault } from '../../core/vault/vault.ts';

/** What the memory home knows and records; tests turn its knobs and read what came out. */
export interface MemoryHome extends Home {
  readonly logged: readonly AuditEntry[];
  readonly written: string[];
  readonly saved: { name: string; bytes: Bytes }[];
  readonly reloads: { count: number };
  readonly fills: unknown[];
  /** The vault as it was last saved; null before there is one. */
  stored(): Vault | null;
  /** The administrator sets something else. */
  rule(policy: Policy): void;
  /** Moves this home's clock. */
  advance(ms: number): void;
}

export interface MemoryHomeOptions {
  readonly kind?: Home['kind'];
  /** What is stored; null is a first run. */
  readonly vault?: Vault | null;
  readonly passphrase?: string;
  /** The session still has the key, as in an extension. */
  readonly unlocked?: boolean;
  readonly broken?: 'damaged' | 'tooNew' | 'unavailable';
  /** What lies outside the database once more. */
  readonly copy?: { readonly savedAt: number; readonly file: Bytes };
  readonly openedOlder?: OpenVault['openedOlder'];
  readonly rolledBack?: OpenVault['rolledBack'];
  readonly putBack?: OpenVault['putBack'];
  readonly readOnly?: boolean;
  readonly generations?: readonly StoredGeneration[];
  /** The last save that is remembered; with no vault stored, it has vanished. */
  readonly lastSaved?: { readonly rev: number; readonly savedAt: number };
  /** Ways in besides the passphrase. */
  readonly slots?: readonly SlotInfo[];
  readonly serverTime?: Home['serverTime'];
  readonly passkeys?: Home['passkeys'];
  readonly backupFolder?: Home['backupFolder'];
  readonly policy?: Policy;
  readonly log?: readonly AuditEntry[];
  /** What did not apply of it. */
  readonly reading?: Partial<PolicyReading>;
  readonly languages?: readonly string[];
  readonly install?: Home['install'];
  readonly appearance?: string;
  readonly prompt?: PromptState;
  /** What the background does differently. */
  readonly background?: Partial<Pick<PromptPort, 'get' | 'watch'>>;
  readonly fillResult?: FillResult;
  /** What the page answers to "use this field". */
  readonly fieldUsed?: boolean;
  /** What the page in front is built like, where it can be read. */
  readonly skeleton?: PageSkeleton;
  readonly replacement?: Replacement;
  /** When accounts were last used. */
  readonly used?: Readonly<Record<string, number>>;
  readonly persistence?: 'granted' | 'denied' | 'unknown';
  readonly camera?: Home['scan']['camera'];
  /** What a picture says when it is read. */
  readonly picture?: readonly string[];
  /** What the file dialogue gives. */
  readonly file?: { name: string; bytes: Bytes } | null;
  /** How many saves that file is behind; none: it is of another vault. */
  readonly behind?: number;
  /** ms since the epoch at the start; the clock then runs on. */
  readonly now?: number;
  readonly frozen?: boolean;
}

/** The code of every recovery kit here. */
export const sampleRecoveryCode = '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-QMTH';

/** A way in that was never tried. */
export function slotInfo(id: string, type: string, createdAt: number): SlotInfo {
  return { id, type, name: '', createdAt, provedAt: null, passkey: null, escrowKey: null };
}

/** A home without a disk or a browser around it: the real screens over a vault in memory. */
export function memoryHome(options: MemoryHomeOptions = {}): MemoryHome {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const began = Date.now();
  let shift = (options.now ?? began) - began;
  const now = () => (options.frozen ? began : Date.now()) + shift;
  const key = new Uint8Array(32).fill(7);
  let vault = options.vault ?? null;
  let passphrase = options.passphrase ?? 'open sesame';
  let slots: readonly SlotInfo[] = [slotInfo('words', 'password', now() - 4e8), ...(options.slots ?? [])];
  let kept: Bytes | null = options.unlocked ? key : null;
  let keptSince = now();
  const used: Record<string, number> = { ...options.used };
  const written: string[] = [];
  const saved: { name: string; bytes: Bytes }[] = [];
  const fills: unknown[] = [];
  const reloads = { count: 0 };
  let settled = false;
  const logged: AuditEntry[] = [...(options.log ?? [])];
  const logWatchers = new Set<() => void>();
  let ruled = options.policy ?? {};
  let ruleChanged = () => {};

  const open = (): OpenVault => ({
    vault: vault as Vault,
    masterKey: key,
    hash: '',
    openedOlder: options.openedOlder ?? null,
    rolledBack: options.rolledBack ?? null,
    putBack: options.putBack ?? null,
    readOnly: options.readOnly ?? false,
  });
  const check = (secret: SlotSecret) => {
    if (options.broken === 'damaged') throw new Damaged('memory: every generation is damaged');
    if (options.broken === 'tooNew') throw new TooNew('memory: written by a newer version');
    if (secret.type === 'recovery' && secret.code === sampleRecoveryCode) return;
    if (secret.type !== 'password' || secret.passphrase !== passphrase) throw new WrongKey('memory: wrong passphrase');
  };
  const keepSlots = (next: readonly SlotInfo[]) => {
    slots = next;
    vault = { ...(vault as Vault), rev: (vault as Vault).rev + 1 };
    return open();
  };
  const keeper: Keeper = {
    async state() {
      if (options.broken === 'unavailable') throw new StorageRefused('unavailable', 'memory: does not open');
      return vault ? 'present' : options.lastSaved ? 'vanished' : 'none';
    },
    lastSaved: async () => options.lastSaved ?? null,
    async create(chosen, { overVanished = false } = {}) {
      if (options.lastSaved && !overVanished) throw new StorageRefused('vanished', 'memory: there was a vault here');
      passphrase = chosen;
      vault = emptyVault('0a0b0c0d', { memoryKiB: 65_536, passes: 3 });
      return open();
    },
    async unlock(typed) {
      check(typed);
      return open();
    },
    open: async () => open(),
    async change(_key, edit) {
      const next = edit(vault as Vault);
      if (next !== vault) vault = { ...next, rev: (vault as Vault).rev + 1 };
      return { ...open(), openedOlder: null };
    },
    waysIn: async () => ({
      recovery: slots.some(({ type }) => type === 'recovery'),
      passkeys: [],
      escrow: slots.flatMap(({ escrowKey }) => escrowKey ?? []),
    }),
    slots: async () => [...slots],
    async addRecoveryCode(_key, name) {
      const made = { ...slotInfo(`code-${slots.length}`, 'recovery', now()), name };
      return { open: keepSlots([...slots, made]), id: made.id, code: sampleRecoveryCode };
    },
    async addPasskey(_key, { name, rpId, asked, answer: { credentialId } }) {
      return keepSlots([
        ...slots,
        {
          ...slotInfo(`passkey-${slots.length}`, 'prf', now()),
          name,
          provedAt: now(),
          passkey: { ...asked, credentialId, rpId },
        },
      ]);
    },
    addEscrow: async (_key, publicKey) =>
      keepSlots([...slots, { ...slotInfo(`escrow-${slots.length}`, 'escrow', now()), escrowKey: publicKey }]),
    renameSlot: async (_key, id, name) => keepSlots(slots.map((one) => (one.id === id ? { ...one, name } : one))),
    async proveSlot(_key, secret) {
      check(secret);
      const found = slots.find(({ type }) => type === secret.type);
      if (!found) throw new WrongKey('memory: no such way in');
      keepSlots(slots.map((one) => (one.id === found.id ? { ...one, provedAt: now() } : one)));
      return found.id;
    },
    async rekey(_key, rekeying) {
      for (const secret of rekeying.keep) check(secret);
      passphrase = rekeying.passphrase ?? passphrase;
      const kept = slots.filter(({ id }) => id !== rekeying.remove);
      const codes = kept
        .filter(({ type }) => type === 'recovery')
        .map(({ id, name }) => ({ id, name, code: sampleRecoveryCode }));
      return {
        open: keepSlots(kept.filter(({ type }) => type !== 'prf')),
        codes,
        lost: kept.filter(({ type }) => type === 'prf'),
      };
    },
    generations: async () => [...(options.generations ?? [])],
    openGeneration: async () => vault as Vault,
    setAside: async () => [],
    secondCopy: async () => options.copy ?? null,
    exportFile: async () => new TextEncoder().encode(JSON.stringify(vault)),
    async openFile(bytes, typed) {
      check(typed);
      return { vault: JSON.parse(new TextDecoder().decode(bytes)) as Vault, hash: '', behind: options.behind ?? null };
    },
    async adoptFile(bytes, typed) {
      check(typed);
      vault = JSON.parse(new TextDecoder().decode(bytes)) as Vault;
      return open();
    },
    async erase() {
      vault = null;
    },
    watch: () => () => {},
    close: () => {},
  };
  const shown: PromptState | null = options.prompt ?? (options.replacement ? { kind: 'unreachable' } : null);
  const prompt: PromptPort | null = shown
    ? {
        get: async () => shown,
        watch: () => () => {},
        async fill(request) {
          fills.push(request);
          return options.fillResult ?? { ok: true, took: true };
        },
        async addAndFill(promptId: string, enrolment: Enrolment) {
          fills.push({ promptId, enrolment });
          vault = addAccount(vault as Vault, enrolment, newAccountId(random), now());
          return { ok: true, took: true };
        },
        replacement: async () => (settled ? null : (options.replacement ?? null)),
        async settle(replacement) {
          settled = true;
          fills.push({ settled: replacement });
        },
        async keepCodes(promptId, accountId, codes) {
          fills.push({ promptId, accountId, codes });
        },
        async takeField() {
          fills.push('take-field');
          return options.fieldUsed ?? true;
        },
        skeleton: async () => options.skeleton ?? null,
        async dismiss(promptId) {
          fills.push({ dismissed: promptId });
        },
        grant: async () => true,
        revoke: async () => {},
        granted: async () => [],
        ...options.background,
      }
    : null;
  return {
    kind: options.kind ?? 'pwa',
    keeper,
    kdf: async () => key,
    policy: {
      now: () => ({ ...noPolicy, ...options.reading, policy: ruled }),
      read: async () => {},
      watch(changed) {
        ruleChanged = changed;
        return () => {};
      },
    },
    audit: {
      read: async () => [...logged],
      async note(_key, event, at) {
        logged.push({ ...event, at });
        for (const tell of logWatchers) tell();
      },
      watch(changed) {
        logWatchers.add(changed);
        return () => logWatchers.delete(changed);
      },
      notePolicy: async () => {},
      close: () => {},
    },
    now,
    random,
    session: {
      get: async () => kept,
      async put(masterKey) {
        if (!kept) keptSince = now();
        kept = masterKey;
      },
      keep: async () => {},
      async clear() {
        kept = null;
      },
      since: async () => (kept ? keptSince : null),
      watch: () => () => {},
    },
    clipboard: {
      async write(text) {
        written.push(text);
      },
      async clear() {
        written.push('');
        return true;
      },
    },
    files: {
      async save(name, bytes) {
        saved.push({ name, bytes });
      },
      open: async () => options.file ?? null,
    },
    persistence: {
      state: async () => options.persistence ?? 'granted',
      ask: async () => options.persistence ?? 'granted',
    },
    serverTime: options.serverTime ?? null,
    passkeys: options.passkeys ?? null,
    activity: {
      lastUsed: async () => ({ ...used }),
      async markUsed(_key, id, at) {
        used[id] = at;
      },
    },
    backupFolder: options.backupFolder ?? null,
    scan: { camera: options.camera ?? null, picture: async () => [...(options.picture ?? [])] },
    update: null,
    install: options.install ?? null,
    prompt,
    languages: options.languages ?? ['en'],
    appearance: { read: () => options.appearance ?? null, write: () => {} },
    openFullPage: options.kind === 'popup' ? () => {} : null,
    about: async () => ({
      version: '0.1.0',
      libraries: [{ name: 'react', version: '19.3.1', licence: 'MIT', text: 'MIT License\n\nCopyright (c) Meta' }],
    }),
    reload() {
      reloads.count += 1;
    },
    logged,
    written,
    saved,
    fills,
    reloads,
    stored: () => vault,
    rule(policy) {
      ruled = policy;
      ruleChanged();
    },
    advance(ms) {
      shift += ms;
    },
  };
}
