import { hotp } from '../../otp/hotp.ts';
import type { Otp } from '../../otp/otp.ts';
import { secondsLeft, totp } from '../../otp/totp.ts';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Digits, spelled } from './digits.tsx';
import { Ring } from './ring.tsx';

/** The code that an account not yet saved would show: so that it can be compared before saving. */
export function CodePreview({ otp }: { otp: Otp | null }) {
  const app = useApp();
  const now = useStore(app.clock.now);
  const timed = otp && otp.type !== 'hotp' ? totp(otp, now) : null;
  const code = timed?.code ?? (otp ? hotp(otp) : null);
  return (
    <div className="card preview">
      <div>
        <p className="small muted">{t('preview.label')}</p>
        <Digits code={code} length={otp?.digits ?? 6} />
        <span className="only-read">{code ? spelled(code) : t('preview.none')}</span>
      </div>
      {timed && otp ? <Ring left={secondsLeft(timed, now)} period={otp.period} /> : null}
    </div>
  );
}
