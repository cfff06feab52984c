import { says } from '../lexicon/registry.ts';
import type { Signal } from './signal.ts';

/** The heading, the title or a button is about turning the second factor on. A heading of one word could activate anything. */
export const headingTurnOn: Signal = {
  name: 'heading-turn-on',
  cheap: false,
  read: (field) => {
    const { headings, buttons } = field.around();
    const titles = [...headings.split(' | '), field.page.title].filter((piece) => / |\p{Lo}{5}/u.test(piece));
    return [...titles, ...buttons.split(' | ')].some((piece) => says('turnOn', piece));
  },
};
