import '../../../core/close-prototypes.ts';
import { mountApp } from '../../../core/ui/app.tsx';
import { extensionHome } from '../../platform/extension-home.ts';

mountApp(document.getElementById('root')!, extensionHome('popup'));
