import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hi } from '../detector/lexicon/hi.ts';
import { shelf } from '../detector/lexicon/shelf.ts';

export default defineUnlistedScript(() => {
  shelf.set('hi', hi);
});
