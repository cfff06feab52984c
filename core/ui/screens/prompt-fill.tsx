import { useEffect, useRef, useState } from 'react';
import { hasFewLeft } from '../../backup-codes/set.ts';
import { hotp } from '../../otp/hotp.ts';
import { nextTotp, secondsLeft, totp } from '../../otp/totp.ts';
import { setSiteMode } from '../../vault/edit/sites.ts';
import type { Account, Vault } from '../../vault/vault.ts';
import { AccountIcon } from '../components/account-icon.tsx';
import { Digits, spelled } from '../components/digits.tsx';
import { Guarded } from '../components/guarded.tsx';
import { Icon } from '../components/icon.tsx';
import { Note } from '../components/note.tsx';
import { Host, PromptCard } from '../components/prompt-card.tsx';
import { Ring } from '../components/ring.tsx';
import { type MessageId, t } from '../language.ts';
import type { Candidate, FillResult, PromptPort, PromptState, Stopped } from '../prompt-port.ts';
import { fullTitleOf, titleOf } from '../state/accounts.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { save } from '../state/edits.ts';
import { said } from '../state/said.ts';
import { useStore } from '../state/store.ts';
import { Allow } from './prompt-allow.tsx';
import { WrongField } from './wrong-field.tsx';

type Asking = Extract<PromptState, { kind: 'prompt' }>;

interface Props {
  prompt: Asking;
  port: PromptPort;
  vault: Vault;
  onDismiss: () => void;
  onAllowed: () => void;
}

/** A page asks for a code: which account, which code, and one button that says what it will do. */
export function PromptFill({ prompt, port, vault, onDismiss, onAllowed }: Props) {
  const app = useApp();
  const ready = prompt.candidates.filter((one) => vault.accounts[one.accountId]?.deletedAt === null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [result, setResult] = useState<FillResult | 'filling' | 'waiting' | null>(null);
  const candidate = ready.find((one) => one.accountId === chosenId) ?? (prompt.which ? undefined : ready[0]);
  const account = candidate ? vault.accounts[candidate.accountId] : undefined;
  const refusal = prompt.refusal ?? (ready.length > 0 ? null : 'no-account');
  const embedded = prompt.topHost !== prompt.host;
  const shown = typeof result === 'string' ? null : (result ?? (prompt.stopped === 'not-taken' ? notTaken : null));

  const fill = async (use: 'totp' | 'backup') => {
    if (!candidate || result === 'filling') return;
    setResult('filling');
    try {
      const done = await port.fill({
        promptId: prompt.promptId,
        accountId: candidate.accountId,
        use,
        // The button was pressed in full sight of what the page asks for.
        confirmed: careful(prompt, candidate) || prompt.prompt === 'step-up' || prompt.prompt === 'enrolment',
      });
      // This step's code was used, at a site that did not take it as a rule: the press counts for the next one.
      setResult(!done.ok && done.why === 'spent' ? 'waiting' : done);
      // The panel goes when the page has moved on; that it worked is said where it stays to be read.
      if (done.ok && done.took)
        app.notice.set({ text: t('fill.done', { host: prompt.host }), tone: 'good', undo: null });
    } catch (error) {
      setResult(null);
      app.notice.set({ text: said(error), tone: 'danger', undo: null });
    }
  };

  return (
    <PromptCard
      title={t(titles[prompt.prompt])}
      label={t('prompt.label', { host: prompt.host })}
      where={<Host host={prompt.host} />}
      danger={prompt.prompt === 'turn-off'}
      onDismiss={onDismiss}
    >
      {prompt.stopped && !prompt.refusal && prompt.stopped !== 'not-taken' ? (
        <Note tone="warn">{stoppedText(prompt.stopped, prompt)}</Note>
      ) : null}
      {embedded ? <Note tone="warn">{t('prompt.embedded', { host: prompt.host, top: prompt.topHost })}</Note> : null}
      {refusal ? (
        <Note tone={refusal === 'look-alike' ? 'danger' : 'warn'}>{refusalText(refusal, prompt)}</Note>
      ) : (
        <Guarded about={`${prompt.promptId} ${candidate?.accountId ?? ''}`} className="prompt-body">
          {candidate && account ? (
            <Offer
              prompt={prompt}
              candidate={candidate}
              account={account}
              busy={typeof result === 'string' ? result : null}
              onFill={(use) => void fill(use)}
            />
          ) : null}
          {ready.length > 1 ? (
            <label className="field">
              <span className="label small">{t(candidate ? 'prompt.which' : 'prompt.whichOfThese')}</span>
              <select
                className="input"
                value={candidate?.accountId ?? ''}
                onChange={(event) => setChosenId(event.target.value)}
              >
                {candidate ? null : <option value="">{t('prompt.choose')}</option>}
                {ready.map((one) => (
                  <option key={one.accountId} value={one.accountId}>
                    {fullTitleOf(one)}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
        </Guarded>
      )}
      {/* Where nothing may be filled, there is nothing to allow either: least of all on a page that imitates another. */}
      {prompt.granted || prompt.refusal ? null : <Allow host={prompt.host} port={port} onAllowed={onAllowed} />}
      <div role="status">
        {shown && account ? <Outcome result={shown} prompt={prompt} account={account} vault={vault} /> : null}
      </div>
      {refusal ? null : <WrongField port={port} found={true} onUsed={onAllowed} />}
      {prompt.offerAutomatic && account ? (
        <OfferAutomatic host={prompt.offerAutomatic} account={account} onDone={onDismiss} />
      ) : null}
    </PromptCard>
  );
}

const notTaken: FillResult = { ok: true, took: false, backupAt: null };

const titles: Record<Asking['prompt'], MessageId> = {
  'sign-in': 'prompt.signIn',
  'backup-code': 'prompt.backupCode',
  'sent-code': 'prompt.sentCode',
  enrolment: 'prompt.enrolment',
  'step-up': 'prompt.stepUp',
  'turn-off': 'prompt.turnOff',
  push: 'prompt.push',
  'not-ours': 'prompt.notOurs',
};

/** Needs a button that names what will happen, and never gets the focus by itself. */
function careful(prompt: Asking, candidate: Candidate): boolean {
  return prompt.prompt === 'turn-off' || prompt.topHost !== prompt.host || !candidate.bound || !candidate.proved;
}

function fillText(prompt: Asking, candidate: Candidate): string {
  const { host, topHost: top } = prompt;
  if (prompt.prompt === 'turn-off') return t('fill.turnOff', { host });
  if (top !== host) return t('fill.embedded', { host, top });
  if (!candidate.bound || !candidate.proved) return t('fill.firstTime', { host });
  return t('fill.fill');
}

function backupText(prompt: Asking, candidate: Candidate): string {
  const { host, topHost: top } = prompt;
  const left = candidate.backupLeft;
  if (prompt.prompt === 'turn-off') return t('fill.backupTurnOff', { host, left });
  if (top !== host) return t('fill.backupEmbedded', { host, top, left });
  if (!candidate.bound || !candidate.proved) return t('fill.backupFirstTime', { host, left });
  return t('fill.backup', { left });
}

function Offer({
  prompt,
  candidate,
  account,
  busy,
  onFill,
}: {
  prompt: Asking;
  candidate: Candidate;
  account: Account;
  busy: 'filling' | 'waiting' | null;
  onFill: (use: 'totp' | 'backup') => void;
}) {
  const app = useApp();
  const now = useStore(app.clock.now);
  const button = useRef<HTMLButtonElement>(null);
  const attention = careful(prompt, candidate);
  const backupFirst = prompt.prompt === 'backup-code';
  const turnOff = prompt.prompt === 'turn-off';
  useEffect(() => {
    if (!attention) button.current?.focus();
  }, [attention]);

  const timed = account.custody === 'here' && account.otp.type !== 'hotp' ? totp(account.otp, now) : null;
  const left = timed ? secondsLeft(timed, now) : null;
  const low = left !== null && left < 5;
  const step = timed?.step ?? null;
  const spent = useRef(step);
  useEffect(() => {
    if (busy !== 'waiting') spent.current = step;
    else if (step !== spent.current) onFill('totp');
  }, [busy, step, onFill]);
  const code = timed?.code ?? (account.custody === 'here' ? hotp(account.otp) : null);
  const title = titleOf(account);
  return (
    <>
      <div className="prompt-account">
        <AccountIcon account={account} />
        <div className="prompt-who">
          <bdi className="issuer">{title}</bdi>
          {account.issuer && account.name ? <bdi className="small muted">{account.name}</bdi> : null}
        </div>
        {left !== null && timed ? <Ring left={left} period={account.otp.period} /> : null}
      </div>
      {backupFirst ? null : (
        <p className={low ? 'prompt-code low' : 'prompt-code'}>
          <Digits code={account.otp.type === 'hotp' ? null : code} length={account.otp.digits} size="big" />
          {low ? <Digits code={nextTotp(account.otp, now).code} size="next" /> : null}
          <span className="only-read">{timed ? spelled(timed.code) : ''}</span>
        </p>
      )}
      {turnOff ? <Note tone="danger">{t('fill.turnOffWhat', { account: title, host: prompt.host })}</Note> : null}
      {backupFirst ? null : (
        <button
          ref={button}
          type="button"
          className={turnOff ? 'button danger wide' : 'button main wide'}
          aria-disabled={busy !== null}
          onClick={() => onFill('totp')}
        >
          {busy ? t(low || busy === 'waiting' ? 'fill.waiting' : 'fill.busy') : fillText(prompt, candidate)}
        </button>
      )}
      {prompt.takesBackup && candidate.backupLeft > 0 ? (
        <button
          ref={backupFirst ? button : null}
          type="button"
          className={backupFirst ? 'button main wide' : turnOff ? 'button danger wide' : 'button wide'}
          aria-disabled={busy !== null}
          onClick={() => onFill('backup')}
        >
          <Icon name="key" size={18} />
          {backupText(prompt, candidate)}
        </button>
      ) : null}
      {prompt.takesBackup && !turnOff && account.backupCodes && hasFewLeft(account.backupCodes) ? (
        <Note tone="warn">
          {candidate.backupLeft > 0 ? t('fill.fewBackup', { left: candidate.backupLeft }) : t('refusal.no-backup-code')}
        </Note>
      ) : null}
    </>
  );
}

function Outcome({
  result,
  prompt,
  account,
  vault,
}: {
  result: FillResult;
  prompt: Asking;
  account: Account;
  vault: Vault;
}) {
  const app = useApp();
  if (!result.ok) return <Note tone="warn">{refusalText(result.why, prompt)}</Note>;
  if (result.took) return null;
  const { backupAt } = result;
  const copy = () => {
    const sent = backupAt === null ? undefined : account.backupCodes?.codes[backupAt]?.text;
    const code = sent ?? (account.otp.type === 'hotp' ? hotp(account.otp) : totp(account.otp, app.codeTime()).code);
    void app.board.copy(code, titleOf(account), settingsOf(vault, app.home).clipboardSeconds);
  };
  return (
    <Note
      tone="warn"
      actions={
        <button type="button" className="button" onClick={copy}>
          <Icon name="copy" size={18} />
          {t('fill.copy')}
        </button>
      }
    >
      {t('fill.notTaken')}
    </Note>
  );
}

function OfferAutomatic({ host, account, onDone }: { host: string; account: Account; onDone: () => void }) {
  const app = useApp();
  const accept = async () => {
    if (await save(app, (vault, now) => setSiteMode(vault, account.id, host, 'automatic', now))) onDone();
  };
  return (
    <Note
      actions={
        <>
          <button type="button" className="button" onClick={() => void accept()}>
            {t('automatic.accept')}
          </button>
          <button type="button" className="button plain" onClick={onDone}>
            {t('automatic.decline')}
          </button>
        </>
      }
    >
      {t('automatic.offer', { host })}
    </Note>
  );
}

/** Why a command filled nothing here; what the card itself is about, it says. */
function stoppedText(why: Exclude<Stopped, 'not-taken'>, prompt: Asking): string {
  if (why === 'unconfirmed' || why === 'other-host') return t('stopped.confirm');
  if (why === 'locked') return t('stopped.locked');
  if (why === 'which') return t('stopped.which');
  if (why === 'no-prompt') return t('stopped.noPrompt');
  if (why === 'refused-code') return t('stopped.refusedCode', { host: prompt.host });
  if (why === 'refused-backup') return t('stopped.refusedBackup', { host: prompt.host });
  return t('stopped.why', { why: refusalText(why, prompt) });
}

function refusalText(why: NonNullable<Asking['refusal']>, prompt: Asking): string {
  if (why === 'look-alike' && prompt.resembles)
    return t('refusal.look-alike', { host: prompt.host, known: prompt.resembles });
  if (why === 'look-alike') return t('refusal.other-host', { host: prompt.host });
  return t(`refusal.${why}`, { host: prompt.host });
}
