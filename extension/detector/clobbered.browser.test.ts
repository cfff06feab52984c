import { afterEach, expect, test } from 'vitest';
import { mayTake } from '../page/may-take.ts';
import { skeletonOf } from '../page/skeleton.ts';
import { submit } from '../page/submit.ts';
import { detect, look } from './detect.ts';
import { isVisible } from './visible.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
});

/** Every name that an object has or inherits. */
function namesOf(object: object): string[] {
  const names = new Set<string>();
  for (let at: object | null = object; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return [...names].filter((name) => /^[a-z]\w+$/iu.test(name)).sort();
}

const field =
  '<label>Verification code <input id="code" name="otp" style="width: 200px; height: 30px"></label><button>Sign in</button>';
const code = () => document.querySelector<HTMLInputElement>('#code')!;
const forms = namesOf(document.createElement('form'));
// A shadow root has a host, a document has none: a form called so would make it look like one.
const documents = [...namesOf(document), 'host'];

test('without anything in their way a seen field is found and may be filled, a hidden one and one that sends its code elsewhere may not', () => {
  document.body.innerHTML = `<form id="held">${field}</form>`;
  expect([detect(document, {}).length, mayTake([code()], document)]).toEqual([1, true]);
  document.body.innerHTML = `<div style="opacity: 0"><form id="held">${field}</form></div>`;
  expect([detect(document, {}).length, mayTake([code()], document)]).toEqual([0, false]);
  document.body.innerHTML = `<form id="held" action="https://elsewhere.example/">${field}</form>`;
  expect(mayTake([code()], document)).toBe(false);
});

// A form's named controls take the place of its own properties, wherever on the page they stand.
const controls = (name: string) => [
  ['inside', `<input name="${name}">`, ''],
  ['outside', '', `<p><input form="held" name="${name}"></p>`],
  ['by its id', '', `<button form="held" id="${name}">x</button>`],
];

test(`a control called after any of a form's ${forms.length} properties never shows a hidden field, nor lets a code go elsewhere; nothing fails or hangs`, () => {
  expect(forms.length).toBeGreaterThan(250);
  const wrong: string[] = [];
  for (const name of forms)
    for (const [where, inside, outside] of controls(name)) {
      const tell = (what: string) => wrong.push(`${what}: ${name} ${where}`);
      document.body.innerHTML = `<div style="opacity: 0"><form id="held">${field}${inside}</form></div>${outside}`;
      try {
        if (detect(document, {}).some(({ elements }) => elements.includes(code()))) tell('a hidden field is found');
        if (mayTake([code()], document)) tell('a hidden field may be filled');
        document.body.innerHTML = `<form id="held" action="https://elsewhere.example/">${field}${inside}</form>${outside}`;
        if (mayTake([code()], document)) tell('a code may go elsewhere');
        document.body.innerHTML = `<form id="held" onsubmit="return false">${field}${inside}</form>${outside}`;
        look(document, {});
        skeletonOf(document, {});
        if (mayTake([code()], document)) submit(code());
      } catch (error) {
        tell(String(error));
      }
    }
  expect(wrong).toEqual([]);
});

test(`a picture, form or frame called after any of the document's ${documents.length} properties does not either`, () => {
  expect(documents.length).toBeGreaterThan(250);
  const wrong: string[] = [];
  for (const name of documents)
    for (const tag of ['img', 'form', 'object', 'embed'])
      try {
        document.body.innerHTML = `<div style="opacity: 0"><form>${field}</form></div>`;
        const [input] = document.getElementsByTagName('input');
        const named = document.createElement(tag);
        named.setAttribute('name', name);
        named.id = name;
        input!.form!.after(named);
        if (detect(document, {}).length > 0) wrong.push(`a hidden field is found: ${tag} ${name}`);
        if (mayTake([input!], document)) wrong.push(`a hidden field may be filled: ${tag} ${name}`);
        skeletonOf(document, {});
        named.remove();
      } catch (error) {
        wrong.push(`${error}: ${tag} ${name}`);
        for (const one of Document.prototype.querySelectorAll.call(document, tag)) one.remove();
      }
  expect(wrong).toEqual([]);
});

test('a form, a picture or a frame called host keeps nothing from being found, and nothing hangs on it', () => {
  for (const tag of ['form', 'img', 'iframe']) {
    document.body.innerHTML = `<form id="held">${field}</form><${tag} name="host" id="host"></${tag}>`;
    expect([tag, detect(document, {}).length, mayTake([code()], document)]).toEqual([tag, 1, true]);
  }
});

test('names that a form’s controls really have keep nothing from being found', () => {
  for (const name of [
    'action',
    'method',
    'name',
    'id',
    'title',
    'submit',
    'reset',
    'target',
    'length',
    'lang',
    'style',
    'hidden',
    'value',
  ])
    for (const [where, inside, outside] of controls(name)) {
      document.body.innerHTML = `<form id="held">${field}${inside}</form>${outside}`;
      const found = detect(document, {}).flatMap(({ elements }) => elements);
      expect([name, where, found.includes(code()), isVisible(code())]).toEqual([name, where, true, true]);
    }
});

test('in a shadow root too', () => {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<div style="opacity: 0"><form id="held">${field}</form></div><p><input form="held" name="parentElement"></p>`;
  const input = root.querySelector<HTMLInputElement>('#code')!;
  expect([detect(document, {}).length, mayTake([input], document)]).toEqual([0, false]);
});
