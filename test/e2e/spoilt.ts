import { codePage } from './own-pages.ts';

/**
 * What a page may do to the functions that every script in it uses: each says that nothing is hidden and everything is well, and notes that it
 * was called and with what. The page itself calls none of them.
 */
function spoil(): void {
  const { fetch } = window;
  const { apply } = Reflect;
  const { defineProperty, getOwnPropertyDescriptor, getOwnPropertyNames } = Object;
  const calls: string[] = [];
  let count = 0;
  const value = getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.get!;
  addEventListener('input', ({ target }) => {
    void fetch(`/typed?value=${apply(value, target, [])}&calls=${count === 0 ? '' : `${count}: ${calls[0]}`}`);
  });
  const noted =
    (name: string, answer: unknown) =>
    (...given: unknown[]) => {
      calls[count++] = `${name} ${given[0]}`;
      return answer;
    };
  const answers: Record<string, unknown> = {
    checkVisibility: true,
    getBoundingClientRect: { left: 10, top: 10, right: 310, bottom: 50, width: 300, height: 40, x: 10, y: 10 },
    getComputedStyle: {
      opacity: '1',
      display: 'block',
      visibility: 'visible',
      position: 'static',
      clipPath: 'none',
      filter: 'none',
    },
    value: '',
    origin: 'https://elsewhere.example',
  };
  const objects = [
    window,
    Document.prototype,
    Node.prototype,
    Element.prototype,
    HTMLElement.prototype,
    HTMLFormElement.prototype,
    HTMLInputElement.prototype,
    EventTarget.prototype,
    MutationObserver.prototype,
    CSSStyleDeclaration.prototype,
    Array.prototype,
    Map.prototype,
    Promise.prototype,
    RegExp.prototype,
    Set.prototype,
    String.prototype,
    WeakMap.prototype,
    JSON,
    Reflect,
  ];
  const names = objects.map((object) =>
    object === window ? ['getComputedStyle', 'chrome', 'browser'] : getOwnPropertyNames(object),
  );
  for (let at = 0; at < objects.length; at++)
    for (let name = 0; name < names[at]!.length; name++) {
      const key = names[at]![name]!;
      const was = getOwnPropertyDescriptor(objects[at], key);
      if (key === 'constructor' || (was && !was.configurable)) continue;
      const now = noted(key, answers[key]);
      const method = !was || 'value' in was;
      defineProperty(
        objects[at],
        key,
        method ? { value: now, configurable: true } : { get: now, set: now, configurable: true },
      );
    }
  for (const key of ['code', 'promptId', 'type', 'opacity', 'openShadow'])
    defineProperty(Object.prototype, key, {
      get: noted(key, undefined),
      set: noted(key, undefined),
      configurable: true,
    });
}

/** A page that asks for a code, with everything in it spoilt. `hidden`: nobody sees its field, whatever the page says. */
export function spoiltPage(hidden: boolean): string {
  const page = codePage(`<script>(${spoil.toString()})()</script>`);
  return hidden ? page.replace('<form', '<form style="opacity: 0.01"') : page;
}
