import type { Brand } from '../brand.ts';

export const digibee: Brand = {
  id: 'digibee',
  host: 'digibee.localhost',
  name: 'Digibee',
  login: 'email',
  mark: '<path d="m16 3 11.3 6.5v13L16 29 4.7 22.500V9.500Z" fill="none" stroke="currentColor" stroke-width="3"/><circle cx="16" cy="16" r="4" fill="currentColor"/>',
  colour: '#8a5200',
};
