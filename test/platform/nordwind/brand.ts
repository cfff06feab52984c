import type { Brand } from '../brand.ts';

export const nordwind: Brand = {
  id: 'nordwind',
  host: 'nordwind.localhost',
  name: 'Nordwind',
  login: 'email',
  mark: '<path d="M4 12h17a4 4 0 1 0-4-4M4 17h22a4 4 0 1 1-4 4M4 22h10a3 3 0 1 1-3 3" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"/>',
  colour: '#1d5f5a',
};
