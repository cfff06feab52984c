import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fr } from '../detector/lexicon/fr.ts';
import { shelf } from '../detector/lexicon/shelf.ts';

export default defineUnlistedScript(() => {
  shelf.set('fr', fr);
});
