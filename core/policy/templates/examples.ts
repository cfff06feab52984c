import type { Kind } from '../kind.ts';
import { type SettingName, settingNames, table } from '../table.ts';

/** One value for each setting that means what it says: what the templates show, and nothing that one should keep. */
const examples: Readonly<Record<SettingName, unknown>> = {
  platforms: [
    {
      name: 'Example Portal',
      hosts: ['{tenant}.portal.example.com'],
      tenant: 'acme',
      issuers: ['Example'],
      signInPaths: ['/login/*'],
      codes: ['totp', 'backup'],
    },
  ],
  allowedHosts: ['acme.portal.example.com', '*.sekoia.io'],
  deniedHosts: ['*.example.net'],
  fillMode: 'ask',
  submit: false,
  ownAccounts: true,
  importAllowed: true,
  exportAllowed: true,
  plainExportAllowed: false,
  autoLockMinutes: 10,
  clipboardSeconds: 30,
  passphraseMinimumScore: 3,
  passkey: 'allowed',
  recoveryKitRequired: true,
  // Nobody has its private half: x is the SHA-256 of "watchword: nobody's key 0".
  escrowKey: 'BKn0QurPKmWxBVP7uMDALd3F4cI6gf_zmfmWoXk4W4g0Oh587jhD0TGoSU6zEhSN4v2bIfpWvJrPtrirTHLsokw',
  language: 'en',
  hideFirstRun: false,
  appAddress: 'https://codes.example.com/',
  supportLink: 'https://help.example.com/',
  supportText: 'Service desk: 4711',
  auditRequired: true,
  auditExportAllowed: true,
};

/** A whole policy to begin with. */
export function examplePolicy(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(settingNames.map((name) => [name, examples[name]]));
}

/** What a value may be, for people: `1–240`, `off, ask, automatic`. */
export function allowedText(kind: Kind): string {
  switch (kind.type) {
    case 'boolean':
      return 'true, false';
    case 'integer':
      return `${kind.min}–${kind.max}`;
    case 'choice':
      return kind.of.join(', ');
    case 'text':
      return kind.is === 'plain' ? `text, up to ${kind.most} characters` : textNames[kind.is];
    case 'list':
      return `list${kind.most === null ? '' : ` of up to ${kind.most}`}: ${allowedText(kind.of)}`;
    case 'object':
      return 'groups of fields, see below';
  }
}

const textNames = {
  host: 'host',
  hostPattern: 'host, or *.host',
  path: 'path, * for anything',
  address: 'https address',
  contact: 'https or mailto address',
  selector: 'CSS selector',
  key: 'public key of P-256: 65 bytes, base64url',
};

/** The default as it is written. */
export function defaultText(name: SettingName): string {
  const without = table[name].default;
  return without === null ? '–' : String(without);
}
