import type { Brand } from '../brand.ts';

export const sekoia: Brand = {
  id: 'sekoia',
  host: 'sekoia.localhost',
  name: 'Sekoia.io',
  login: 'username',
  mark: '<path d="M16 4 27 24H5Z" fill="currentColor"/><path d="M14.5 24h3v5h-3z" fill="currentColor"/>',
  colour: '#0b6b6b',
};
