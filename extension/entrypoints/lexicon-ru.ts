import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ru } from '../detector/lexicon/ru.ts';
import { shelf } from '../detector/lexicon/shelf.ts';

export default defineUnlistedScript(() => {
  shelf.set('ru', ru);
});
