import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { skeletonOf } from '../page/skeleton.ts';
import { openShadow } from '../platform/page-mail.ts';

/** Put into a document when the person asks for its skeleton; what it gives is the result of the injection. */
export default defineUnlistedScript(() => skeletonOf(document, { openShadow }));
