import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Tone = 'info' | 'warn' | 'danger' | 'good';

const icons: Record<Tone, IconName> = { info: 'info', warn: 'warning', danger: 'warning', good: 'check' };

/** A few lines that matter more than the text around them, with what can be done about it. */
export function Note({ tone = 'info', children, actions }: { tone?: Tone; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={`note ${tone}`}>
      <Icon name={icons[tone]} />
      <div className="note-text">{children}</div>
      {actions ? <div className="note-actions">{actions}</div> : null}
    </div>
  );
}
