import '../core/close-prototypes.ts';
import { mountApp } from '../core/ui/app.tsx';
import { pwaHome } from './platform/home.ts';

const root = document.getElementById('root');
if (root) mountApp(root, pwaHome());
