import { carriesName, type Labels } from './carries-name.ts';
import { oneSlipApart } from './edit-distance.ts';
import { withoutPort } from './host.ts';
import { registrableOf } from './registrable.ts';
import { shownHost, skeleton } from './skeleton.ts';

/** Below this many letters a name one slip away is chance, not imitation. */
const SHORTEST_TYPO = 5;

/** Why a host is taken for an imitation: it looks the same, is one slip away, or carries the known name inside another domain. */
export type Likeness = 'same-look' | 'one-slip' | 'name-inside';

/** The known host that is imitated, and how. */
export interface Resemblance {
  readonly host: string;
  readonly why: Likeness;
}

/**
 * Which known host another host could be mistaken for; null when it is known itself, belongs to the same registration, or looks like none.
 * Hosts are normalised ones. It only ever takes an offer away: no likeness lets a code go anywhere.
 */
export function resembles(host: string, knownHosts: readonly string[]): Resemblance | null {
  if (knownHosts.includes(host)) return null;
  const candidate = seen(host);
  let slip: Resemblance | null = null;
  let inside: Resemblance | null = null;
  for (const known of knownHosts) {
    const original = seen(known);
    const sameOwner = candidate.registration !== null && candidate.registration === original.registration;
    if (sameOwner || candidate.name === original.name) continue;
    if (candidate.skeleton === original.skeleton) return { host: known, why: 'same-look' };
    if (original.label === null) continue;
    if (candidate.label !== null && candidate.label !== original.label) {
      if (candidate.labels.registered === original.labels.registered) return { host: known, why: 'same-look' };
      if (isSlip(candidate.label, original.label)) slip ??= { host: known, why: 'one-slip' };
    }
    if (carriesName(candidate.labels, original.labels)) inside ??= { host: known, why: 'name-inside' };
  }
  return inside ?? slip;
}

function isSlip(candidate: string, original: string): boolean {
  return Array.from(original).length >= SHORTEST_TYPO && oneSlipApart(candidate, original);
}

function seen(host: string) {
  const name = withoutPort(host);
  const registered = registrableOf(name);
  const look = skeleton(shownHost(name));
  return {
    name,
    skeleton: look,
    labels: labelsOf(look.split('.'), registered?.domain.split('.').length ?? null),
    registration: registered?.domain ?? null,
    label: registered === null ? null : shownHost(registered.label),
  };
}

/** `last`: how many of the labels make the registration; all but a suffix stand in front where nothing was registered. */
function labelsOf(labels: readonly string[], last: number | null): Labels {
  if (last === null) return { front: labels.slice(0, Math.max(1, labels.length - 1)), registered: null, suffix: [] };
  const at = labels.length - last;
  return { front: labels.slice(0, at), registered: labels[at]!, suffix: labels.slice(at + 1) };
}
