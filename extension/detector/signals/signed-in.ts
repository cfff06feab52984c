import { plain, says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** The page around it is one of somebody signed in: it offers to sign out. */
export const signedIn: Signal = {
  name: 'signed-in',
  cheap: false,
  read: (field) => {
    const { scope } = field.around();
    const inside = scope.localName === 'body' ? (field.first.form ?? scope) : scope;
    const pressed = field.page.document.querySelectorAll('a,button,[role=menuitem]');
    for (let index = 0; index < pressed.length && index < 200; index++) {
      const at = pressed[index]!;
      if (!inside.contains(at) && says('signOut', plain((at.textContent ?? '').slice(0, 60)))) return true;
    }
    return false;
  },
};
