import type { PromptKind } from '../../core/platforms/profile.ts';

/** Kinds that a field can be; `field` says how much a clue speaks for its taking a code at all. */
export type Judged = Exclude<PromptKind, 'push' | 'not-ours'>;
type Weights = Partial<Record<'field' | Judged, number>>;

/** What each clue is worth, in log-odds. Every signal has its row here; nothing else in the detector weighs anything. */
export const weights: Readonly<Record<string, Weights>> = {
  alone: { field: 1 },
  'autofill-one-time-code': { field: 4 },
  'button-turn-off': { 'turn-off': 5 },
  'captcha-picture': { field: -3 },
  dialog: { 'step-up': 2.2 },
  'heading-backup': { 'backup-code': 2 },
  'heading-turn-off': { 'turn-off': 3.5 },
  'heading-turn-on': { enrolment: 2.5 },
  'label-app': { field: 2, 'sign-in': 0.5, 'sent-code': -3, 'backup-code': -3 },
  'label-backup': { field: 3, 'backup-code': 4 },
  'label-code': { field: 3, 'backup-code': -3 },
  'label-factor': { field: 1.5 },
  'label-hint': { field: 1.3 },
  'label-naming': { field: -10 },
  'label-other': { field: -6 },
  'label-phone': { field: -6 },
  'label-sent': { field: 1.5, 'sent-code': 3.5 },
  'label-unknown': { field: -3 },
  'many-beside': { field: -1.5 },
  'name-backup': { field: 2.5, 'backup-code': 3 },
  'name-code': { field: 3.2, 'backup-code': -1 },
  'name-hint': { field: 1.3 },
  'name-naming': { field: -6 },
  'name-other': { field: -5 },
  'name-sent': { field: 1, 'sent-code': 2.5 },
  'password-beside': { field: -0.5 },
  qr: { field: 0.5, enrolment: 3 },
  resend: { field: 0.5, 'sent-code': 2 },
  reset: { field: -3.5 },
  search: { field: -6 },
  secret: { field: 0.5, enrolment: 5 },
  'shape-autofocus': { field: 0.3 },
  'shape-boxes': { field: 2.3 },
  'shape-digits': { field: 0.7 },
  'sign-in': { 'sign-in': 1.5, 'turn-off': -0.5 },
  'signed-in': { 'step-up': 1.2, 'sign-in': -0.5 },
  'text-again': { 'step-up': 2.5 },
  'text-app': { field: 1.5, 'sign-in': 0.5, 'sent-code': -3.2 },
  'text-backup': {},
  'text-code': { field: 1.3 },
  'text-factor': { field: 1.5 },
  'text-other': { field: -3 },
  'text-scan': { field: 0.5, enrolment: 1.8 },
  'text-sent': { field: 0.7, 'sent-code': 3.2 },
  'text-turn-off': { 'turn-off': 2 },
  'text-turn-on': { enrolment: 1.2 },
  'title-sign-in': { 'sign-in': 0.6 },
};

/** Where each kind starts: how common it is. Sign-in is what a code field is when nothing else is said. */
const start: Readonly<Record<Judged, number>> = {
  'sign-in': 1.6,
  'backup-code': 0,
  'sent-code': 0,
  enrolment: 0,
  'step-up': 0,
  'turn-off': 0,
};

/** Log-odds from which a field counts as found. */
export const threshold = 2.9;

/** A second field in the same form counts only when it is nearly as likely as the first. */
export const margin = 2.5;

/** Cheap clues alone below this never reach the threshold: the surroundings need not be read. */
export const floor = -3.5;

/** How much the clues speak for a code field: log-odds. */
export function fieldScore(found: readonly string[]): number {
  return found.reduce((sum, name) => sum + (weights[name]?.field ?? 0), -1);
}

/** The kind the clues speak for most. */
export function kindOf(found: readonly string[]): Judged {
  const scores = { ...start };
  for (const name of found)
    for (const [kind, weight] of Object.entries(weights[name] ?? {}))
      if (kind !== 'field') scores[kind as Judged] += weight;
  // Turning off is asked for where step-up is: deep inside, often in a dialog. There its words decide.
  if (scores['turn-off'] > 0) scores['turn-off'] += scores['step-up'];
  return (Object.keys(scores) as Judged[]).reduce((best, kind) => (scores[kind] > scores[best] ? kind : best));
}

/** Log-odds as a probability. */
export function certainty(score: number): number {
  return Math.round(1000 / (1 + Math.exp(-score))) / 1000;
}
