/**
 * `refused` is one answer for everything that is wrong with a code: unknown user, no such factor, wrong, spent, disabled. `malformed`
 * has the shape of no code and was not counted. `wait` was not looked at, for `seconds`.
 */
export type Refusal =
  | { readonly accepted: false; readonly why: 'refused' }
  | { readonly accepted: false; readonly why: 'malformed' }
  | { readonly accepted: false; readonly why: 'wait'; readonly seconds: number };

/** `at`: when, by the store's clock; keep it with the session, it is what opens sensitive actions for five minutes. */
export type Verdict =
  | { readonly accepted: true; readonly by: 'totp' | 'hotp'; readonly at: number }
  | {
      readonly accepted: true;
      readonly by: 'backup';
      readonly at: number;
      readonly left: number;
      readonly few: boolean;
    }
  | Refusal;

/** A recovery code was taken: `at` lets this session set up a new authenticator, and do nothing else. */
export type Recovered = { readonly accepted: true; readonly by: 'recovery'; readonly at: number } | Refusal;

export const refused: Refusal = { accepted: false, why: 'refused' };
export const malformed: Refusal = { accepted: false, why: 'malformed' };

/**
 * `step-up`: a sensitive action was asked for without a proof of the last five minutes. `not-possible`: it does not fit the account's
 * state. `required`: the organisation does not allow it.
 */
export type Denial = { readonly done: false; readonly why: 'step-up' | 'not-possible' | 'required' };
export type Done = { readonly done: true };

export const done: Done = { done: true };
export const stepUpNeeded: Denial = { done: false, why: 'step-up' };
export const notPossible: Denial = { done: false, why: 'not-possible' };
export const required: Denial = { done: false, why: 'required' };
