import '../../../core/close-prototypes.ts';
import { mountApp } from '../../../core/ui/app.tsx';
import { awaitPolicy } from '../../../core/ui/await-policy.tsx';
import { extensionHome } from '../../platform/extension-home.ts';

const root = document.getElementById('root')!;
const home = extensionHome('popup');
mountApp(root, home, awaitPolicy(home, root));
