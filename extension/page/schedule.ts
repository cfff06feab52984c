const shortest = 100;
const longest = 2000;

/** When to look: never twice in one batch, only when the page is idle, and the more often it was for nothing the more rarely. */
export class Schedule {
  readonly #view: Window;
  readonly #work: () => boolean;
  readonly #signal: AbortSignal;
  #timer: { readonly id: number; readonly due: number } | null = null;
  #idle: number | null = null;
  #gap = shortest;
  #last = -Infinity;

  /** `work` says whether it found a change. */
  constructor(view: Window, work: () => boolean, signal: AbortSignal) {
    this.#view = view;
    this.#work = work;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#drop());
  }

  /** Something came or went that matters: soon, however rarely it had become. */
  readonly now = (): void => {
    this.#gap = shortest;
    this.ask();
  };

  /** Something stirred: when it is due. */
  readonly ask = (): void => this.later(Math.max(0, this.#last + this.#gap - this.#view.performance.now()));

  /** In so many milliseconds, then when idle. What is due earlier stands. */
  later(milliseconds: number): void {
    if (this.#signal.aborted || this.#idle !== null) return;
    const due = this.#view.performance.now() + milliseconds;
    if (this.#timer) {
      if (this.#timer.due <= due) return;
      this.#view.clearTimeout(this.#timer.id);
      this.#timer = null;
    }
    if (milliseconds === 0) this.#whenIdle();
    else this.#timer = { id: this.#view.setTimeout(() => this.#whenIdle(), milliseconds), due };
  }

  #whenIdle(): void {
    this.#timer = null;
    this.#idle = this.#view.requestIdleCallback(
      () => {
        this.#idle = null;
        const changed = this.#work();
        this.#last = this.#view.performance.now();
        this.#gap = changed ? shortest : Math.min(longest, this.#gap * 2);
      },
      { timeout: 400 },
    );
  }

  #drop(): void {
    if (this.#timer) this.#view.clearTimeout(this.#timer.id);
    if (this.#idle !== null) this.#view.cancelIdleCallback(this.#idle);
    this.#timer = null;
    this.#idle = null;
  }
}
