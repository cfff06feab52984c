import { useState } from 'react';
import { shownText } from '../../otp/enrolment.ts';
import type { Enrolment } from '../../otp/otp.ts';
import type { ReadEnrolments } from '../../otp/read-enrolments.ts';
import { mayAdd } from '../../policy/platforms.ts';
import { addAccount, newAccountId } from '../../vault/edit/add-account.ts';
import type { Account, Vault } from '../../vault/vault.ts';
import { AccountIcon } from '../components/account-icon.tsx';
import { AlreadyHere } from '../components/already-here.tsx';
import { CodePreview } from '../components/code-preview.tsx';
import { Icon } from '../components/icon.tsx';
import { Note } from '../components/note.tsx';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { save, saySaved } from '../state/edits.ts';
import { problemAt } from '../state/problems.ts';
import { NameFields } from './name-fields.tsx';

/** What was found, before it is saved: what is new, what is already here, what could not be read. */
export function AddFound({
  vault,
  read,
  onMore,
  onDone,
}: {
  vault: Vault;
  read: ReadEnrolments;
  onMore: () => void;
  onDone: () => void;
}) {
  const app = useApp();
  const [names, setNames] = useState({
    issuer: read.enrolments[0]?.issuer ?? '',
    name: read.enrolments[0]?.name ?? '',
  });
  const [chosen, setChosen] = useState(
    () => new Set(read.enrolments.flatMap((one, index) => (sameSecret(vault, one) ? [] : [index]))),
  );
  const single = read.enrolments.length === 1 ? read.enrolments[0] : undefined;
  const rival = single ? sameName(vault, names) : null;
  const duplicate = single ? sameSecret(vault, single) : null;
  const { policy } = app.home.policy.now();
  const named = single ? [{ ...single, ...names }] : read.enrolments.filter((_, index) => chosen.has(index));
  const wanted = named.filter(({ issuer }) => mayAdd(policy, issuer, null));

  const keep = async () => {
    const added = wanted.map((enrolment) => ({ enrolment, id: newAccountId(app.home.random) }));
    const saved = await save(app, (before, now) =>
      added.reduce((next, { enrolment, id }) => addAccount(next, enrolment, id, now), before),
    );
    if (!saved) return;
    onDone();
    saySaved(
      app,
      added.map(({ id }) => id),
    );
  };
  const toggle = (index: number) => {
    const next = new Set(chosen);
    if (!next.delete(index)) next.add(index);
    setChosen(next);
  };

  return (
    <form
      className="add"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {single ? (
        <>
          <NameFields value={names} onChange={setNames} />
          <CodePreview otp={single.otp} />
          {duplicate ? <AlreadyHere account={duplicate} vault={vault} same="secret" /> : null}
          {!duplicate && rival ? <AlreadyHere account={rival} vault={vault} same="name" /> : null}
          {single.warnings.map((warning) => (
            <Note key={warning} tone="warn">
              {t(`warning.${warning}`)}
            </Note>
          ))}
        </>
      ) : (
        <ul className="found">
          {read.enrolments.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same account may be found twice
            <li key={index}>
              <FoundItem
                enrolment={one}
                same={sameSecret(vault, one)}
                chosen={chosen.has(index)}
                onToggle={() => toggle(index)}
              />
            </li>
          ))}
        </ul>
      )}
      {read.problems.length > 0 ? (
        <Note tone="warn">
          <p>{t('found.problems', { count: read.problems.length })}</p>
          <ul className="small">
            {read.problems.slice(0, 20).map((problem) => (
              <li key={`${problem.where} ${problem.why}`}>{problemAt(problem)}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      {wanted.length < named.length ? <Note tone="warn">{t('add.policy')}</Note> : null}
      <button type="submit" className="button main wide" disabled={wanted.length === 0}>
        {t(duplicate ? 'found.saveAnyway' : 'found.save', { count: wanted.length })}
      </button>
      {app.home.scan.camera ? (
        <button type="button" className="button wide" onClick={onMore}>
          <Icon name="scan" />
          {t('found.more')}
        </button>
      ) : null}
    </form>
  );
}

function FoundItem({
  enrolment,
  same,
  chosen,
  onToggle,
}: {
  enrolment: Enrolment;
  same: Account | null;
  chosen: boolean;
  onToggle: () => void;
}) {
  const title = titleOf(enrolment);
  return (
    <label className="card found-item">
      <input type="checkbox" checked={chosen} onChange={onToggle} />
      <AccountIcon account={enrolment} />
      <span className="who">
        <bdi>{title}</bdi>
        {enrolment.issuer ? <bdi className="small muted">{enrolment.name}</bdi> : null}
        {same ? <span className="small">{t('found.duplicate', { account: titleOf(same) })}</span> : null}
        {enrolment.warnings.map((warning) => (
          <span key={warning} className="small">
            {t(`warning.${warning}`)}
          </span>
        ))}
      </span>
    </label>
  );
}

/** The living account of the same names: set up anew, or a second one. */
export function sameName(vault: Vault, names: { readonly issuer: string; readonly name: string }): Account | null {
  const [issuer, name] = [shownText(names.issuer), shownText(names.name)];
  const found = Object.values(vault.accounts).find(
    (account) => account.deletedAt === null && account.issuer === issuer && account.name === name,
  );
  return (issuer || name) && found ? found : null;
}

/** The living account that already makes these codes. */
export function sameSecret(vault: Vault, enrolment: Enrolment): Account | null {
  const found = Object.values(vault.accounts).find(
    (account) =>
      account.deletedAt === null &&
      account.otp.secret === enrolment.otp.secret &&
      account.otp.type === enrolment.otp.type,
  );
  return found ?? null;
}
