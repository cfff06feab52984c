import type { Brand } from '../brand.ts';

export const indigo: Brand = {
  id: 'indigo',
  host: 'indigo.localhost',
  name: 'indigo.ai',
  login: 'email',
  mark: '<path d="M5 6h22v15H14l-6 6v-6H5Z" fill="none" stroke="currentColor" stroke-width="3" stroke-linejoin="round"/><circle cx="16" cy="13.500" r="3" fill="currentColor"/>',
  colour: '#4a3aa7',
};
