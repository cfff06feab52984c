import { type MessageId, speak, t } from '../../core/ui/language.ts';

await speak('en');

/** What the screens say, by the id in the catalogue: a journey finds things as a person does, by their words. */
export function say(id: MessageId, values?: Record<string, string | number>): string {
  return t(id, values);
}
