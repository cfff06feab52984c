import { useState } from 'react';
import { shownText } from '../../otp/enrolment.ts';
import type { SlotInfo } from '../../storage/ways-in.ts';
import { Icon, type IconName } from '../components/icon.tsx';
import { KeyFingerprint } from '../components/key-fingerprint.tsx';
import { Sheet } from '../components/sheet.tsx';
import { WayName } from '../components/way-name.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { said } from '../state/said.ts';
import { wayHint, wayTitle } from '../state/ways.ts';
import '../components/way.css';

interface Props {
  way: SlotInfo;
  /** An administrator requires it: it stays. */
  needed: boolean;
  onAct: (act: 'try' | 'passphrase' | { change: 'remove' | 'replace'; way: SlotInfo }) => void;
  onClose: () => void;
}

/** One way in: its name, and what can be done with it. */
export function WayIn({ way, needed, onAct, onClose }: Props) {
  const app = useApp();
  const [name, setName] = useState(way.name);
  const act = (which: Parameters<Props['onAct']>[0]) => () => {
    onClose();
    onAct(which);
  };
  const rename = async () => {
    try {
      await app.keys.rename(way.id, shownText(name));
      onClose();
    } catch (error) {
      app.notice.set({ text: said(error), tone: 'danger', undo: null });
    }
  };
  return (
    <Sheet title={wayTitle(way)} onClose={onClose}>
      <p className="small muted">{wayHint(way, app.home.now())}</p>
      {way.escrowKey ? (
        <>
          <p>{t('escrow.what')}</p>
          <p>
            <KeyFingerprint publicKey={way.escrowKey} />
          </p>
        </>
      ) : null}
      <form
        className="way-name"
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <WayName id="way-name" value={name} onChange={setName} />
        <button type="submit" className="button" disabled={shownText(name) === way.name}>
          {t('edit.save')}
        </button>
      </form>
      <div className="card section-card">
        {way.type === 'password' ? (
          <Act icon="pencil" text={t('settings.passphrase')} onPress={act('passphrase')} />
        ) : null}
        {way.type === 'recovery' ? (
          <>
            <Act icon="check" text={t('kit.tryTitle')} onPress={act('try')} />
            <Act icon="next" text={t('way.replace')} onPress={act({ change: 'replace', way })} />
          </>
        ) : null}
        {needed ? (
          <p className="pad small muted">{t(way.type === 'escrow' ? 'escrow.needed' : 'ways.needed')}</p>
        ) : null}
        {way.type === 'password' || needed ? null : (
          <Act icon="trash" text={t('way.remove')} danger onPress={act({ change: 'remove', way })} />
        )}
      </div>
    </Sheet>
  );
}

function Act({
  icon,
  text,
  danger = false,
  onPress,
}: {
  icon: IconName;
  text: string;
  danger?: boolean;
  onPress: () => void;
}) {
  return (
    <button type="button" className={danger ? 'line line-button danger' : 'line line-button'} onClick={onPress}>
      <Icon name={icon} />
      <span className="line-text">{text}</span>
    </button>
  );
}
