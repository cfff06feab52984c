import { expect, test } from 'vitest';
import { chooseLanguage, speak, t } from './language.ts';

test('the first language we speak is chosen, English when we speak none', () => {
  expect(chooseLanguage(['de-CH', 'en'])).toBe('de');
  expect(chooseLanguage(['ja', 'de'])).toBe('de');
  expect(chooseLanguage(['ja'])).toBe('en');
  expect(chooseLanguage([])).toBe('en');
});

test('numbers decide the form of a sentence in each language', async () => {
  await speak('en');
  expect(t('mark.fewBackup', { left: 1 })).toBe('1 backup code left');
  expect(t('mark.fewBackup', { left: 3 })).toBe('3 backup codes left');
  await speak('de');
  expect(t('keepPrompt.keep', { count: 10 })).toBe('Die zehn Codes behalten');
  expect(t('keepPrompt.keep', { count: 8 })).toBe('Die 8 Codes behalten');
});
