import { attributeText, says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** The heading, title, label or form is about turning the second factor off. */
export const headingTurnOff: Signal = {
  name: 'heading-turn-off',
  cheap: false,
  read: (field) => {
    const action = attributeText(field.first.form?.getAttribute('action') ?? '');
    if (/(?:^| )(?:disable|deactivate|turn ?off|deactivation)(?: |$)/u.test(`${action} ${field.page.path}`))
      return true;
    return [...field.around().headings.split(' | '), field.page.title, field.label].some((piece) =>
      says('turnOff', piece),
    );
  },
};
