import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pl } from '../detector/lexicon/pl.ts';
import { shelf } from '../detector/lexicon/shelf.ts';

export default defineUnlistedScript(() => {
  shelf.set('pl', pl);
});
