export { AccountMenu } from './account-menu.tsx';
export { ListMenu } from './list-menu.tsx';
