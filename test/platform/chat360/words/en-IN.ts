import { type Chat360Words, en } from './en.ts';

/** English as Chat360's home market writes it. */
export const enIN: Chat360Words = { ...en, login: 'Email ID' };
