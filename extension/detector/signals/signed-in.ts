import { plain, says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** The page around it is one of somebody signed in: it offers to sign out. */
export const signedIn: Signal = {
  name: 'signed-in',
  cheap: false,
  read: (field) => {
    const { scope } = field.around();
    const inside = scope.localName === 'body' ? (field.first.form ?? scope) : scope;
    for (const at of [...field.page.document.querySelectorAll('a,button,[role=menuitem]')].slice(0, 200))
      if (!inside.contains(at) && says('signOut', plain((at.textContent ?? '').slice(0, 60)))) return true;
    return false;
  },
};
