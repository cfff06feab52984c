import type { Brand } from '../brand.ts';

export const epilot: Brand = {
  id: 'epilot',
  host: 'epilot.localhost',
  name: 'epilot',
  login: 'email',
  mark: '<path d="M26 9.500A12 12 0 1 0 26 22.500" fill="none" stroke="currentColor" stroke-width="4"/><path d="M5 16h20" stroke="currentColor" stroke-width="4"/>',
  colour: '#005eb4',
};
