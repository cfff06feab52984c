/** How long after getting the focus a press does nothing: long enough to notice that something moved under one's fingers. */
export const guardMs = 700;

export interface Press {
  readonly kind: 'keydown' | 'keyup' | 'pointerdown' | 'click';
  /** `KeyboardEvent.code`; '' for pointers. */
  readonly code: string;
  readonly repeat: boolean;
  /** Made by the browser for the person, not by a script. */
  readonly trusted: boolean;
  /** A click made by a pointer, not by a key or by assistive technology. */
  readonly byPointer: boolean;
}

export interface Guard {
  /** The panel appeared, changed or got the focus again. */
  arm(): void;
  /** Whether this press may do something. Every press must be shown to it, also those that do nothing. */
  allows(press: Press): boolean;
}

/**
 * Keeps a press that was meant for the page from landing on Fill: for 700 ms after `arm`, and until a key that was down came up, nothing
 * counts; repeats never do. `read` is a clock that only goes forward, in ms.
 */
export function createGuard(read: () => number): Guard {
  let armedAt = read();
  let earlyPointer = false;
  const held = new Set<string>();
  const early = () => read() - armedAt < guardMs;
  return {
    arm() {
      armedAt = read();
      earlyPointer = false;
    },
    allows(press) {
      if (!press.trusted) return false;
      switch (press.kind) {
        case 'keydown':
          if (early() || press.repeat) held.add(press.code);
          return held.size === 0;
        case 'keyup': {
          const wasHeld = held.delete(press.code);
          return !wasHeld && !early();
        }
        case 'pointerdown':
          earlyPointer = early();
          return !earlyPointer;
        case 'click':
          return !early() && held.size === 0 && !(press.byPointer && earlyPointer);
      }
    },
  };
}
