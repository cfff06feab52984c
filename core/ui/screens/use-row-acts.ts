import { useEffect, useMemo, useState } from 'react';
import { nextTotp, totp } from '../../otp/totp.ts';
import type { Settings } from '../../policy/settings.ts';
import type { Account } from '../../vault/vault.ts';
import { titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { nextCode } from '../state/edits.ts';

const tickMs = 2000;

/** What a tap on a row does (`acts` stay the same while they do the same), and what the rows show of it: the tick, a revealed code, a counter's code. */
export function useRowActs(settings: Settings) {
  const app = useApp();
  const [ticked, setTicked] = useState<string | null>(null);
  const [revealed, setRevealed] = useState<{ id: string; until: number } | null>(null);
  const [counterCodes, setCounterCodes] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    if (ticked === null) return;
    const timer = setTimeout(() => setTicked(null), tickMs);
    return () => clearTimeout(timer);
  }, [ticked]);

  const acts = useMemo(() => {
    const take = (account: Account, code: string) => {
      setTicked(account.id);
      app.markUsed(account.id);
      void app.board.copy(code, titleOf(account), settings.clipboardSeconds);
    };
    return {
      copy(account: Account) {
        // Its codes are on the phone alone.
        if (account.custody !== 'here') return;
        const now = app.codeTime();
        const code = account.otp.type === 'hotp' ? counterCodes[account.id] : totp(account.otp, now).code;
        if (!code) return;
        if (settings.tapToReveal && account.otp.type !== 'hotp')
          setRevealed({ id: account.id, until: totp(account.otp, now).endsAt });
        take(account, code);
      },
      copyNext(account: Account) {
        take(account, nextTotp(account.otp, app.codeTime()).code);
      },
      async next(account: Account) {
        const code = await nextCode(app, account.id);
        if (code) setCounterCodes((codes) => ({ ...codes, [account.id]: code }));
      },
    };
  }, [app, settings, counterCodes]);
  const shows = (account: Account) => ({
    copied: ticked === account.id,
    hiddenUntil: settings.tapToReveal ? (revealed?.id === account.id ? revealed.until : 0) : null,
    counterCode: counterCodes[account.id] ?? null,
  });
  return { acts, shows };
}
