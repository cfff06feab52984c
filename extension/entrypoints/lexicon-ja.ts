import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ja } from '../detector/lexicon/ja.ts';
import { shelf } from '../detector/lexicon/shelf.ts';

export default defineUnlistedScript(() => {
  shelf.set('ja', ja);
});
