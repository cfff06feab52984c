import type { ReactNode } from 'react';
import { t } from '../language.ts';
import { Icon, type IconName } from './icon.tsx';
import './way.css';

/** One way in that can be made here, or that is there already. */
export function Offer({
  icon,
  done,
  title,
  what,
  button,
  onPress,
  children,
}: {
  icon: IconName;
  done: boolean;
  title: string;
  what?: string;
  button: string;
  onPress: () => void;
  children?: ReactNode;
}) {
  return (
    <div className="pad">
      <div className="way-head">
        <Icon name={icon} />
        <h2>{title}</h2>
        {done ? <Icon name="check" /> : null}
      </div>
      {what ? <p className="small muted">{what}</p> : null}
      {children}
      {done ? (
        <p className="small">{t('start.have')}</p>
      ) : (
        <div className="actions">
          <button type="button" className="button main" onClick={onPress}>
            {button}
          </button>
        </div>
      )}
    </div>
  );
}
