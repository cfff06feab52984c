import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Finding } from '../detector/finding.ts';
import { de } from '../detector/lexicon/de.ts';
import { shelf } from '../detector/lexicon/shelf.ts';
import type { FromPage, ToPage } from '../messages.ts';
import { serve } from './serve.ts';
import { type Watch, watch } from './watch.ts';

let ending = new AbortController();
afterEach(() => {
  ending.abort();
  ending = new AbortController();
  document.body.replaceChildren();
  shelf.delete('de');
});

/** A watch whose reports can be waited for. */
function observe(openShadow?: (host: Element) => ShadowRoot | null) {
  const reports: (readonly Finding[])[] = [];
  let wake = () => {};
  const watching: Watch = watch(document, {
    signal: ending.signal,
    world: openShadow ? { openShadow } : {},
    readers: ['en'],
    wish: () => {},
    report: (findings) => {
      reports.push(findings);
      wake();
    },
  });
  const until = async (count: number): Promise<readonly Finding[]> => {
    while (reports.length < count)
      await new Promise<void>((done) => {
        wake = done;
      });
    return reports[count - 1]!;
  };
  return { watching, reports, until };
}

/** Long enough for everything that was asked for to have been done: idle, twice over. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((done) => requestIdleCallback(done));
}

const prompt = '<h1>Two-factor authentication</h1><form><label>Authentication code <input name="code"></label></form>';
const kinds = (findings: readonly Finding[]) => findings.map(({ kind }) => kind);

describe('watching a document', () => {
  test('reports an empty list once when there is nothing', async () => {
    document.body.innerHTML = '<p>Hello</p>';
    const { until, reports } = observe();
    expect(await until(1)).toEqual([]);
    document.body.append('more');
    await quiet();
    expect(reports.length).toBe(1);
  });

  test('finds a prompt that is drawn late, and says when it is gone', async () => {
    const { until, watching } = observe();
    await until(1);
    const place = document.body.appendChild(document.createElement('main'));
    place.innerHTML = prompt;
    const [found] = await until(2);
    expect(found!.kind).toBe('sign-in');
    expect(watching.elementsOf(found!.id)).toEqual([...document.querySelectorAll('input')]);
    place.remove();
    expect(await until(3)).toEqual([]);
    expect(watching.elementsOf(found!.id)).toBeNull();
  });

  test('finds a prompt that was there and is only shown later', async () => {
    document.body.innerHTML = `<div style="display:none">${prompt}</div>`;
    const { until } = observe();
    expect(await until(1)).toEqual([]);
    (document.body.firstElementChild as HTMLElement).style.display = 'block';
    expect(kinds(await until(2))).toEqual(['sign-in']);
  });

  test('finds a prompt when what covered it goes away', async () => {
    document.body.innerHTML = `${prompt}<div style="position:fixed;inset:0;background:#fff"><p>Loading</p></div>`;
    const { until } = observe();
    expect(await until(1)).toEqual([]);
    document.body.lastElementChild!.remove();
    expect(kinds(await until(2))).toEqual(['sign-in']);
  });

  test('finds a prompt drawn late inside a shadow root', async () => {
    document.body.innerHTML = '<code-flow></code-flow>';
    const root = document.body.firstElementChild!.attachShadow({ mode: 'open' });
    const { until } = observe();
    expect(await until(1)).toEqual([]);
    root.innerHTML = prompt;
    expect(kinds(await until(2))).toEqual(['sign-in']);
  });

  const app = '<header><a href="#">Inbox</a></header><main><h1>Webhooks</h1><button>Edit</button></main>';
  const again =
    '<h2>Confirm it is you</h2><p>Enter the code from your app.</p><input name="code"><button>Confirm</button>';
  const over = 'position:fixed;inset:0;z-index:9;background:#fff';
  const show = (box: HTMLElement) => box.style.removeProperty('display');
  const hide = (box: HTMLElement) => box.style.setProperty('display', 'none');
  test.each<[string, string, (box: HTMLElement) => void, (box: HTMLElement) => void]>([
    [
      'dialog element',
      `<dialog>${again}</dialog>`,
      (box) => (box as HTMLDialogElement).showModal(),
      (box) => (box as HTMLDialogElement).close(),
    ],
    ['popover', `<div popover="manual">${again}</div>`, (box) => box.showPopover(), (box) => box.hidePopover()],
    ['box with the role of a dialog', `<div role="dialog" style="display:none;${over}">${again}</div>`, show, hide],
    ['plain box over the page', `<div style="display:none;${over}"><div>${again}</div></div>`, show, hide],
    [
      'plain box that a class of the page shows',
      `<style>.box { display: none; ${over} } .asking .box { display: block }</style><div class="box">${again}</div>`,
      () => document.documentElement.classList.add('asking'),
      () => document.documentElement.classList.remove('asking'),
    ],
    [
      'plain box that is drawn and taken away',
      `<div></div>`,
      (box) => {
        box.innerHTML = `<section style="${over}">${again}</section>`;
      },
      (box) => box.replaceChildren(),
    ],
  ])('step-up in a %s: offered when it opens, gone when it closes, offered anew', async (_what, html, open, close) => {
    document.body.innerHTML = app + html;
    const box = document.body.lastElementChild as HTMLElement;
    const { until } = observe();
    expect(await until(1)).toEqual([]);
    open(box);
    expect(kinds(await until(2))).toEqual(['step-up']);
    close(box);
    expect(await until(3)).toEqual([]);
    open(box);
    expect(kinds(await until(4))).toEqual(['step-up']);
    close(box);
    expect(await until(5)).toEqual([]);
  });

  test('says so when the words of a prompt make it another kind', async () => {
    document.body.innerHTML = `<main>${prompt}<p id="words">Open your app.</p><button>Verify</button></main>`;
    const { until } = observe();
    expect(kinds(await until(1))).toEqual(['sign-in']);
    document.querySelector('button')!.textContent = 'Disable two-factor authentication';
    expect(kinds(await until(2))).toEqual(['turn-off']);
  });

  test('gives the prompt a new name when the page moved on without loading', async () => {
    const before = location.href;
    document.body.innerHTML = prompt;
    const { until } = observe();
    const [first] = await until(1);
    history.pushState(null, '', '#elsewhere');
    const [second] = await until(2);
    history.replaceState(null, '', before);
    expect(second!.id).not.toBe(first!.id);
  });

  test('looks once at a page that does not change, and not again for what cannot matter', async () => {
    document.body.innerHTML = `<main>${prompt}<p>Open the authenticator app on your phone and type the six digits that it shows for this site.</p></main><ul></ul>`;
    const { until, watching } = observe();
    await until(1);
    await quiet();
    const looks = watching.looks;
    const list = document.querySelector('ul')!;
    for (let row = 0; row < 50; row++) list.appendChild(document.createElement('li')).textContent = `row ${row}`;
    for (let card = 0; card < 50; card++) {
      list.firstElementChild!.replaceChildren(document.createElement('b'), document.createElement('p'));
      list.firstElementChild!.remove();
    }
    await quiet();
    expect(watching.looks).toBe(looks);
  });

  test('after its signal nothing is looked at, reported or kept', async () => {
    document.body.innerHTML = prompt;
    const { until, watching, reports } = observe();
    const [found] = await until(1);
    ending.abort();
    document.body.innerHTML = '';
    watching.again();
    await quiet();
    expect(reports.length).toBe(1);
    expect(watching.elementsOf(found!.id)).toBeNull();
  });
});

describe('serving a document', () => {
  function start() {
    const sent: FromPage[] = [];
    let wake = () => {};
    let say = (_: ToPage) => {};
    const service = serve(document, {
      world: {},
      readers: ['en'],
      send: (message) => {
        sent.push(message);
        wake();
      },
      receive: (hear) => {
        say = hear;
      },
    });
    ending.signal.addEventListener('abort', () => service.abort());
    const until = async <T extends FromPage['type']>(type: T): Promise<Extract<FromPage, { type: T }>> => {
      for (;;) {
        const at = sent.findIndex((message) => message.type === type);
        if (at >= 0) return sent.splice(at, 1)[0] as Extract<FromPage, { type: T }>;
        await new Promise<void>((done) => {
          wake = done;
        });
      }
    };
    return { until, sent, say: (message: ToPage) => say(message), service };
  }

  test('a code for a reported prompt lands in its field, and that is all the background hears', async () => {
    document.body.innerHTML = prompt;
    const { until, say, sent } = start();
    const { findings } = await until('findings');
    say({ type: 'fill', promptId: findings[0]!.id, code: '123456', origin: location.origin, submit: false });
    expect(await until('filled')).toEqual({ type: 'filled', promptId: findings[0]!.id, took: true });
    expect(document.querySelector('input')!.value).toBe('123456');
    expect(JSON.stringify(sent)).not.toContain('123456');
  });

  test('a code for another origin, or for a prompt that is no more, goes nowhere', async () => {
    document.body.innerHTML = prompt;
    const { until, say } = start();
    const { findings } = await until('findings');
    say({ type: 'fill', promptId: findings[0]!.id, code: '123456', origin: 'https://other.example', submit: false });
    expect((await until('filled')).took).toBe(false);
    say({ type: 'fill', promptId: 'f99', code: '123456', origin: location.origin, submit: false });
    expect((await until('filled')).took).toBe(false);
    expect(document.querySelector('input')!.value).toBe('');
  });

  test('a link followed away from a filled field is told; one that leads nowhere, opens a tab, or comes once the page took the code is not', async () => {
    document.body.innerHTML = `${prompt}<a id="hash" href="#code">Verify</a><a id="tab" href="/help" target="_blank">Help</a><a id="away" href="/about">About <b>us</b></a>`;
    const stay = (event: Event) => event.preventDefault();
    document.body.addEventListener('click', stay);
    const { until, say, sent } = start();
    const { findings } = await until('findings');
    const order = { type: 'fill', promptId: findings[0]!.id, origin: location.origin, submit: false } as const;
    say({ ...order, code: '123456' });
    await until('filled');
    for (const id of ['hash', 'tab']) await userEvent.click(document.getElementById(id)!);
    document.getElementById('away')!.click();
    await userEvent.click(document.querySelector('b')!);
    expect(sent).toEqual([{ type: 'left', promptId: order.promptId }]);
    sent.length = 0;
    say({ ...order, code: '654321' });
    await until('filled');
    document.querySelector('input')!.remove();
    await userEvent.click(document.querySelector('b')!);
    expect(sent.filter(({ type }) => type === 'left')).toEqual([]);
    document.body.removeEventListener('click', stay);
  });

  test('asked to look again it reports what it reported before', async () => {
    document.body.innerHTML = prompt;
    const { until, say } = start();
    const first = await until('findings');
    say({ type: 'look' });
    expect(await until('findings')).toEqual(first);
  });

  test('told to stop it fills nothing more', async () => {
    document.body.innerHTML = prompt;
    const { until, say, service } = start();
    const { findings } = await until('findings');
    say({ type: 'stop' });
    expect(service.signal.aborted).toBe(true);
    say({ type: 'fill', promptId: findings[0]!.id, code: '123456', origin: location.origin, submit: false });
    expect((await until('filled')).took).toBe(false);
  });

  const turnOff =
    '<form lang="de"><h2>Zwei-Faktor-Authentifizierung deaktivieren</h2><label>Code aus der App <input autocomplete="one-time-code"></label><button>Deaktivieren</button></form>';

  test('a page in another language wishes for its words before it reports, and sees with them what it is', async () => {
    document.body.innerHTML = turnOff;
    const { until, sent, say } = start();
    const { findings } = await until('findings');
    expect(findings.map(({ kind }) => kind)).toEqual(['sign-in']);
    expect(sent).toEqual([{ type: 'languages', languages: ['de'] }]);
    shelf.set('de', de);
    say({ type: 'look' });
    expect((await until('findings')).findings.map(({ kind }) => kind)).toEqual(['turn-off']);
  });

  test('words that do not come are wished for once, and the page is watched all the same', async () => {
    document.body.innerHTML = turnOff;
    const { until, sent, say } = start();
    await until('findings');
    say({ type: 'look' });
    await until('findings');
    expect(sent.filter(({ type }) => type === 'languages').length).toBe(1);
  });

  test('a second injection finds the words that the first was given', async () => {
    document.body.innerHTML = turnOff;
    const first = start();
    await first.until('languages');
    shelf.set('de', de);
    first.service.abort();
    const second = start();
    expect((await second.until('findings')).findings.map(({ kind }) => kind)).toEqual(['turn-off']);
    expect(second.sent).toEqual([]);
  });

  test('what the person typed while the code was on its way stays', async () => {
    document.body.innerHTML = prompt;
    const { until, say } = start();
    const { findings } = await until('findings');
    const order = { type: 'fill', promptId: findings[0]!.id, origin: location.origin, submit: false } as const;
    const input = document.querySelector('input')!;
    await userEvent.type(input, '98');
    say({ ...order, code: '123456' });
    expect((await until('filled')).took).toBe(false);
    expect(input.value).toBe('98');
    await userEvent.clear(input);
    say({ ...order, code: '123456' });
    expect((await until('filled')).took).toBe(true);
    say({ ...order, code: '654321' });
    expect((await until('filled')).took).toBe(true);
    expect(input.value).toBe('654321');
  });

  test('what the person typed before they turned to another window is replaced', async () => {
    document.body.innerHTML = prompt;
    const { until, say } = start();
    const { findings } = await until('findings');
    const input = document.querySelector('input')!;
    await userEvent.type(input, '98');
    const left = new Promise((done) => window.addEventListener('blur', done, { once: true }));
    window.parent.focus();
    await left;
    say({ type: 'fill', promptId: findings[0]!.id, code: '123456', origin: location.origin, submit: false });
    expect((await until('filled')).took).toBe(true);
    expect(input.value).toBe('123456');
  });
});

describe('a field that the person points at', () => {
  const form = '<form><p>Remark</p><input name="a1"><p>Reference</p><input name="b2"></form>';

  test('is reported as taken, and stays it until another one is', async () => {
    document.body.innerHTML = form;
    const { watching, until } = observe();
    expect(await until(1)).toEqual([]);
    const [first, second] = document.querySelectorAll('input');
    second!.focus();
    watching.take(null);
    const [taken] = await until(2);
    expect(taken?.field).toContain('text b#');
    expect(watching.elementsOf(taken!.id)).toEqual([second]);
    first!.focus();
    watching.take(null);
    const [other, ...rest] = await until(3);
    expect(watching.elementsOf(other!.id)).toEqual([first]);
    expect(rest).toEqual([]);
  });

  test('is reported as none where the focus is in nothing that takes a code', async () => {
    document.body.innerHTML = `${form}<input type="checkbox"><button>Go</button>`;
    const { watching, until } = observe();
    await until(1);
    for (const [turn, one] of ['button', '[type=checkbox]'].entries()) {
      document.querySelector<HTMLElement>(one)!.focus();
      watching.take(null);
      expect(await until(turn + 2)).toEqual([]);
    }
  });

  test('is found in a closed shadow root, and at a later visit by its mark', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = form;
    const openShadow = (of: Element) => (of === host ? root : null);
    const first = observe(openShadow);
    await first.until(1);
    await userEvent.click(host);
    root.querySelectorAll('input')[1]!.focus();
    first.watching.take(null);
    let [taken] = await first.until(2);
    for (let count = 3; !taken; count++) [taken] = await first.until(count);
    expect(first.watching.elementsOf(taken.id)).toEqual([root.querySelectorAll('input')[1]]);

    ending.abort();
    ending = new AbortController();
    document.body.innerHTML = form;
    const later = observe();
    await later.until(1);
    later.watching.take(taken.field!);
    const [again] = await later.until(2);
    expect(later.watching.elementsOf(again!.id)).toEqual([document.querySelectorAll('input')[1]]);
  });

  test('is taken where an administrator says it is, as soon as it is there', async () => {
    document.body.innerHTML = '<x-login></x-login>';
    const root = document.querySelector('x-login')!.attachShadow({ mode: 'closed' });
    const { watching, until } = observe((of) => (of.localName === 'x-login' ? root : null));
    expect(await until(1)).toEqual([]);
    watching.take({ shadow: ['x-login'], selector: 'input[name=b2]' });
    root.innerHTML = form;
    watching.again();
    let [taken] = await until(2);
    for (let count = 3; !taken; count++) [taken] = await until(count);
    expect(watching.elementsOf(taken.id)).toEqual([root.querySelectorAll('input')[1]]);
  });

  test('is none where that place is not, or cannot be', async () => {
    document.body.innerHTML = form;
    const { watching, until } = observe();
    await until(1);
    for (const [turn, place] of [
      { shadow: ['x-login'], selector: 'input' },
      { shadow: [], selector: 'input[' },
      { shadow: [], selector: '#nowhere' },
    ].entries()) {
      watching.take(place);
      watching.again();
      expect(await until(turn + 2)).toEqual([]);
    }
  });
});

describe('closed shadow roots of plain elements', () => {
  /** A field in a closed root within a closed root, and how often each element was asked for one. */
  function nested() {
    const roots = new Map<Element, ShadowRoot>();
    const asked = new Map<Element, number>();
    let into: Element | ShadowRoot = document.body;
    for (let depth = 0; depth < 2; depth++) {
      const host = document.createElement('div');
      into.append(host);
      into = host.attachShadow({ mode: 'closed' });
      roots.set(host, into);
    }
    into.append(document.createElement('form'));
    (into as ShadowRoot).querySelector('form')!.innerHTML =
      '<label>Verification code <input name="otp" autocomplete="one-time-code"></label>';
    const openShadow = (host: Element) => {
      asked.set(host, (asked.get(host) ?? 0) + 1);
      return roots.get(host) ?? null;
    };
    return { openShadow, asked, inner: into as ShadowRoot };
  }

  test('are found while the browser is idle, though nobody clicked into them', async () => {
    document.body.innerHTML = '<p>Welcome</p>'.repeat(200);
    const { openShadow, inner } = nested();
    const { watching, reports, until } = observe(openShadow);
    for (let count = 1; !reports.at(-1)?.length; count++) await until(count);
    expect(watching.elementsOf(reports.at(-1)![0]!.id)).toEqual([inner.querySelector('input')]);
  });

  test('are looked for once: what has none is not asked again, whatever changes', async () => {
    const plain = document.body.appendChild(document.createElement('section'));
    const { openShadow, asked } = nested();
    const { reports, until } = observe(openShadow);
    for (let count = 1; !reports.at(-1)?.length; count++) await until(count);
    document.body.append(document.createElement('input'));
    document.body.insertAdjacentHTML('beforeend', '<form><label>Verification code <input name="otp"></label></form>');
    await until(reports.length + 1);
    expect(asked.get(plain)).toBe(1);
  });
});
