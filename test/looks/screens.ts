import type { MessageId } from '../../core/ui/language.ts';

/** What a person does on the way to a screen; buttons and fields by the id of what they say. */
export type Step =
  | { readonly press: MessageId; readonly values?: Readonly<Record<string, string | number>> }
  | { readonly fill: MessageId; readonly text: string }
  | { readonly key: string };

export interface Look {
  readonly name: string;
  /** The page for looking at screens: its query and address. */
  readonly query: string;
  readonly at?: string;
  readonly steps?: readonly Step[];
  readonly only?: 'popup' | 'pwa';
}

const wrong: readonly Step[] = [{ fill: 'unlock.passphrase', text: 'guess' }, { key: 'Enter' }];
const right: readonly Step[] = [{ fill: 'unlock.passphrase', text: 'open sesame' }, { key: 'Enter' }];
const links =
  'otpauth://totp/Hetzner:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DP\notpauth://totp/epilot:ops?secret=GEZDGNBVGY3TQOJQ';
const renamed = 'otpauth://totp/Sekoia.io:ada@example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DP';
const view = (press: MessageId): readonly Step[] => [{ press: 'list.view' }, { press }];

/** Every screen and state that is worth a look, in the order people meet them. */
export const looks: readonly Look[] = [
  { name: 'policy-awaited', query: 'awaited', only: 'popup' },
  { name: 'first-run', query: 'state=none' },
  { name: 'first-run-iphone', query: 'state=none&install=ios', only: 'pwa' },
  { name: 'vanished', query: 'state=none&vanished' },
  { name: 'open-backup', query: 'state=none', steps: [{ press: 'first.openBackup' }] },
  { name: 'unlock', query: 'state=locked' },
  { name: 'unlock-wrong', query: 'state=locked', steps: wrong },
  { name: 'forgotten', query: 'state=locked&kit=Kit', steps: [{ press: 'unlock.forgotten' }] },
  { name: 'unreadable', query: 'state=damaged', steps: right },
  { name: 'unreadable-storage', query: 'state=unavailable' },
  { name: 'start', query: 'accounts=0&passkeys', at: 'start' },
  { name: 'empty', query: 'accounts=0' },
  { name: 'codes', query: 'accounts=5' },
  { name: 'codes-forty', query: 'accounts=40' },
  { name: 'codes-turning', query: 'accounts=5&left=3' },
  { name: 'codes-hidden', query: 'accounts=5&reveal' },
  { name: 'codes-none-found', query: 'accounts=5', steps: [{ fill: 'search.label', text: 'zzz' }] },
  { name: 'codes-compact', query: 'accounts=5', steps: [...view('list.compact'), { key: 'Escape' }] },
  { name: 'order-and-view', query: 'accounts=5', steps: [{ press: 'list.view' }] },
  { name: 'arrange', query: 'accounts=5', steps: view('list.arrange') },
  { name: 'select', query: 'accounts=5', steps: [...view('list.select'), { press: 'select.all' }] },
  {
    name: 'select-tags',
    query: 'accounts=5',
    steps: [...view('list.select'), { press: 'select.all' }, { press: 'select.tag' }],
  },
  {
    name: 'select-delete',
    query: 'accounts=5',
    steps: [...view('list.select'), { press: 'select.all' }, { press: 'menu.delete' }],
  },
  { name: 'keyboard', query: 'accounts=5', steps: [{ key: '?' }] },
  { name: 'codes-copied', query: 'accounts=5', steps: [{ fill: 'search.label', text: 'sekoia' }, { key: 'Enter' }] },
  { name: 'menu', query: 'accounts=5', steps: [{ press: 'codes.more', values: { account: 'Sekoia.io' } }] },
  { name: 'banner-no-backup', query: 'accounts=5&nobackup' },
  { name: 'banner-older', query: 'accounts=5&older' },
  { name: 'banner-back', query: 'accounts=5&back' },
  { name: 'banner-read-only', query: 'accounts=5&readonly' },
  { name: 'banner-storage', query: 'accounts=5&denied', only: 'pwa' },
  { name: 'add', query: 'accounts=5', at: 'add' },
  { name: 'add-scan', query: 'accounts=5', at: 'add/scan' },
  { name: 'add-no-camera', query: 'accounts=5&camera=refused', at: 'add/scan' },
  { name: 'add-photo-no-code', query: 'accounts=5&nocode', at: 'add/photo', steps: [{ press: 'photo.choose' }] },
  { name: 'add-paste', query: 'accounts=5', at: 'add/paste' },
  { name: 'add-by-hand', query: 'accounts=5', at: 'add/hand', steps: [{ press: 'hand.advanced' }] },
  {
    name: 'add-found',
    query: 'accounts=5',
    at: 'add/paste',
    steps: [{ fill: 'paste.label', text: links }, { press: 'paste.read' }],
  },
  {
    name: 'add-same-name',
    query: 'accounts=5',
    at: 'add/paste',
    steps: [{ fill: 'paste.label', text: renamed }, { press: 'paste.read' }],
  },
  {
    name: 'add-preview',
    query: 'accounts=5',
    at: 'add/hand',
    steps: [
      { fill: 'field.issuer', text: 'Hetzner' },
      { fill: 'hand.secret', text: 'JBSWY3DPEHPK3PXPJBSWY3DP' },
    ],
  },
  { name: 'prove', query: 'accounts=5', at: 'prove/sample-0002' },
  {
    name: 'prove-refused',
    query: 'accounts=5&slow=42',
    at: 'prove/sample-0002',
    steps: [{ press: 'prove.refused' }, { press: 'clock.compare' }],
  },
  { name: 'move-in', query: 'accounts=5', at: 'move' },
  { name: 'account', query: 'accounts=5', at: 'account/sample-0000' },
  { name: 'account-codes', query: 'accounts=5', at: 'account/sample-0000', steps: [{ press: 'backupCodes.show' }] },
  { name: 'account-new', query: 'accounts=5', at: 'account/sample-0002' },
  { name: 'account-edit', query: 'accounts=5', at: 'account/sample-0000', steps: [{ press: 'edit.title' }] },
  {
    name: 'account-look',
    query: 'accounts=5',
    at: 'account/sample-0000',
    steps: [{ press: 'edit.title' }, { press: 'looks.choose' }],
  },
  { name: 'account-qr', query: 'accounts=5', at: 'account/sample-0000', steps: [{ press: 'qr.show' }] },
  { name: 'account-delete', query: 'accounts=5', at: 'account/sample-0000', steps: [{ press: 'account.delete' }] },
  { name: 'trash', query: 'accounts=5&trash', at: 'trash' },
  { name: 'settings', query: 'accounts=5&install=button', at: 'settings' },
  { name: 'backups', query: 'accounts=5', at: 'backups' },
  { name: 'ways', query: 'accounts=5&kit=Kit&passkeys&escrow=now', at: 'ways' },
  { name: 'ways-unread', query: 'accounts=5&unread', at: 'ways' },
  { name: 'agree', query: 'accounts=5&policy=escrow', only: 'pwa' },
  { name: 'earlier-key', query: 'accounts=5&policy=escrow&escrow=now,earlier', only: 'pwa' },
  { name: 'readiness', query: 'accounts=5&kit=Kit', at: 'readiness' },
  { name: 'readiness-unread', query: 'accounts=5&unread', at: 'readiness' },
  { name: 'about', query: 'accounts=5', at: 'about' },
  { name: 'log', query: 'accounts=5&log', at: 'log' },
  { name: 'policy', query: 'accounts=5&policy=some', at: 'policy' },
  { name: 'settings-by-policy', query: 'accounts=5&policy=some', at: 'settings' },
  { name: 'policy-required', query: 'accounts=5&policy=required&passkeys' },
  { name: 'policy-required-unread', query: 'accounts=5&policy=required&unread' },
  ...[
    'sign-in',
    'first',
    'several',
    'turn-off',
    'turn-off-or-backup',
    'embedded',
    'step-up',
    'stopped-which',
    'stopped-step-up',
    'stopped-not-taken',
    'not-taken-by-site',
    'look-alike',
    'sent',
    'automatic',
    'allow',
    'picture-none',
    'enrol',
    'codes',
  ].map((prompt) => ({ name: `prompt-${prompt}`, query: `accounts=5&prompt=${prompt}`, only: 'popup' as const })),
  { name: 'prompt-replace', query: 'accounts=5&replace', only: 'popup' },
];
