import { createContext, useContext } from 'react';
import type { Bytes } from '../../bytes/bytes.ts';
import { equalBytes } from '../../bytes/compare.ts';
import { effectiveSettings, type Settings } from '../../policy/settings.ts';
import type { AuditEvent } from '../../storage/audit.ts';
import type { OpenVault } from '../../storage/keeper.ts';
import type { SlotSecret } from '../../vault/slots/slot.ts';
import type { Vault } from '../../vault/vault.ts';
import type { Home } from '../home.ts';
import { type Language, languages, spoken } from '../language.ts';
import { readAppearance, wear } from './appearance.ts';
import { type AutoLock, createAutoLock } from './auto-lock.ts';
import { type CopyBoard, createCopyBoard } from './clipboard.ts';
import { type Clock, createClock } from './clock.ts';
import { createKeys, type Keys } from './keys.ts';
import { createOffset, type Offset } from './offset.ts';
import { createRouter, type Router } from './route.ts';
import { createStore, type Store } from './store.ts';
import { type WhyUnreadable, whyUnreadable } from './unreadable.ts';

/** What the whole app is doing. `unreadable`: the vault is there and none of its generations can be read, or nobody can tell. */
export type Session =
  | { readonly kind: 'starting' }
  /** `vanished`: when the vault that was here and is gone was last saved, ms; null: there never was one. */
  | { readonly kind: 'none'; readonly vanished: number | null }
  | { readonly kind: 'locked' }
  | { readonly kind: 'unreadable'; readonly why: WhyUnreadable }
  | { readonly kind: 'open'; readonly open: OpenVault };

/** One line at the foot of the screen: the result of the person's own action, perhaps with a way back. */
export interface Notice {
  readonly text: string;
  readonly tone: 'good' | 'warn' | 'danger';
  readonly undo: (() => void) | null;
  /** What one may do next. */
  readonly offer?: { readonly text: string; readonly act: () => void };
}

/** Everything the screens act through. */
export interface App {
  readonly home: Home;
  readonly session: Store<Session>;
  readonly language: Store<Language>;
  readonly notice: Store<Notice | null>;
  readonly router: Router;
  readonly clock: Clock;
  readonly offset: Offset;
  /** The time that codes are made for, ms: this device's, and what the person wants it set right by. */
  codeTime(): number;
  readonly board: CopyBoard;
  readonly keys: Keys;
  /** Account id → when it was last used, ms, as `readUsed` last found it: the list does not move under the finger. */
  readonly used: Store<Readonly<Record<string, number>>>;
  readUsed(): Promise<void>;
  /** A code of this account was taken now. */
  markUsed(id: string): void;
  /** Opens nothing before the policy was read. */
  start(policyRead: Promise<void>): Promise<void>;
  /** Throws what the keeper throws. */
  create(passphrase: string): Promise<void>;
  unlock(secret: SlotSecret): Promise<void>;
  /** Shows a vault that was opened by other means than `unlock`. */
  enter(open: OpenVault): Promise<void>;
  /** First run: makes an encrypted backup file this home's vault. */
  adopt(file: Bytes, secret: SlotSecret): Promise<void>;
  /** Forgets the key everywhere here and starts over from an empty page. */
  lock(): Promise<void>;
  /** Writes into the log, where one is kept. */
  log(event: AuditEvent): Promise<void>;
  /** Saves an edit; the screens then show what was saved. */
  change(edit: (vault: Vault) => Vault, allow?: { shrink?: boolean }): Promise<Vault>;
  stop(): void;
}

/** What person and policy together say. */
export function settingsOf(vault: Vault, home: Pick<Home, 'policy'>): Settings {
  return effectiveSettings(vault.settings, home.policy.now().policy);
}

/** The app over one home. Nothing here draws. */
export function createApp(home: Home, page: Document): App {
  const session = createStore<Session>({ kind: 'starting' });
  const language = createStore<Language>('en');
  const notice = createStore<Notice | null>(null);
  const offset = createOffset(home);
  const used = createStore<Readonly<Record<string, number>>>({});
  const stops: (() => void)[] = [];
  let autoLock: AutoLock | null = null;

  const dress = async (
    wanted: { language: string | null; theme: 'system' | 'light' | 'dark' },
    reach: 'gate' | 'all',
  ) => {
    const known = languages.find((one) => one === wanted.language) ?? null;
    await wear(home, page, { language: known, theme: wanted.theme }, reach);
    language.set(spoken());
  };
  const dressGate = async () => {
    const worn = readAppearance(home);
    await dress({ ...worn, language: worn.language ?? home.policy.now().policy.language ?? null }, 'gate');
  };
  const obey = (settings: Settings) => {
    const rules = { ...settings, onlyTell: home.kind !== 'pwa' };
    if (autoLock) autoLock.rules(rules);
    else
      autoLock = createAutoLock(
        page,
        home.now,
        rules,
        () => void app.lock(),
        (until) => void home.session.keep(until),
      );
  };
  const keepKey = ({ masterKey }: OpenVault, { idleMinutes }: Settings) =>
    home.session.put(masterKey, home.now() + idleMinutes * 60_000);

  // Another window saved while this one was on its way in.
  let missed = false;
  /** What was opened just now, on every screen. `kept`: with the key that the session has already. */
  const begin = async (open: OpenVault, { kept = false } = {}) => {
    const settings = settingsOf(open.vault, home);
    await dress(settings, 'all');
    session.set({ kind: 'open', open });
    const keeping = kept ? null : keepKey(open, settings);
    void app.readUsed();
    obey(settings);
    await keeping;
    if (missed) await reread();
  };
  /** What became of the open vault. Several may be on their way here at once; `over`: what was shown when it was read, null for a save. */
  const update = async (open: OpenVault, over: Session | null = null) => {
    const settings = settingsOf(open.vault, home);
    await dress(settings, 'all');
    const before = session.get();
    if (before.kind !== 'open') return;
    if (over ? before !== over : before.open.vault.rev > open.vault.rev) return reread();
    session.set({ kind: 'open', open });
    const keeping = equalBytes(before.open.masterKey, open.masterKey) ? null : keepKey(open, settings);
    obey(settings);
    await keeping;
  };
  const look = async () => {
    const state = await home.keeper.state();
    if (state !== 'present') {
      const last = state === 'vanished' ? await home.keeper.lastSaved() : null;
      return session.set({ kind: 'none', vanished: last?.savedAt ?? null });
    }
    const key = await home.session.get();
    if (!key) return session.set({ kind: 'locked' });
    try {
      await begin(await home.keeper.open(key), { kept: true });
    } catch {
      return session.set({ kind: 'locked' });
    }
    // It may have been locked elsewhere on the way.
    if (!(await home.session.get())) await app.lock();
  };
  const reread = async () => {
    const now = session.get();
    missed = now.kind !== 'open';
    if (now.kind !== 'open') return;
    try {
      await update(await home.keeper.open(now.open.masterKey), now);
    } catch {
      await app.lock();
    }
  };
  /** An administrator changed something: every screen is drawn anew. */
  const ruled = async () => {
    if (session.get().kind !== 'open') await dressGate();
    // It may have been opened meanwhile.
    const now = session.get();
    if (now.kind === 'open') return update(now.open, now);
    session.set({ ...now });
  };
  const sessionMoved = async () => {
    const kept = await home.session.get();
    if (session.get().kind === 'open' && !kept) return app.lock();
    if (session.get().kind === 'locked' && kept) await look();
  };

  const current = () => {
    const now = session.get();
    if (now.kind !== 'open') throw new Error('ui: the vault is locked');
    return now.open;
  };

  const app: App = {
    home,
    session,
    language,
    notice,
    router: createRouter(page.defaultView as Window),
    offset,
    codeTime: () => home.now() + offset.shift(),
    clock: createClock(page, home.now, () => session.get().kind === 'open' && void app.lock(), offset.shift),
    board: createCopyBoard(page, home),
    async start(policyRead) {
      await policyRead;
      await dressGate();
      stops.push(home.policy.watch(() => void ruled()));
      stops.push(home.session.watch(() => void sessionMoved()));
      stops.push(home.keeper.watch(() => void reread()));
      // Never a blank page: a database that does not open is no empty one.
      await look().catch((error) => session.set({ kind: 'unreadable', why: whyUnreadable(error) ?? 'unavailable' }));
    },
    keys: createKeys(home.keeper, current, update),
    used,
    // Only an order of the list hangs on it: without it the list is there all the same.
    readUsed: () => home.activity.lastUsed(current().masterKey).then(used.set, () => {}),
    markUsed(id) {
      home.activity.markUsed(current().masterKey, id, home.now()).catch(() => {});
    },
    async create(passphrase) {
      // Over a vanished vault only when its screen came first.
      const now = session.get();
      const open = await home.keeper.create(passphrase, { overVanished: now.kind === 'none' && now.vanished !== null });
      // A popup stands before a page that waits: there the vault comes first, and the rest is on the readiness screen.
      const { hideFirstRun } = home.policy.now().policy;
      if (home.kind !== 'popup' && hideFirstRun !== true) app.router.go({ screen: 'start' });
      await begin(open);
    },
    async unlock(secret) {
      try {
        await begin(await home.keeper.unlock(secret));
      } catch (error) {
        const why = whyUnreadable(error);
        if (why === null) throw error;
        session.set({ kind: 'unreadable', why });
      }
    },
    async enter(open) {
      app.router.go({ screen: 'codes' });
      await begin(open);
    },
    async adopt(file, secret) {
      const open = await home.keeper.adoptFile(file, secret);
      app.router.go({ screen: 'codes' });
      await begin(open);
    },
    async lock() {
      autoLock?.stop();
      autoLock = null;
      // The key first, then everything that came from it.
      const cleared = home.session.clear();
      notice.set(null);
      session.set({ kind: 'locked' });
      await cleared;
      app.stop();
      home.reload();
    },
    async log(event) {
      const { vault, masterKey } = current();
      if (settingsOf(vault, home).audit) await home.audit?.note(masterKey, event, home.now()).catch(() => undefined);
    },
    async change(edit, allow) {
      const saved = await home.keeper.change(current().masterKey, edit, allow);
      await update(saved);
      return saved.vault;
    },
    stop() {
      autoLock?.stop();
      app.clock.stop();
      app.board.stop();
      app.router.stop();
      for (const stop of stops.splice(0)) stop();
    },
  };
  return app;
}

/** The app that the screens below are part of. */
export const AppContext = createContext<App | null>(null);

/** The app; only inside it. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('ui: no app around this screen');
  return app;
}
