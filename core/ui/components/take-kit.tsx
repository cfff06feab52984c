import { useMemo, useState } from 'react';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { kitFile, kitOf } from '../state/kit.ts';
import { said } from '../state/said.ts';
import { GiveCode } from './give-code.tsx';
import { Icon } from './icon.tsx';
import { KitPaper } from './kit-paper.tsx';
import { Note } from './note.tsx';

interface Props {
  code: string;
  /** Notes that the code opened the vault. Throws WrongKey for another one. */
  prove: (code: string) => Promise<unknown>;
  /** `tried`: it was typed back. */
  onDone: (tried: boolean) => void;
}

/** A new recovery code: to be printed or saved now, then typed back once, because an untried kit is only a hope. */
export function TakeKit({ code, prove, onDone }: Props) {
  const app = useApp();
  const [drill, setDrill] = useState(false);
  const [told, setTold] = useState<{ tone: 'good' | 'danger'; text: string } | null>(null);
  const kit = useMemo(() => kitOf(code, app.home.now()), [code, app]);

  const saveFile = async () => {
    try {
      const day = new Date(app.home.now()).toISOString().slice(0, 10);
      await app.home.files.save(`watchword-recovery-kit-${day}.html`, kitFile(kit));
      setTold({ tone: 'good', text: t('kit.saved') });
    } catch (error) {
      setTold({ tone: 'danger', text: said(error) });
    }
  };
  if (drill)
    return (
      <>
        <GiveCode
          above={<p>{t('kit.drill')}</p>}
          open={async (typed) => {
            await prove(typed);
            onDone(true);
          }}
          button={t('kit.try')}
          busyButton={t('unlock.busy')}
        />
        <button type="button" className="button plain wide" onClick={() => setDrill(false)}>
          {t('kit.again')}
        </button>
      </>
    );
  return (
    <>
      <KitPaper kit={kit} />
      <div className="actions">
        <button type="button" className="button" onClick={() => window.print()}>
          <Icon name="print" size={18} />
          {t('kit.print')}
        </button>
        <button type="button" className="button" onClick={() => void saveFile()}>
          <Icon name="save" size={18} />
          {t('kit.save')}
        </button>
      </div>
      <div role="status">{told ? <Note tone={told.tone}>{told.text}</Note> : null}</div>
      <button type="button" className="button main wide" onClick={() => setDrill(true)}>
        {t('kit.typeBack')}
      </button>
      <button type="button" className="button plain wide" onClick={() => onDone(false)}>
        {t('kit.later')}
      </button>
    </>
  );
}
