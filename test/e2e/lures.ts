/** One published way to have a person's click mean something else than they see: a script for the page, before its code field is there or after. */
export interface Lure {
  readonly name: string;
  /** Where the click lands matters: a grid of 20×20 is clicked, else of 6×6. */
  readonly everywhere: boolean;
  readonly script: string;
}

const css = (rules: string) =>
  `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(rules)} }));`;
const add = (html: string) => `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(html)});`;
const cover = 'position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; z-index: 99';

const lure = (name: string, script: string): Lure => ({ name, script, everywhere: false });
const everywhere = (name: string, script: string): Lure => ({ ...lure(name, script), everywhere: true });

/**
 * After what was published on clickjacking of extensions' own elements (Tóth, DEF CON 33, 2025: opacity of the element, its parents, body and root;
 * partial and full overlays; popovers; the element under the pointer), on double-clickjacking (Yibelo, 2024) and on classic framing and cursor tricks.
 */
export const lures: readonly Lure[] = [
  lure('the field see-through', css('#code { opacity: 0.001 }')),
  lure('the form see-through', css('form { opacity: 0.001 }')),
  lure('the body see-through', css('body { opacity: 0.001 }')),
  lure('the root see-through', css('html { opacity: 0.001 }')),
  lure('seen through by a filter', css('body { filter: opacity(0.1%) }')),
  lure('blended into its ground', css('form { mix-blend-mode: difference; background: #000 } #code { color: #000 }')),
  lure('masked away', css('#code { mask-image: linear-gradient(transparent, transparent) }')),
  everywhere('clipped to a slit', css('#code { clip-path: inset(0 0 90% 0) }')),
  everywhere('clipped to a far corner', css('form { clip-path: polygon(0 0, 4px 0, 4px 4px, 0 4px) }')),
  everywhere(
    'an overlay that lets clicks through',
    add(`<div style="${cover}; background: #fffc; pointer-events: none">You won. Click anywhere.</div>`),
  ),
  everywhere(
    'an overlay with a hole',
    add(
      `<div style="${cover}; background: #eee; clip-path: polygon(0 0, 100% 0, 100% 100%, 0 100%, 0 40%, 60% 40%, 60% 20%, 0 20%)">Are you a robot?</div>`,
    ),
  ),
  everywhere(
    'a popover over everything',
    `${add(`<div popover=manual id=over style="${cover}; pointer-events: none">Accept cookies</div>`)} over.showPopover();`,
  ),
  lure(
    'a modal dialog over everything',
    `${add(`<dialog id=over style="${cover}; opacity: 0.01"><button>Continue</button></dialog>`)} over.showModal();`,
  ),
  everywhere(
    'an element of its own in a shadow root',
    `${add('<div id=host></div>')} host.attachShadow({ mode: 'closed' }).innerHTML = '<button style="${cover}; opacity: 0.01">Fill</button>';`,
  ),
  everywhere('the form turned and blown up', css('form { transform: rotate(8deg) scale(3) }')),
  everywhere('the form in three dimensions', css('form { transform: perspective(300px) rotateX(60deg) }')),
  everywhere('the page enlarged', css('body { zoom: 4 }')),
  everywhere('the field as large as the window', css(`#code { ${cover}; opacity: 0.2 }`)),
  everywhere(
    'the field under the pointer',
    `addEventListener('pointermove', ({ clientX, clientY }) => { const f = document.querySelector('#code'); if (f) { f.style.cssText = 'position: fixed; left: ' + (clientX - 20) + 'px; top: ' + (clientY - 10) + 'px'; f.focus(); } });`,
  ),
  everywhere(
    'the button under the pointer',
    `addEventListener('pointermove', ({ clientX, clientY }) => { const b = document.querySelector('button'); if (b) b.style.cssText = 'position: fixed; opacity: 0.01; left: ' + (clientX - 9) + 'px; top: ' + (clientY - 9) + 'px'; });`,
  ),
  lure(
    'another pointer drawn beside the hidden one',
    `${css('* { cursor: none }')} ${add('<b id=fake style="position: fixed">&#x2196;</b>')} addEventListener('pointermove', ({ clientX, clientY }) => { fake.style.cssText = 'position: fixed; left: ' + (clientX + 90) + 'px; top: ' + clientY + 'px'; });`,
  ),
  lure(
    'swapped between the two halves of a click',
    `addEventListener('mousedown', () => { const f = document.forms[0]; f?.parentNode.append(f); });`,
  ),
  lure(
    'swapped between the clicks of a double click',
    `let clicks = 0; addEventListener('click', () => { document.body.style.opacity = ++clicks % 2 ? 0.01 : 1; });`,
  ),
  lure(
    'a window opened and closed under a double click',
    `let windows = 0; addEventListener('mousedown', () => { window.late?.close(); if (windows++ < 3) window.late = open('about:blank', 'late', 'width=200,height=200'); });`,
  ),
  lure(
    'the focus stolen on every key',
    `addEventListener('keydown', () => document.querySelector('#code')?.focus(), true);`,
  ),
  lure('the focus stolen all the time', `setInterval(() => document.querySelector('#code')?.focus(), 20);`),
  everywhere('itself in a see-through frame', add(`<iframe src="/code" style="${cover}; opacity: 0.001"></iframe>`)),
  everywhere(
    'itself in many small frames',
    add(
      Array.from(
        { length: 6 },
        (_, at) =>
          `<iframe src="/code" style="position: fixed; left: ${at * 200}px; top: 300px; width: 190px; height: 300px; opacity: 0.01"></iframe>`,
      ).join(''),
    ),
  ),
  everywhere(
    'our popup in a frame',
    add(`<iframe src="chrome-extension://EXTENSION/popup.html" style="${cover}; opacity: 0.5"></iframe>`),
  ),
  everywhere(
    'our full page in a frame',
    add(`<iframe src="chrome-extension://EXTENSION/app.html" style="${cover}; opacity: 0.01"></iframe>`),
  ),
  lure(
    'our popup in an object',
    add(`<object data="chrome-extension://EXTENSION/popup.html" style="${cover}"></object>`),
  ),
  lure(
    'our popup in a window of its own',
    `addEventListener('click', () => { window.late ??= open('chrome-extension://EXTENSION/popup.html', 'late', 'width=360,height=560'); });`,
  ),
  lure(
    'keys of its own making',
    `setInterval(() => { for (const type of ['keydown', 'keyup']) document.dispatchEvent(new KeyboardEvent(type, { key: 'L', code: 'KeyL', altKey: true, shiftKey: true, bubbles: true })); }, 20);`,
  ),
  lure(
    'clicks of its own making',
    `setInterval(() => { document.querySelector('#code')?.click(); document.querySelector('#code')?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true })); }, 20);`,
  ),
  lure(
    'messages of its own making',
    `setInterval(() => { postMessage({ type: 'fill', promptId: 'f1', code: '123456', origin, submit: false }, '*'); document.dispatchEvent(new CustomEvent('fill', { detail: 'f1' })); }, 20);`,
  ),
  lure(
    'the field drawn anew all the time',
    `setInterval(() => { const f = document.querySelector('#code'); if (f) f.outerHTML = '<input id=code name=code inputmode=numeric autocomplete=one-time-code maxlength=6>'; }, 30);`,
  ),
];
