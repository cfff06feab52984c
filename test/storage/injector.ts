/**
 * What goes wrong at one call. `throw`: the call fails. `abort`: the browser aborts the transaction. `quota`: no room is left. `closed`: the
 * browser closes the connection. `blocked`: another tab holds the database. `freeze`: the window dies there.
 */
export const faults = ['throw', 'abort', 'quota', 'closed', 'blocked', 'freeze'] as const;
export type Fault = (typeof faults)[number];

/** Counts every call into IndexedDB, OPFS, WebCrypto, the lock, the anchor and the channel, and spoils the one that it is armed for. */
export interface Injector {
  /** From now on: fault at the call of that number, from 0. `died` resolves once a `freeze` struck and the browser has cleaned up. */
  arm(at: number, fault: Fault): { readonly died: Promise<void> };
  /** Ends it; what was called since, and whether the fault struck. */
  disarm(): { readonly calls: readonly string[]; readonly struck: boolean };
  /** A point of our own, for what is no browser's function. */
  point<T>(name: string, run: () => Promise<T>): Promise<T>;
}

/** One window's life while the injector is armed. */
interface Life {
  readonly at: number;
  readonly fault: Fault;
  readonly calls: string[];
  readonly connections: IDBDatabase[];
  readonly transactions: { readonly transaction: IDBTransaction; readonly ended: Promise<void> }[];
  readonly gone: () => void;
  struck: boolean;
  dead: boolean;
}

const never = () => new Promise<never>(() => {});

/** Patches this page's prototypes, once. */
export function installInjector(): Injector {
  let life: Life | null = null;

  /** The fault if this call is the one; `null` otherwise. */
  function hit(name: string): Fault | null {
    if (!life || life.dead) return null;
    life.calls.push(name);
    if (life.calls.length - 1 !== life.at) return null;
    life.struck = true;
    if (life.fault === 'freeze') die(life);
    return life.fault;
  }

  /** Nothing that the window has not committed stays, nothing of it goes on: what it still waits for never comes. */
  function die(ended: Life): void {
    ended.dead = true;
    setTimeout(async () => {
      await Promise.all(ended.transactions.map(abortedOrDone));
      for (const connection of ended.connections) connection.close();
      ended.gone();
    });
  }

  /** Registered before the library's own listeners, so that a dead window hears nothing. */
  function deafen(target: EventTarget, events: readonly string[], heard = (_: Event) => {}): void {
    const mine = life;
    for (const event of events) {
      target.addEventListener(event, (happened) => {
        heard(happened);
        if (mine?.dead) happened.stopImmediatePropagation();
      });
    }
  }

  function wrapAsync(owner: object, name: string, said: string): void {
    const real = Reflect.get(owner, name) as (...args: unknown[]) => Promise<unknown>;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      const fault = hit(said);
      if (life?.dead) return never();
      return fault ? Promise.reject(failure(fault)) : real.apply(this, args);
    });
  }

  for (const name of ['importKey', 'deriveBits', 'encrypt', 'decrypt', 'sign', 'digest']) {
    wrapAsync(SubtleCrypto.prototype, name, `subtle.${name}`);
  }

  wrapAsync(StorageManager.prototype, 'getDirectory', 'copy.getDirectory');
  for (const name of ['getDirectoryHandle', 'getFileHandle', 'removeEntry']) {
    wrapAsync(FileSystemDirectoryHandle.prototype, name, `copy.${name}`);
  }
  for (const name of ['getFile', 'createWritable']) wrapAsync(FileSystemFileHandle.prototype, name, `copy.${name}`);
  wrapAsync(FileSystemWritableFileStream.prototype, 'write', 'copy.write');
  wrapAsync(WritableStream.prototype, 'close', 'copy.close');

  for (const name of ['get', 'getAll', 'getAllKeys', 'put', 'delete', 'clear'] as const) {
    const real = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
    Reflect.set(IDBObjectStore.prototype, name, function (this: IDBObjectStore, ...args: unknown[]) {
      const fault = hit(`${this.name}.${name}`);
      if (fault === 'throw' || fault === 'quota' || fault === 'blocked') throw failure(fault);
      const request = real.apply(this, args);
      deafen(request, ['success', 'error']);
      if (fault === 'abort') this.transaction.abort();
      if (fault === 'closed') this.transaction.db.close();
      return request;
    });
  }

  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
    const fault = hit(`transaction ${args[1] ?? 'readonly'}`);
    if (fault === 'throw' || fault === 'quota' || fault === 'blocked') throw failure(fault);
    if (fault === 'closed') this.close();
    const transaction = begin.apply(this, args);
    const ended = new Promise<void>((resolve) => {
      deafen(transaction, ['complete', 'abort', 'error'], ({ type }) => type !== 'error' && resolve());
    });
    life?.transactions.push({ transaction, ended });
    if (fault === 'abort') transaction.abort();
    return transaction;
  };

  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (this: IDBFactory, ...args) {
    const fault = hit('open');
    if (fault && fault !== 'blocked' && fault !== 'freeze') throw failure(fault);
    const request = open.apply(this, args);
    const mine = life;
    deafen(request, ['success', 'error', 'upgradeneeded', 'blocked'], ({ type }) => {
      // The upgrade of a window that died is never committed.
      if (type === 'upgradeneeded' && mine?.dead) request.transaction?.abort();
      if (type !== 'success') return;
      mine?.connections.push(request.result);
      if (mine?.dead) request.result.close();
    });
    if (fault === 'blocked') {
      queueMicrotask(() =>
        request.dispatchEvent(new IDBVersionChangeEvent('blocked', { oldVersion: 1, newVersion: 2 })),
      );
    }
    return request;
  };

  const post = BroadcastChannel.prototype.postMessage;
  BroadcastChannel.prototype.postMessage = function (this: BroadcastChannel, ...args) {
    const fault = hit('postMessage');
    if (fault && fault !== 'freeze') throw failure(fault);
    return post.apply(this, args);
  };

  return {
    arm(at, fault) {
      let gone = () => {};
      const died = new Promise<void>((resolve) => {
        gone = resolve;
      });
      life = { at, fault, gone, calls: [], connections: [], transactions: [], struck: false, dead: false };
      return { died };
    },
    disarm() {
      const { calls, struck } = life ?? { calls: [], struck: false };
      life = null;
      return { calls, struck };
    },
    async point(name, run) {
      const fault = hit(name);
      if (life?.dead) return never();
      if (fault) throw failure(fault);
      return run();
    },
  };
}

function failure(fault: Fault): Error {
  return fault === 'quota'
    ? new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    : new Error('injected: this call failed');
}

async function abortedOrDone({ transaction, ended }: Life['transactions'][number]): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // It has ended, or is past stopping.
  }
  await ended;
}
