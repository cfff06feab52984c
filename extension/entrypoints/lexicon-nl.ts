import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { nl } from '../detector/lexicon/nl.ts';
import { shelf } from '../detector/lexicon/shelf.ts';

export default defineUnlistedScript(() => {
  shelf.set('nl', nl);
});
