import type { Finding } from '../detector/finding.ts';
import type { World } from '../detector/roots.ts';
import type { FromPage, ToPage } from '../messages.ts';
import { fill } from './fill.ts';
import { noticeLeaving } from './leaving.ts';
import { mayTake } from './may-take.ts';
import { submit } from './submit.ts';
import { noticeTyping, type Typing } from './typed.ts';
import { type Watch, watch } from './watch.ts';

export interface Service {
  readonly world: World;
  /** Languages that the person reads, as `navigator.languages`. */
  readonly readers: readonly string[];
  send(message: FromPage): void;
  receive(hear: (message: ToPage) => void, signal: AbortSignal): void;
}

const heaviest = 3800;

/** Serves one document: reports its prompts, and puts the code of a `fill` where it belongs. Returns what stops it. */
export function serve(document: Document, { world, readers, send, receive }: Service): AbortController {
  const ending = new AbortController();
  const { signal } = ending;
  const typing = noticeTyping(document, signal);
  const watching = watch(document, {
    signal,
    world,
    readers,
    wish: (languages) => send({ type: 'languages', languages: [...languages] }),
    report: (findings) => send(message(findings, document)),
  });
  receive((order) => {
    if (order.type === 'stop') ending.abort();
    else if (order.type === 'look') watching.again();
    else if (order.type === 'take') watching.take(order.field);
    else if (order.type === 'fill') void put(order, watching, typing, document, send, signal);
  }, signal);
  return ending;
}

async function put(
  order: ToPage & { type: 'fill' },
  watching: Watch,
  typing: Typing,
  document: Document,
  send: (message: FromPage) => void,
  signal: AbortSignal,
): Promise<void> {
  const { promptId, code, origin } = order;
  const elements = watching.elementsOf(promptId);
  const allowed =
    elements !== null &&
    document.defaultView?.location.origin === origin &&
    mayTake(elements, document) &&
    !typing.into(elements);
  const took = allowed && (await typing.except(() => fill(elements, code)).catch(() => false));
  send({ type: 'filled', promptId, took });
  if (!took) return;
  noticeLeaving(elements[0]!, signal, () => send({ type: 'left', promptId }));
  if (order.submit) submit(elements[0]!);
}

/** Within the weight that the background takes (messages.ts): the clues go first, they are for the person who looks into a wrong answer. */
function message(findings: readonly Finding[], document: Document): FromPage {
  const origins = document.defaultView?.location.ancestorOrigins;
  const ancestors = origins ? [...origins].slice(0, 10).map((origin) => origin.slice(0, 300)) : null;
  const whole: FromPage = {
    type: 'findings',
    findings: findings.map((one) => ({ ...one, signals: [...one.signals] })),
    ancestors,
  };
  if (JSON.stringify(whole).length <= heaviest) return whole;
  return { ...whole, findings: whole.findings.map((one) => ({ ...one, signals: [] })) };
}
