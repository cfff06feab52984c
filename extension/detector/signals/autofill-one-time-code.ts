import type { Signal } from './signal.ts';

/** The page asks for a one-time code in the HTML standard's own words. Also on codes that were sent. */
export const autofillOneTimeCode: Signal = {
  name: 'autofill-one-time-code',
  cheap: true,
  read: (field) => field.autofill.includes('one-time-code'),
};
