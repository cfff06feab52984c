import { useState } from 'react';
import { type ClockOffset, matters } from '../../otp/clock-offset.ts';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';

/** Compares this device's clock with our server's, on the person's wish, and says what came out. */
export function ClockCheck() {
  const app = useApp();
  const known = useStore(app.offset.known);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const measure = async () => {
    setState('busy');
    try {
      await app.offset.measure();
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  if (!app.home.serverTime) return <p className="small muted">{t('clock.noServer')}</p>;
  return (
    <div className="stack">
      <p className="small muted" role="status">
        {state === 'failed' ? t('clock.failed') : known ? clockSaid(known) : t('clock.what')}
      </p>
      <div className="actions">
        <button type="button" className="button" aria-disabled={state === 'busy'} onClick={() => void measure()}>
          {t('clock.compare')}
        </button>
        {known && (known.applied || matters(known)) ? (
          <button type="button" className="button" onClick={() => app.offset.apply(!known.applied)}>
            {t(known.applied ? 'clock.unapply' : 'clock.apply')}
          </button>
        ) : null}
      </div>
    </div>
  );
}

/** "This device's clock is 42 seconds slow", or that it is right. */
export function clockSaid(known: ClockOffset): string {
  if (!matters(known)) return t('clock.right');
  const seconds = Math.round(Math.abs(known.ms) / 1000);
  return t(known.ms > 0 ? 'clock.slow' : 'clock.fast', { seconds, within: Math.ceil(known.within / 1000) });
}
