import { type Chat360Words, en } from './en.ts';

/** English as Chat360's home market writes it, with the section's other name. */
export const enIN: Chat360Words = {
  ...en,
  login: 'Email ID',
  loginTaken: () => 'This email ID is already registered.',
  mfa: 'Auth',
  codeTitle: 'Two-factor verification (OTP)',
  codeExplanation: 'Kindly enter the OTP from your authenticator app, or a backup code.',
  codeLabel: 'OTP',
  billingText: 'Business plan, billed monthly with GST.',
};
