import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Skeleton, skeletonOf } from './skeleton.ts';

const roots = new WeakMap<Element, ShadowRoot>();
const world = { openShadow: (host: Element) => roots.get(host) ?? null };

beforeEach(() => {
  document.body.replaceChildren();
  document.title = '';
});
afterEach(() => document.body.replaceChildren());

/** Draws the document with this in its body. */
function drawn(html: string) {
  document.body.innerHTML = html;
  const skeleton = skeletonOf(document, world);
  if (!skeleton) throw new Error('no skeleton');
  return skeleton;
}

const find = (node: Skeleton, tag: string): Exclude<Skeleton, string>[] =>
  typeof node === 'string'
    ? []
    : [...(node[0] === tag ? [node] : []), ...node.slice(2).flatMap((one) => find(one as Skeleton, tag))];

test('the structure stays: tags, what the detector reads of attributes, labels, and which label is whose', () => {
  const { body } = drawn(
    '<form action="https://bank.example/in?token=abc"><h1>Two-factor authentication</h1><label for="c1">Verification code</label><input id="c1" name="otp" autocomplete="one-time-code" inputmode="numeric" maxlength="6" pattern="[0-9]{6}"><button>Sign in</button></form>',
  );
  expect(body).toEqual([
    'body',
    {},
    [
      'form',
      {},
      ['h1', {}, 'Two-factor authentication'],
      ['label', { for: 'x6-0' }, 'Verification code'],
      [
        'input',
        {
          id: 'x6-0',
          name: 'otp',
          autocomplete: 'one-time-code',
          inputmode: 'numeric',
          maxlength: '6',
          pattern: '[0-9]{6}',
        },
      ],
      ['button', {}, 'Sign in'],
    ],
  ]);
});

test('no value, address, identifier or name that somebody hid in any attribute, text, comment or style comes out', () => {
  const canary = 'qzKANARI93vw';
  const attributes = [
    'value',
    'id',
    'name',
    'class',
    'style',
    'href',
    'src',
    'srcset',
    'action',
    'title',
    'alt',
    'placeholder',
    'aria-label',
    'pattern',
    'autocomplete',
    'data-token',
    'data-testid',
    'data-name',
    'nonce',
    'content',
    'onclick',
    'type',
    'role',
    'lang',
    'inputmode',
    'aria-labelledby',
    'for',
    'form',
    'list',
    'label',
    'slot',
    'part',
    'itemid',
    'accesskey',
    'maxlength',
    'wire:model',
    'dir',
  ];
  const tags = [
    'input',
    'div',
    'form',
    'a',
    'img',
    'label',
    'button',
    'select',
    'textarea',
    'iframe',
    'my-widget',
    'meta',
    'svg',
    'canvas',
  ];
  const all = tags.map(
    (tag) => `<${tag} ${attributes.map((name) => `${name}="${canary}"`).join(' ')}>${canary}</${tag}>`,
  );
  document.title = canary;
  const text = JSON.stringify(
    drawn(
      `${all.join('')}<!-- ${canary} --><script type="x">${canary}</script><style>/* ${canary} */</style><template>${canary}</template><h1>${canary}</h1><p>Enter the code, ${canary}</p><${canary}-box></${canary}-box><select><option>${canary}</option></select>`,
    ),
  );
  expect(text.toLowerCase()).not.toContain(canary.toLowerCase());
  expect(text.toLowerCase()).not.toContain('kanari');
});

test('what a person typed stays here', () => {
  document.body.innerHTML =
    '<label>Code <input id="a"></label><textarea id="b"></textarea><input type="password" id="c">';
  for (const one of document.querySelectorAll<HTMLInputElement>('#a,#b,#c')) one.value = '493817';
  expect(JSON.stringify(skeletonOf(document, world))).not.toContain('493817');
});

test('the field that has the focus is marked, with the boxes beside it; a hidden one is said to be hidden', () => {
  const box = '<input maxlength="1" style="width: 30px">';
  document.body.innerHTML = `<input name="q"><input name="trap" style="position: absolute; left: -9999px"><div>${box.repeat(6)}</div><p style="display: none">Code</p>`;
  document.querySelectorAll('input')[4]!.focus();
  const { fields, body } = skeletonOf(document, world)!;
  const inputs = find(body, 'input').map(([, attributes]) => attributes);
  expect(fields).toBe(6);
  expect(inputs.map((one) => one['data-truth'])).toEqual([undefined, undefined, '0', '1', '2', '3', '4', '5']);
  expect(inputs.map((one) => one['data-css'])).toEqual([undefined, 'hidden', ...Array(6).fill(undefined)]);
  expect(find(body, 'p')[0]?.[1]).toEqual({ 'data-css': 'none' });
});

test('open and closed shadow roots are drawn, and the focus is found in them', () => {
  for (const mode of ['open', 'closed'] as const) {
    document.body.innerHTML = '<div id="host"><b>Between</b></div>';
    const host = document.querySelector('#host')!;
    const root = host.attachShadow({ mode });
    roots.set(host, root);
    root.innerHTML = '<label>Verification code <input></label><slot></slot>';
    root.querySelector('input')!.focus();
    const { fields, body } = skeletonOf(document, world)!;
    expect([mode, fields]).toEqual([mode, 1]);
    expect(find(body, '#shadow')).toEqual([
      ['#shadow', {}, ['label', {}, 'Verification code', ['input', { 'data-truth': '0' }]], ['slot', {}]],
    ]);
  }
});

test('a page of any size gives a small skeleton, and the field is in it', () => {
  document.body.innerHTML = `${'<section><h3>Pipeline</h3><p>Ran <b>7</b> times</p></section>'.repeat(4_000)}<main>${'<div>'.repeat(60)}<input id="last" name="otp">`;
  document.querySelector<HTMLInputElement>('#last')!.focus();
  const skeleton = skeletonOf(document, world)!;
  expect(skeleton.fields).toBe(1);
  expect(JSON.stringify(skeleton)).toContain('"data-truth":"0"');
  expect(JSON.stringify(skeleton).length).toBeLessThan(64_000);
  document.body.innerHTML = `<p>${'Enter the code '.repeat(100_000)}</p>${'<div>'.repeat(400)}deep`;
  expect(JSON.stringify(skeletonOf(document, world)).length).toBeLessThan(16_000);
});
