import { afterEach, describe, expect, test } from 'vitest';
import { languagesOf } from './languages.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

function asked(lang: string, html: string, readers: readonly string[] = ['en-US', 'en']): string[] {
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
  return languagesOf([...document.querySelectorAll('input')], readers);
}

const german = '<form><p>Bitte geben Sie den Code aus der App ein</p><input name="code"></form>';
const english = '<form><p>Enter the code from your authenticator app to continue</p><input name="code"></form>';

describe('the words of a language are asked for', () => {
  test('where the page or what is around the field declares it, with or without a region', () => {
    expect(asked('pt-BR', '<input>')).toEqual(['pt']);
    expect(asked('fr_CA', '<input>')).toEqual(['fr']);
    expect(asked('en', '<div lang="IT"><input></div>')).toEqual(['it']);
  });

  test('where the page is written in it, whatever it declares', () => {
    expect(asked('en', german)).toContain('de');
    expect(asked('', german)).toContain('de');
    expect(asked('it', german)).toEqual(expect.arrayContaining(['de', 'it']));
  });

  test('where only a field that is not shown yet is written in it', () => {
    expect(asked('en', `<div style="display:none">${german}</div>`)).toContain('de');
  });

  test('where nothing tells and the person reads it', () => {
    expect(asked('', '<input placeholder="123456">', ['de-AT', 'fr', 'en'])).toEqual(['de', 'fr']);
  });
});

describe('nothing is asked for', () => {
  test('by a page in English, whatever the person reads', () => {
    expect(asked('en-GB', english, ['de-DE', 'de', 'en'])).toEqual([]);
    expect(asked('', english, ['de-DE', 'de', 'en'])).toEqual([]);
  });

  test('by a page without fields, and in a language that we have no words of', () => {
    expect(asked('de', '<p>Guten Tag</p>')).toEqual([]);
    expect(asked('fi', '<p>Anna koodi</p><input>', ['fi'])).toEqual([]);
  });

  test('for the words of a script', () => {
    expect(asked('en', '<script type="text/plain">der das und nicht</script><input>')).toEqual([]);
  });
});
