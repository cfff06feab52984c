import { type ChangeEvent, createElement, type FormEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, test } from 'vitest';
import { fill } from './fill.ts';
import { mayTake, staysOnSite } from './may-take.ts';
import { submit } from './submit.ts';

afterEach(() => {
  document.body.replaceChildren();
});

function show(html: string): HTMLInputElement[] {
  document.body.innerHTML = html;
  return [...document.querySelectorAll('input')];
}

function hear(input: EventTarget, ...names: string[]): string[] {
  const heard: string[] = [];
  for (const name of names) input.addEventListener(name, (event) => heard.push(event.type));
  return heard;
}

describe('a plain field', () => {
  test('takes the code, in place of what stood there, and the page hears of it', async () => {
    const [input] = show('<form><input value="old"></form>');
    const heard = hear(document, 'input', 'change');
    expect(await fill([input!], '123456')).toBe(true);
    expect(input!.value).toBe('123456');
    expect(heard).toContain('input');
    expect(heard).toContain('change');
    expect(document.activeElement).toBe(input);
  });

  test('of type number keeps the zero in front', async () => {
    const [input] = show('<input type="number">');
    expect(await fill([input!], '012345')).toBe(true);
    expect(input!.value).toBe('012345');
  });

  test('that is too short for the code is left alone', async () => {
    const [input] = show('<input maxlength="4" value="">');
    expect(await fill([input!], '123456')).toBe(false);
    expect(input!.value).toBe('');
  });

  test('that writes the code in groups still has it', async () => {
    const [input] = show('<input>');
    input!.addEventListener('input', () => {
      const digits = input!.value.replace(/\D/gu, '');
      input!.value = digits.length > 3 ? `${digits.slice(0, 3)} ${digits.slice(3)}` : digits;
    });
    expect(await fill([input!], '123456')).toBe(true);
    expect(input!.value).toBe('123 456');
  });

  test('that throws away what scripts write says so, and keeps no half of it', async () => {
    const [input] = show('<input>');
    input!.addEventListener('input', () => {
      input!.value = input!.value.slice(0, 3);
    });
    expect(await fill([input!], '123456')).toBe(false);
    expect(input!.value).toBe('');
  });

  test('that the page puts away as soon as the code is whole took it', async () => {
    const [input] = show('<div><input></div>');
    input!.addEventListener('input', () => {
      if (input!.value.length === 6) input!.closest('div')!.remove();
    });
    expect(await fill([input!], '123456')).toBe(true);
  });

  test('inside a shadow root takes it too', async () => {
    const host = document.createElement('code-box');
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).innerHTML = '<input>';
    const input = host.shadowRoot!.querySelector('input')!;
    expect(await fill([input], '123456')).toBe(true);
    expect(input.value).toBe('123456');
  });
});

describe('boxes', () => {
  const six = `<form>${'<input maxlength="1" inputmode="numeric">'.repeat(6)}</form>`;

  test('get one character each', async () => {
    const inputs = show(six);
    expect(await fill(inputs, '123456')).toBe(true);
    expect(inputs.map(({ value }) => value).join()).toBe('1,2,3,4,5,6');
  });

  test('that move the cursor on by themselves get one character each', async () => {
    const inputs = show(six);
    for (const [index, input] of inputs.entries())
      for (const name of ['input', 'keyup'])
        input.addEventListener(name, () => input.value !== '' && inputs[index + 1]?.focus());
    expect(await fill(inputs, '654321')).toBe(true);
    expect(inputs.map(({ value }) => value).join('')).toBe('654321');
  });

  test('of another number than the code has characters get nothing', async () => {
    const inputs = show(six);
    expect(await fill(inputs, '12345678')).toBe(false);
    expect(inputs.map(({ value }) => value).join('')).toBe('');
  });
});

describe('React holds the value', () => {
  function mount(part: () => React.ReactNode): HTMLInputElement[] {
    const place = document.body.appendChild(document.createElement('div'));
    const root = createRoot(place);
    flushSync(() => root.render(createElement(part)));
    return [...place.querySelectorAll('input')];
  }

  test('of a controlled field, and its state has the code', async () => {
    let state = '';
    const [input] = mount(() => {
      const [code, setCode] = useState('');
      state = code;
      return createElement('input', {
        value: code,
        onChange: (event: ChangeEvent<HTMLInputElement>) => setCode(event.target.value.replace(/\D/gu, '').slice(0, 6)),
      });
    });
    expect(await fill([input!], '123456')).toBe(true);
    expect(state).toBe('123456');
  });

  test('of six controlled boxes that share one state and move on', async () => {
    let state = '';
    const inputs = mount(() => {
      const [digits, setDigits] = useState<string[]>(Array(6).fill(''));
      const boxes = useRef<(HTMLInputElement | null)[]>([]);
      state = digits.join('');
      return createElement(
        'form',
        null,
        digits.map((digit, index) =>
          createElement('input', {
            key: index,
            ref: (element: HTMLInputElement | null) => {
              boxes.current[index] = element;
            },
            value: digit,
            maxLength: 1,
            onChange: (event: ChangeEvent<HTMLInputElement>) => {
              setDigits(digits.with(index, event.target.value.slice(-1)));
              boxes.current[index + 1]?.focus();
            },
          }),
        ),
      );
    });
    expect(await fill(inputs, '246810')).toBe(true);
    expect(state).toBe('246810');
  });

  test('and sends the form away when it is whole: taken', async () => {
    let sent = '';
    const inputs = mount(() => {
      const [code, setCode] = useState('');
      if (sent) return createElement('p', null, 'Welcome');
      return createElement('input', {
        value: code,
        onChange: (event: ChangeEvent<HTMLInputElement>) => {
          if (event.target.value.length === 6) sent = event.target.value;
          setCode(event.target.value);
        },
      });
    });
    expect(await fill(inputs, '123456')).toBe(true);
    expect(sent).toBe('123456');
  });

  test('and the chosen submit presses the form’s own button', async () => {
    let sent = '';
    const inputs = mount(() => {
      const [code, setCode] = useState('');
      return createElement(
        'form',
        {
          onSubmit: (event: FormEvent) => {
            event.preventDefault();
            sent = code;
          },
        },
        createElement('input', {
          value: code,
          onChange: (event: ChangeEvent<HTMLInputElement>) => setCode(event.target.value),
        }),
        createElement('button', { type: 'button' }, 'Cancel'),
        createElement('button', { type: 'submit', disabled: code.length < 6 }, 'Verify'),
      );
    });
    expect(await fill(inputs, '123456')).toBe(true);
    expect(submit(inputs[0]!)).toBe(true);
    expect(sent).toBe('123456');
  });
});

describe('no code goes', () => {
  test('into a field that was hidden, covered, disabled, made read-only or taken away since', () => {
    const [input] = show('<input autocomplete="one-time-code">');
    expect(mayTake([input!], document)).toBe(true);
    for (const spoil of [
      () => (input!.style.opacity = '0'),
      () => (input!.style.display = 'none'),
      () => (input!.disabled = true),
      () => (input!.readOnly = true),
      () => document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0;background:#fff"></div>'),
      () => input!.remove(),
    ]) {
      document.body.replaceChildren(input!);
      input!.removeAttribute('style');
      input!.disabled = false;
      input!.readOnly = false;
      expect(mayTake([input!], document)).toBe(true);
      spoil();
      expect(mayTake([input!], document)).toBe(false);
    }
  });

  test('while the person is in another field that could be meant', () => {
    const inputs = show('<input autocomplete="one-time-code"><input name="other">');
    inputs[1]!.focus();
    expect(mayTake([inputs[0]!], document)).toBe(false);
    inputs[0]!.focus();
    expect(mayTake([inputs[0]!], document)).toBe(true);
  });

  test('into a form that sends to another site, by its action or by a button', () => {
    const form = (html: string): HTMLFormElement => {
      document.body.innerHTML = html;
      return document.querySelector('form')!;
    };
    expect(staysOnSite(null, document)).toBe(true);
    expect(staysOnSite(form('<form></form>'), document)).toBe(true);
    expect(staysOnSite(form('<form action="/verify"></form>'), document)).toBe(true);
    expect(staysOnSite(form('<form action="https://evil.example/"></form>'), document)).toBe(false);
    expect(
      staysOnSite(form('<form action="/ok"><button formaction="https://evil.example/"></button></form>'), document),
    ).toBe(false);
    expect(staysOnSite(form('<form action="//evil.example"></form>'), document)).toBe(false);
    expect(
      staysOnSite(form('<form action="/ok"><input name="action" value="https://evil.example"></form>'), document),
    ).toBe(true);
  });
});
