import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { Icon } from './icon.tsx';

/** On every screen of an open vault. */
export function LockButton() {
  const app = useApp();
  return (
    <button type="button" className="icon-button" aria-label={t('lock.now')} onClick={() => void app.lock()}>
      <Icon name="lock" />
    </button>
  );
}
