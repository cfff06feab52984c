import { says } from './lexicon/registry.ts';
import { sentences } from './reading.ts';
import type { World } from './roots.ts';

/** More elements than a page has that only waits for an answer elsewhere. */
const most = 400;

/** What the page would speak of in other languages than English: enough to wish for the words of its own. */
const called =
  /push|anfrage|bestätig|demande|solicitud|richiesta|solicitação|verzoek|żądanie|bildirim|запрос|уведомлени|リクエスト|プッシュ|承認|请求|推送|批准|अनुरोध|पुश/u;

/** What is shown when a document without any field may be waiting for an answer on another device. */
export interface Waiting {
  /** The dialog or the body that was read. */
  readonly scope: Element;
  /** Said in a language at hand; otherwise it only looks like it. */
  readonly said: boolean;
}

/** Reads a small page, or the dialog of a larger one, for words that send the person to another device. Null where there are none. */
export function waiting(root: Document, world: World): Waiting | null {
  const dialog = root.querySelector('dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]');
  const scope = dialog ?? (root.getElementsByTagName('*').length <= most ? root.body : null);
  const words = scope && sentences(scope, world);
  if (!words) return null;
  const said = says('push', words);
  return said || called.test(words) ? { scope, said } : null;
}
