import type { SlotInfo } from '../../storage/ways-in.ts';
import type { IconName } from '../components/icon.tsx';
import { type MessageId, t } from '../language.ts';
import { ago } from './moments.ts';

const kinds: Record<string, { readonly icon: IconName; readonly title: MessageId }> = {
  password: { icon: 'lock', title: 'way.password' },
  recovery: { icon: 'paper', title: 'way.recovery' },
  prf: { icon: 'key', title: 'way.prf' },
  escrow: { icon: 'shield', title: 'way.escrow' },
};

/** A picture for a kind of way in. */
export function iconOf(way: Pick<SlotInfo, 'type'>): IconName {
  return kinds[way.type]?.icon ?? 'shield';
}

/** What to call a way in: its name, else its kind. */
export function wayTitle(way: Pick<SlotInfo, 'type' | 'name'>): string {
  return way.name || t(kinds[way.type]?.title ?? 'way.other');
}

/** What it is, how old, and when it last showed that it opens the vault. */
export function wayHint(way: SlotInfo, now: number): string {
  const parts: string[] = [];
  if (way.name) parts.push(t(kinds[way.type]?.title ?? 'way.other'));
  if (way.createdAt !== null) parts.push(t('way.made', { when: ago(way.createdAt, now) }));
  // Nobody here can try an organisation's key.
  if (way.type !== 'password' && way.type !== 'escrow')
    parts.push(way.provedAt === null ? t('way.untried') : t('way.tried', { when: ago(way.provedAt, now) }));
  return parts.join(' · ');
}
