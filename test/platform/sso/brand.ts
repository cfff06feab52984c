import type { Brand } from '../brand.ts';

export const sso: Brand = {
  id: 'sso',
  host: 'sso.localhost',
  name: 'One Account',
  login: 'email',
  mark: '<circle cx="12" cy="16" r="7" fill="none" stroke="currentColor" stroke-width="3"/><path d="M19 16h10M25 16v6" stroke="currentColor" stroke-width="3"/>',
  colour: '#33415c',
};
