import type { platformFields } from '../platform-fields.ts';
import type { SettingName } from '../table.ts';

/** A setting in one language: what it is called, and what it does in one or two sentences. */
export interface Said {
  readonly title: string;
  readonly what: string;
}

/** Everything that is said of the settings in one language: on the policy page, in the templates and in the reference. */
export interface Words {
  readonly settings: Readonly<Record<SettingName, Said>>;
  /** The fields of a platform, one sentence each. */
  readonly platform: Readonly<Record<keyof typeof platformFields, string>>;
}
