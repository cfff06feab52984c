import { useSyncExternalStore } from 'react';
import { Line } from '../components/screen.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';

/** In the settings: how this becomes an app of its own here; nothing where it is one. */
export function InstallHelp() {
  const { install } = useApp().home;
  const way = useSyncExternalStore(install?.watch ?? never, install?.way ?? none);
  if (!install || way === null) return null;
  if (way === 'button')
    return (
      <Line label={t('install.title')} hint={t('install.what')}>
        <button type="button" className="button" onClick={() => void install.ask()}>
          {t('install.button')}
        </button>
      </Line>
    );
  return (
    <Line
      label={t('install.title')}
      hint={way === 'ios' ? `${t('install.iosShare')} ${t('install.iosAdd')}` : t(`install.${way}`)}
    />
  );
}

const never = () => () => {};
const none = () => null;
