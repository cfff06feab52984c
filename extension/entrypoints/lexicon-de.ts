import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { de } from '../detector/lexicon/de.ts';
import { shelf } from '../detector/lexicon/shelf.ts';

export default defineUnlistedScript(() => {
  shelf.set('de', de);
});
