import type { PersonSettings } from '../vault/vault.ts';
import type { PolicyReading } from './reading.ts';
import { defaultSettings, effectiveSettings, type Settings } from './settings.ts';
import { type Policy, type SettingName, settingNames, table } from './table.ts';

/** One setting as it stands: who decided it, and what that changed. */
export interface Standing {
  readonly name: SettingName;
  readonly source: 'policy' | 'person' | 'default';
  /** What the administrator wrote; null where nothing. */
  readonly set: unknown;
  /** What holds now. */
  readonly holds: unknown;
  /** What would hold without the policy, where that is something else; null otherwise. */
  readonly instead: unknown;
}

/** What a policy comes to, for the page that shows it and for whoever asks for help: no account, no secret. */
export interface PolicyReport extends Pick<PolicyReading, 'problems' | 'unknown'> {
  readonly settings: readonly Standing[];
}

/** Every setting beside what the person chose. */
export function policyReport({ policy, problems, unknown }: PolicyReading, person: PersonSettings): PolicyReport {
  const held = effectiveSettings(person, policy);
  const alone = effectiveSettings(person, {});
  const settings = settingNames.map((name): Standing => {
    const set = policy[name] ?? null;
    const at = chosen[name];
    if (at === undefined) return { name, source: set === null ? 'default' : 'policy', ...fixed(name, policy) };
    const instead = held[at] === alone[at] ? null : alone[at];
    const source =
      instead !== null ? 'policy' : held[at] === effectiveSettings(defaultSettings, {})[at] ? 'default' : 'person';
    return {
      name,
      source: set !== null && held[at] === set ? 'policy' : source,
      set,
      holds: held[at] ?? null,
      instead,
    };
  });
  return { settings, problems, unknown };
}

/** Settings that have a say of the person's, or a value of their own, beside them. */
const chosen: Readonly<Partial<Record<SettingName, keyof Settings>>> = {
  fillMode: 'fillCeiling',
  submit: 'submitAfterFill',
  autoLockMinutes: 'idleMinutes',
  clipboardSeconds: 'clipboardSeconds',
  passphraseMinimumScore: 'passphraseMinimumScore',
  language: 'language',
};

function fixed(name: SettingName, policy: Policy): Pick<Standing, 'set' | 'holds' | 'instead'> {
  const set = policy[name] ?? null;
  const without = table[name].default;
  const changes = set !== null && JSON.stringify(set) !== JSON.stringify(without);
  return { set, holds: set ?? without, instead: changes ? without : null };
}
