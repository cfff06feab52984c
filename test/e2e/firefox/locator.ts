import { type Errand, find, type Sight, type Step, type Wanted } from './find.ts';
import { pressKey } from './keys.ts';
import { run, until, type Wire } from './wire.ts';

/** A document that Firefox shows, as a locator needs it. */
export interface Place {
  readonly wire: Wire;
  readonly context: string;
  /** Brings a tab to the front, as a person does before pressing anything in it. */
  show(): Promise<void>;
  /** Told when the document turned out to be gone. */
  gone(): void;
}

type Text = string | RegExp;

interface Asked {
  readonly isNot: boolean;
  readonly timeout: number;
  readonly expectedNumber?: number;
  readonly expectedText?: readonly {
    readonly string?: string;
    readonly regexSource?: string;
    readonly regexFlags?: string;
    readonly matchSubstring?: boolean;
  }[];
}

/** Steps that begin at a document, or at what a locator found: the page objects' words for finding things. */
export abstract class Finder {
  abstract from(...more: Step[]): Locator;

  locator(selector: string): Locator {
    return this.from({ by: 'css', selector });
  }
  getByRole(role: string, options: { name?: Text; exact?: boolean; level?: number } = {}): Locator {
    const name = options.name === undefined ? null : wanted(options.name, options.exact);
    return this.from({ by: 'role', role, name, level: options.level ?? null });
  }
  getByLabel(text: Text, options: { exact?: boolean } = {}): Locator {
    return this.from({ by: 'label', wanted: wanted(text, options.exact) });
  }
  getByText(text: Text, options: { exact?: boolean } = {}): Locator {
    return this.from({ by: 'text', wanted: wanted(text, options.exact) });
  }
}

/**
 * Elements of a page of Firefox, with the part of Playwright's Locator that the page objects use. Playwright's own `expect`
 * asks a locator for the answer and repeats nothing itself, so it serves here too.
 */
export class Locator extends Finder {
  readonly _apiName = 'Locator';
  readonly #place: Place;
  readonly #steps: readonly Step[];

  constructor(place: Place, steps: readonly Step[]) {
    super();
    this.#place = place;
    this.#steps = steps;
  }

  from(...more: Step[]): Locator {
    return new Locator(this.#place, [...this.#steps, ...more]);
  }
  first(): Locator {
    return this.from({ by: 'nth', at: 0 });
  }
  nth(at: number): Locator {
    return this.from({ by: 'nth', at });
  }
  filter(options: { hasText: Text }): Locator {
    return this.from({ by: 'has', wanted: wanted(options.hasText) });
  }
  or(other: Locator): Locator {
    return this.from({ by: 'or', others: other.#steps });
  }
  async all(): Promise<Locator[]> {
    const { count } = await this.#see('look');
    return Array.from({ length: count }, (_, at) => this.nth(at));
  }

  /** Presses it, and waits for the page that this leads to, if it leads to one. */
  async click(): Promise<void> {
    const { wire, context } = this.#place;
    const { x, y } = (await this.#one('point')).at as { x: number; y: number };
    const at = [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: at };
    await this.#lasting(wire.send('input.performActions', { context, actions: [mouse] }));
    // A form is sent in a task after the click.
    await this.#lasting(run(wire, context, () => new Promise((next) => setTimeout(next)).then(() => null)));
    await wire.settled(context);
  }
  /** Puts a radio button on. */
  async check(): Promise<void> {
    await this.click();
  }
  /** Replaces what the field holds, as a paste does. */
  async fill(text: string): Promise<void> {
    await this.#one('focus-for-typing');
    const typed = await run(
      this.#place.wire,
      this.#place.context,
      (text) => document.execCommand(text === '' ? 'delete' : 'insertText', false, text),
      text,
    );
    if (!typed && text !== '') throw new Error(`${this} takes no text`);
  }
  /** Presses a key in it. */
  async press(key: string): Promise<void> {
    const { wire, context } = this.#place;
    await this.#one('focus-for-typing');
    await this.#lasting(pressKey(wire, context, key));
    await wire.settled(context);
  }
  async innerText(): Promise<string> {
    return (await this.#one('look')).innerTexts[0] ?? '';
  }
  async textContent(): Promise<string> {
    return (await this.#one('look')).texts[0] ?? '';
  }
  async inputValue(): Promise<string> {
    return (await this.#one('look')).values[0] ?? '';
  }
  async allInnerTexts(): Promise<readonly string[]> {
    return (await this.#see('look')).innerTexts;
  }
  async waitFor(): Promise<void> {
    await until(
      async () => ((await this.#see('look')).visible.includes(true) ? true : null),
      () => `${this} never came`,
    );
  }

  /** What Playwright's `expect` asks: is it so, asked again until it is as wished or the time is over. */
  async _expect(expression: string, asked: Asked) {
    const end = Date.now() + asked.timeout;
    for (;;) {
      const verdict = judge(expression, asked, await this.#see('look'));
      if (verdict.matches !== asked.isNot) return verdict;
      if (Date.now() > end) return { ...verdict, timedOut: true, log: [] };
      await new Promise((next) => setTimeout(next, 60));
    }
  }

  override toString(): string {
    return this.#steps.map((step) => JSON.stringify(step)).join(' → ');
  }

  /** The one element these steps find, once it is there; several are a mistake of the journey. */
  async #one(errand: Errand): Promise<Sight> {
    let last: Sight | null = null;
    return until(
      async () => {
        last = await this.#see(errand);
        if (last.count > 1) throw new Error(`${this} finds ${last.count} elements`);
        if (last.behind && errand !== 'look') await this.#place.show();
        return last.count === 1 && (errand === 'look' || last.at) ? last : null;
      },
      () => `${this} cannot be used: ${JSON.stringify(last)}`,
    );
  }

  async #see(errand: Errand): Promise<Sight> {
    return this.#lasting(run(this.#place.wire, this.#place.context, find, this.#steps, errand));
  }

  /** A page may leave while it is asked: that is a look at nothing, and the next look sees what came. */
  async #lasting<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (/no such frame/.test(error.message)) this.#place.gone();
      else if (/no such|discarded|destroyed|AbortError|unloaded/i.test(error.message)) return nothing as T;
      throw error;
    }
  }
}

const nothing: Sight = {
  count: 0,
  texts: [],
  innerTexts: [],
  values: [],
  visible: [],
  focused: [],
  checked: [],
  behind: false,
  at: null,
};

function wanted(text: Text, exact = false): Wanted {
  return typeof text === 'string' ? { text, exact } : { source: text.source, flags: text.flags };
}

/** Playwright's expectations, those that the journeys use. */
function judge(expression: string, { expectedText, expectedNumber, isNot }: Asked, sight: Sight) {
  const text = sight.texts[0]?.replace(/\s+/g, ' ').trim() ?? '';
  const answer = (matches: boolean, value: unknown) => ({ matches, received: { value } });
  // What is not there is neither so nor not so, except that it is not seen and that there are none of it.
  if (sight.count === 0 && !/visible|hidden|count/.test(expression)) return answer(isNot, 'nothing there');
  switch (expression) {
    case 'to.be.visible':
      return answer(sight.visible[0] === true, sight.visible[0] ? 'visible' : 'hidden');
    case 'to.be.hidden':
      return answer(sight.visible[0] !== true, sight.visible[0] ? 'visible' : 'hidden');
    case 'to.be.focused':
      return answer(sight.focused[0] === true, sight.focused[0] ? 'focused' : 'not focused');
    case 'to.be.checked':
      return answer(sight.checked[0] === true, sight.checked[0] ? 'checked' : 'not checked');
    case 'to.be.empty':
      return answer((sight.values[0] ?? text) === '', sight.values[0] ?? text);
    case 'to.have.count':
      return answer(sight.count === expectedNumber, sight.count);
    case 'to.have.value':
      return answer(fits(sight.values[0] ?? '', expectedText), sight.values[0]);
    case 'to.have.text':
      return answer(fits(text, expectedText), text);
    default:
      throw new Error(`firefox: nobody taught this driver "${expression}"`);
  }
}

function fits(text: string, [expected]: NonNullable<Asked['expectedText']> = []): boolean {
  if (!expected) return false;
  if (expected.regexSource !== undefined) return new RegExp(expected.regexSource, expected.regexFlags).test(text);
  const sought = (expected.string ?? '').replace(/\s+/g, ' ').trim();
  return expected.matchSubstring ? text.includes(sought) : text === sought;
}
