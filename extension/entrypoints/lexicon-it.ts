import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { it } from '../detector/lexicon/it.ts';
import { shelf } from '../detector/lexicon/shelf.ts';

export default defineUnlistedScript(() => {
  shelf.set('it', it);
});
