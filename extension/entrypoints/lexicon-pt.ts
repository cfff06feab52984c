import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pt } from '../detector/lexicon/pt.ts';
import { shelf } from '../detector/lexicon/shelf.ts';

export default defineUnlistedScript(() => {
  shelf.set('pt', pt);
});
