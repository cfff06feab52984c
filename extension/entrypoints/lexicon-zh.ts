import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shelf } from '../detector/lexicon/shelf.ts';
import { zh } from '../detector/lexicon/zh.ts';

export default defineUnlistedScript(() => {
  shelf.set('zh', zh);
});
