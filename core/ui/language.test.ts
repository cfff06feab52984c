import { expect, test } from 'vitest';
import { chooseLanguage, region, speak, spoken, t } from './language.ts';

test('the first language we speak is chosen, English when we speak none', () => {
  expect(chooseLanguage(['de-CH', 'en'])).toBe('de');
  expect(chooseLanguage(['ja', 'de'])).toBe('de');
  expect(chooseLanguage(['ja'])).toBe('en');
  expect(chooseLanguage([])).toBe('en');
});

test('a region we have no words for gets those of its language', () => {
  expect(chooseLanguage(['pt'])).toBe('pt-BR');
  expect(chooseLanguage(['pt-PT', 'en'])).toBe('pt-BR');
  expect(chooseLanguage(['es-MX'])).toBe('es');
  expect(chooseLanguage(['fr-CA'])).toBe('fr');
  expect(chooseLanguage(['IT-ch'])).toBe('it');
  expect(chooseLanguage(['est', 'ita', 'fr'])).toBe('fr');
});

test('dates and numbers are written as in the region of the browser', async () => {
  await speak('en', 'all', ['de-DE', 'en-GB', 'en-US']);
  expect([spoken(), region()]).toEqual(['en', 'en-GB']);
  await speak('es', 'all', ['es-MX']);
  expect([spoken(), region()]).toEqual(['es', 'es-MX']);
  expect(t('mark.fewBackup', { left: 12_345 })).toContain('12,345');
  await speak('es', 'all', ['es_ES@posix', 'en']);
  expect(region()).toBe('es');
});

test('numbers decide the form of a sentence in each language', async () => {
  await speak('en');
  expect(t('mark.fewBackup', { left: 1 })).toBe('1 backup code left');
  expect(t('mark.fewBackup', { left: 3 })).toBe('3 backup codes left');
  await speak('de');
  expect(t('keepPrompt.keep', { count: 10 })).toBe('Die zehn Codes behalten');
  expect(t('keepPrompt.keep', { count: 8 })).toBe('Die 8 Codes behalten');
});

test('what once said more than the gate goes on doing so when the gate is dressed anew', async () => {
  await speak('it', 'all');
  await speak('it', 'gate');
  expect(t('unreadable.again')).toBe('Riprova');
});
