import { useState } from 'react';
import { nextTotp, secondsLeft, totp } from '../../otp/totp.ts';
import type { Account, Vault } from '../../vault/vault.ts';
import { Digits, spelled } from '../components/digits.tsx';
import { Icon } from '../components/icon.tsx';
import { Ring } from '../components/ring.tsx';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { nextCode } from '../state/edits.ts';
import { useStore } from '../state/store.ts';
import './account.css';

/** One account's code, large: a press copies it. */
export function HeroCode({ account, vault }: { account: Account; vault: Vault }) {
  const app = useApp();
  const now = useStore(app.clock.now);
  const settings = settingsOf(vault, app.home);
  const [counterCode, setCounterCode] = useState<string | null>(null);
  const [revealedUntil, setRevealedUntil] = useState(0);
  const counted = account.otp.type === 'hotp';
  const timed = counted ? null : totp(account.otp, now);
  const code = timed?.code ?? counterCode;
  const hidden = settings.tapToReveal && !counted && now >= revealedUntil;
  const left = timed ? secondsLeft(timed, now) : null;
  const low = left !== null && left < 5 && !hidden;

  const copy = () => {
    const current = counted ? counterCode : totp(account.otp, app.codeTime()).code;
    if (!current) return;
    if (timed) setRevealedUntil(timed.endsAt);
    app.markUsed(account.id);
    void app.board.copy(current, titleOf(account), settings.clipboardSeconds);
  };
  const next = async () => {
    const taken = await nextCode(app, account.id);
    if (taken) setCounterCode(taken);
  };
  return (
    <div className="hero-code">
      <button type="button" className={low ? 'hero-digits low' : 'hero-digits'} onClick={copy} disabled={!code}>
        <Digits code={hidden ? null : code} length={timed?.code.length ?? account.otp.digits} size="big" />
        <span className="only-read">
          {code && !hidden ? t('codes.row', { code: spelled(code) }) : t('codes.rowHidden')}
        </span>
        {low ? <Digits code={nextTotp(account.otp, now).code} size="next" /> : null}
        <Icon name="copy" />
      </button>
      {left !== null ? <Ring left={left} period={account.otp.period} /> : null}
      {counted ? (
        <button type="button" className="button" onClick={() => void next()}>
          <Icon name="next" />
          {t('account.nextCode')}
        </button>
      ) : null}
    </div>
  );
}
