import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shelf } from '../detector/lexicon/shelf.ts';
import { tr } from '../detector/lexicon/tr.ts';

export default defineUnlistedScript(() => {
  shelf.set('tr', tr);
});
