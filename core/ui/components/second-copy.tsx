import { useEffect, useState } from 'react';
import { defaultSettings, effectiveSettings } from '../../policy/settings.ts';
import { type MessageId, t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { moment } from '../state/moments.ts';
import { said } from '../state/said.ts';
import { Icon } from './icon.tsx';

/** The second copy lies outside the database, and can be taken away without a key. */
export function SecondCopy({ what = null }: { what?: MessageId | null }) {
  const { home } = useApp();
  const allowed = effectiveSettings(defaultSettings, home.policy.now().policy).exportAllowed;
  const [copy, setCopy] = useState<Awaited<ReturnType<typeof home.keeper.secondCopy>>>(null);
  const [done, setDone] = useState<string | null>(null);
  useEffect(() => void home.keeper.secondCopy().then(setCopy, () => {}), [home]);
  if (!copy || !allowed) return null;
  const save = async () => {
    const name = `watchword-${new Date(copy.savedAt).toISOString().slice(0, 10)}.watchword`;
    setDone(
      await home.files.save(name, copy.file).then(
        () => t('unreadable.copySaved'),
        (error) => said(error),
      ),
    );
  };
  return (
    <>
      {what ? <p className="small muted">{t(what, { when: moment(copy.savedAt) })}</p> : null}
      <button type="button" className="button plain wide" onClick={save}>
        <Icon name="save" />
        {t('unreadable.saveCopy')}
      </button>
      <p className="small" role="status">
        {done}
      </p>
    </>
  );
}
