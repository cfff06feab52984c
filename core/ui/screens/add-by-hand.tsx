import { useState } from 'react';
import { makeEnrolment } from '../../otp/enrolment.ts';
import { type Algorithm, type Otp, otpDefaults } from '../../otp/otp.ts';
import { parseSecret } from '../../otp/secret.ts';
import { mayAdd } from '../../policy/platforms.ts';
import { addAccount, newAccountId } from '../../vault/edit/add-account.ts';
import type { Vault } from '../../vault/vault.ts';
import { AlreadyHere } from '../components/already-here.tsx';
import { CodePreview } from '../components/code-preview.tsx';
import { Icon } from '../components/icon.tsx';
import { Note } from '../components/note.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { save, saySaved } from '../state/edits.ts';
import { problemText } from '../state/problems.ts';
import { sameName, sameSecret } from './add-found.tsx';
import { NameFields } from './name-fields.tsx';

/** Typed by hand, with the code shown while typing. What almost nobody needs is folded away. */
export function AddByHand({ vault, onDone }: { vault: Vault; onDone: () => void }) {
  const app = useApp();
  const [names, setNames] = useState({ issuer: '', name: '' });
  const [secret, setSecret] = useState('');
  const [type, setType] = useState<Otp['type']>('totp');
  const [algorithm, setAlgorithm] = useState<Algorithm>('SHA1');
  const [numbers, setNumbers] = useState({ digits: '6', period: '30', counter: '0' });
  const [tried, setTried] = useState(false);

  const made = make();
  const same = made.enrolment ? sameSecret(vault, made.enrolment) : null;
  const allowed = !made.enrolment || mayAdd(app.home.policy.now().policy, made.enrolment.issuer, null);
  const rival = sameName(vault, names);
  const wrong = secret.trim() !== '' || tried ? made.why : null;

  function make() {
    try {
      const otp: Otp = {
        ...otpDefaults,
        type,
        secret: parseSecret(secret),
        algorithm: type === 'steam' ? 'SHA1' : algorithm,
        digits: type === 'steam' ? 5 : Number(numbers.digits),
        period: type === 'totp' ? Number(numbers.period) : otpDefaults.period,
        counter: type === 'hotp' ? Number(numbers.counter) : otpDefaults.counter,
      };
      return { enrolment: makeEnrolment(names.issuer, names.name, otp), why: null };
    } catch (error) {
      return { enrolment: null, why: error instanceof Error ? error.message : '' };
    }
  }
  const keep = async () => {
    setTried(true);
    const { enrolment } = made;
    if (!enrolment || !allowed) return;
    const id = newAccountId(app.home.random);
    if (!(await save(app, (before, now) => addAccount(before, enrolment, id, now)))) return;
    onDone();
    saySaved(app, [id]);
  };

  return (
    <form
      className="add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <NameFields value={names} onChange={setNames} autoFocus />
      <div className="field">
        <label htmlFor="hand-secret">{t('hand.secret')}</label>
        <input
          id="hand-secret"
          className="input"
          value={secret}
          onChange={(event) => setSecret(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          maxLength={2048}
          aria-invalid={wrong ? true : undefined}
          aria-describedby="hand-secret-more"
        />
        <div id="hand-secret-more">
          {wrong ? <p className="error">{problemText(wrong)}</p> : <p className="hint">{t('hand.secretHint')}</p>}
        </div>
      </div>
      <CodePreview otp={made.enrolment?.otp ?? null} />
      {made.enrolment?.warnings.map((warning) => (
        <Note key={warning} tone="warn">
          {t(`warning.${warning}`)}
        </Note>
      ))}
      {same ? <AlreadyHere account={same} vault={vault} same="secret" /> : null}
      {!same && made.enrolment && rival ? <AlreadyHere account={rival} vault={vault} same="name" /> : null}
      <details className="fold">
        <summary>
          {t('hand.advanced')}
          <Icon name="forward" size={18} />
        </summary>
        <div>
          <Choice
            label={t('hand.type')}
            value={type}
            onChange={(value) => setType(value as Otp['type'])}
            choices={[
              ['totp', t('hand.totp')],
              ['hotp', t('hand.hotp')],
              ['steam', t('hand.steam')],
            ]}
          />
          {type === 'steam' ? null : (
            <>
              <Choice
                label={t('hand.algorithm')}
                value={algorithm}
                onChange={(value) => setAlgorithm(value as Algorithm)}
                choices={[
                  ['SHA1', 'SHA-1'],
                  ['SHA256', 'SHA-256'],
                  ['SHA512', 'SHA-512'],
                ]}
              />
              <div className="pair">
                <Choice
                  label={t('hand.digits')}
                  value={numbers.digits}
                  onChange={(digits) => setNumbers({ ...numbers, digits })}
                  choices={['6', '7', '8', '9', '10'].map((digits) => [digits, digits] as const)}
                />
                {type === 'totp' ? (
                  <NumberField
                    label={t('hand.period')}
                    value={numbers.period}
                    onChange={(period) => setNumbers({ ...numbers, period })}
                  />
                ) : (
                  <NumberField
                    label={t('hand.counter')}
                    value={numbers.counter}
                    onChange={(counter) => setNumbers({ ...numbers, counter })}
                  />
                )}
              </div>
            </>
          )}
        </div>
      </details>
      {allowed ? null : <Note tone="warn">{t('add.policy')}</Note>}
      <button type="submit" className="button main wide">
        {t(same ? 'found.saveAnyway' : 'found.save', { count: 1 })}
      </button>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  choices: readonly (readonly [string, string])[];
}

function Choice({ label, value, onChange, choices }: ChoiceProps) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      <select className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function NumberField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      <input
        className="input"
        inputMode="numeric"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        maxLength={16}
      />
    </label>
  );
}
