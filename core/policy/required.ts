import type { Settings } from './settings.ts';

/** What a vault's ways in are asked for: a recovery kit, a passkey (PRF), the organisation's key. */
export type Needed = 'recovery' | 'prf' | 'escrow';

/** What opens a vault, as its header says. */
export interface Ways {
  readonly recovery: boolean;
  readonly passkeys: readonly unknown[];
  /** Public keys. */
  readonly escrow: readonly string[];
}

type Rules = Pick<Settings, 'recoveryKitRequired' | 'passkey' | 'escrowKey'>;

/** What is required of the ways into a vault. `passkeysHere`: a passkey is asked for only where the browser can have one, or nobody knows yet (null). */
export function neededWays(rules: Rules, passkeysHere: boolean | null): Needed[] {
  return [
    ...(rules.recoveryKitRequired ? (['recovery'] as const) : []),
    ...(rules.passkey === 'required' && passkeysHere !== false ? (['prf'] as const) : []),
    ...(rules.escrowKey !== null ? (['escrow'] as const) : []),
  ];
}

/** Whether one of those is not there yet; of an organisation's keys it is the very one that is named. */
export function lacksRequired(rules: Rules, ways: Ways, passkeysHere: boolean | null): boolean {
  const there: Readonly<Record<Needed, boolean>> = {
    recovery: ways.recovery,
    prf: ways.passkeys.length > 0,
    escrow: rules.escrowKey !== null && ways.escrow.includes(rules.escrowKey),
  };
  return neededWays(rules, passkeysHere).some((one) => !there[one]);
}
