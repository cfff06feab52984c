import type { Answers, FromExtension } from '../messages.ts';
import { browser } from './browser.ts';

/** What the browser says of a sender, as background/door.ts reads it. */
export interface MailSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

/** Hands every message from inside the extension or its content scripts to `receive`, and its answer back; undefined answers nothing. */
export function openMailbox(receive: (raw: unknown, sender: MailSender) => Promise<unknown> | undefined): void {
  browser.runtime.onMessage.addListener(((raw: unknown, sender: MailSender) => receive(raw, sender)) as never);
}

/** From one of our own windows to the background. */
export async function ask<M extends FromExtension>(message: M): Promise<Answers[M['type']]> {
  return (await browser.runtime.sendMessage(message)) as Answers[M['type']];
}

/**
 * From one of our own windows, a question that changes nothing. Where the background ended before it answered, the browser says so
 * (or gives nothing), and asking once more starts it anew.
 */
export async function inquire<M extends FromExtension>(message: M): Promise<Answers[M['type']]> {
  const answer = await ask(message).catch(() => undefined);
  return answer === undefined ? ask(message) : answer;
}

/** The extension's id and the address its pages begin with. */
export function self(): { id: string; base: string } {
  return { id: browser.runtime.id, base: browser.runtime.getURL('/') };
}
