import { mountApp } from '../../../core/ui/app.tsx';
import { extensionHome } from '../../platform/extension-home.ts';

mountApp(document.getElementById('root')!, extensionHome('popup'));
