import type { Links } from '../../language.ts';
import { en as common } from '../../words/en.ts';

export const en = {
  ...common,
  claim: 'An identity provider, for the platforms beside it',
  login: 'E-mail',
  areas: [['/', 'Account']] as Links,
  menu: [] as Links,
  account: 'Account',
  youAre: (email: string) => `You are ${email} here, and wherever you sign in with this account.`,
  signInTo: (product: string) => `Sign in to ${product}`,
  asks: (product: string, way: string) => `${product} asks who you are (${way}). It will be told:`,
  ways: { google: 'in place of Google', saml: 'in place of SAML SSO', sso: 'single sign-on' } as Record<string, string>,
};

export type SsoWords = typeof en;
