import { useState } from 'react';
import type { SlotInfo } from '../../storage/ways-in.ts';
import type { SlotSecret } from '../../vault/slots/slot.ts';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { said } from '../state/said.ts';
import { iconOf, wayTitle } from '../state/ways.ts';
import { Icon } from './icon.tsx';
import { Note } from './note.tsx';
import './passphrase-field.css';
import './way.css';

interface Props {
  ways: readonly SlotInfo[];
  /** Codes on paper may stay as well, when they are typed. */
  codesToo: boolean;
  button: string;
  danger: boolean;
  go: (kept: readonly SlotSecret[]) => Promise<void>;
}

/** What else is to open the vault under its new key: a passkey by a touch, a recovery code by being typed; else a new code is made. */
export function KeepWays({ ways, codesToo, button, danger, go }: Props) {
  const app = useApp();
  const [touched, setTouched] = useState<Readonly<Record<string, SlotSecret>>>({});
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const attempt = async (what: () => Promise<void>) => {
    if (busy) return;
    setProblem(null);
    setBusy(true);
    try {
      await what();
    } catch (error) {
      setProblem(error instanceof Error && error.name === 'WrongKey' ? t('code.wrong') : said(error));
    }
    setBusy(false);
  };
  const touch = (way: SlotInfo) =>
    attempt(async () => {
      if (!way.passkey || !app.home.passkeys) return;
      const answer = await app.home.passkeys.get([way.passkey]);
      setTouched((before) => ({ ...before, [way.id]: { type: 'prf', ...answer } }));
    });
  const typed = Object.values(codes)
    .filter((code) => code.trim() !== '')
    .map((code): SlotSecret => ({ type: 'recovery', code }));

  return (
    <div className="stack">
      {ways.length > 0 ? <p>{t('keepWays.what')}</p> : null}
      {ways.map((way) => (
        <div className="card pad" key={way.id}>
          <div className="way-head">
            <Icon name={iconOf(way)} />
            <bdi>{wayTitle(way)}</bdi>
            {touched[way.id] ? <Icon name="check" /> : null}
          </div>
          {way.type === 'recovery' && codesToo ? (
            <div className="field">
              <label htmlFor={`keep-${way.id}`}>{t('keepWays.code')}</label>
              <input
                id={`keep-${way.id}`}
                className="input recovery-code"
                value={codes[way.id] ?? ''}
                onChange={(event) => setCodes({ ...codes, [way.id]: event.target.value })}
                autoComplete="off"
                autoCapitalize="characters"
                autoCorrect="off"
                spellCheck={false}
                maxLength={200}
              />
              <p className="hint">{t('keepWays.codeHint')}</p>
            </div>
          ) : way.type === 'recovery' ? (
            <p className="small muted">{t('keepWays.newCode')}</p>
          ) : touched[way.id] || way.type === 'escrow' ? (
            <p className="small">{t('keepWays.stays')}</p>
          ) : way.passkey && app.home.passkeys ? (
            <>
              <p className="small muted">{t('keepWays.touchWhat')}</p>
              <button type="button" className="button" onClick={() => void touch(way)}>
                {t('keepWays.touch')}
              </button>
            </>
          ) : (
            <p className="small muted">{t('keepWays.cannot')}</p>
          )}
        </div>
      ))}
      {problem ? (
        <div role="alert">
          <Note tone="danger">{problem}</Note>
        </div>
      ) : null}
      <button
        type="button"
        className={danger ? 'button danger wide' : 'button main wide'}
        aria-disabled={busy}
        onClick={() => void attempt(() => go([...Object.values(touched), ...typed]))}
      >
        {busy ? t('change.busy') : button}
      </button>
    </div>
  );
}
