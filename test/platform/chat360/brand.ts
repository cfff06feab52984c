import type { Brand } from '../brand.ts';

export const chat360: Brand = {
  id: 'chat360',
  host: 'chat360.localhost',
  name: 'Chat360',
  login: 'email',
  mark: '<path d="M16 4a12 12 0 1 1-8.500 20.500L4 28l1-6.500A12 12 0 0 1 16 4Z" fill="none" stroke="currentColor" stroke-width="3" stroke-linejoin="round"/>',
  colour: '#1257b5',
};
