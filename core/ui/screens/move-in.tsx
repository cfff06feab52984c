import type { ReactNode } from 'react';
import { Icon } from '../components/icon.tsx';
import { Screen } from '../components/screen.tsx';
import { type MessageId, t } from '../language.ts';
import { useApp } from '../state/app.ts';
import type { AddWay } from '../state/route.ts';
import './add.css';
import './move-in.css';

interface Other {
  readonly app: string;
  /** It keeps its secrets to itself. */
  readonly closed?: true;
  readonly steps: readonly MessageId[];
  readonly also?: MessageId;
  readonly way: 'scan' | 'paste';
}

const anew = ['move.anewSite', 'move.anewScan', 'move.anewProve'] as const;

/** What each app gives away, as its own menus name it; sorted by how many people use it. */
const others: readonly Other[] = [
  { app: 'Google Authenticator', steps: ['move.googleOpen', 'move.googleScan'], also: 'move.googleSame', way: 'scan' },
  { app: 'Microsoft Authenticator', closed: true, steps: anew, also: 'move.microsoftWork', way: 'scan' },
  { app: 'Authy', closed: true, steps: anew, way: 'scan' },
  { app: '2FAS', steps: ['move.twofasKey', 'move.twofasPaste'], also: 'move.twofasFile', way: 'paste' },
  { app: 'Aegis', steps: ['move.aegisExport', 'move.listPaste', 'move.listDelete'], way: 'paste' },
  { app: 'Ente Auth', steps: ['move.enteExport', 'move.listPaste', 'move.listDelete'], way: 'paste' },
];

/** How accounts come over from the app that holds them now, one app at a time. */
export default function MoveIn() {
  return (
    <Screen title={t('move.title')}>
      <p className="muted">{t('move.what')}</p>
      <div className="move-in">
        {others.map(({ app, closed, steps, also, way }) => (
          <Fold key={app} title={app}>
            {closed ? <p>{t('move.noExport', { app })}</p> : null}
            <ol>
              {steps.map((step) => (
                <li key={step}>{t(step)}</li>
              ))}
            </ol>
            {also ? <p className="small muted">{t(also)}</p> : null}
            <Begin ways={[way]} />
          </Fold>
        ))}
        <Fold title={t('move.other')}>
          <p>{t('move.otherWhat')}</p>
          <Begin ways={['scan', 'paste']} />
        </Fold>
      </div>
    </Screen>
  );
}

/** One at a time: the one that is opened closes the others. */
function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="fold" name="move">
      <summary>
        {title}
        <Icon name="forward" size={18} />
      </summary>
      <div>{children}</div>
    </details>
  );
}

function Begin({ ways }: { ways: readonly (AddWay & ('scan' | 'paste'))[] }) {
  const app = useApp();
  return (
    <div className="actions">
      {ways.map((way) => (
        <button key={way} type="button" className="button" onClick={() => app.router.go({ screen: 'add', way })}>
          <Icon name={way} size={18} />
          {t(`add.${way}`)}
        </button>
      ))}
    </div>
  );
}
