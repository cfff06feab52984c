import { region } from '../language.ts';

const day = 24 * 60 * 60 * 1000;

/** A date and time as the language writes it. */
export function moment(ms: number): string {
  return new Intl.DateTimeFormat(region(), { dateStyle: 'medium', timeStyle: 'short' }).format(ms);
}

/** "3 days ago", "in 5 minutes": the largest unit that says something. */
export function ago(ms: number, now: number): string {
  const words = new Intl.RelativeTimeFormat(region(), { numeric: 'auto' });
  const minutes = Math.round((ms - now) / 60_000);
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  if (Math.abs(minutes) < 48 * 60) return words.format(Math.round(minutes / 60), 'hour');
  return words.format(Math.round(minutes / 1440), 'day');
}

/** Whole days from one time to a later one. */
export function daysBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / day));
}
