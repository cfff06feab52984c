import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { es } from '../detector/lexicon/es.ts';
import { shelf } from '../detector/lexicon/shelf.ts';

export default defineUnlistedScript(() => {
  shelf.set('es', es);
});
