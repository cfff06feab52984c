import { Sheet } from '../components/sheet.tsx';
import { type MessageId, t } from '../language.ts';
import './keyboard-help.css';

const keys: readonly (readonly [keys: readonly string[], what: MessageId])[] = [
  [['/'], 'keys.search'],
  [['↑', '↓'], 'keys.rows'],
  [['Enter'], 'keys.copy'],
  [['→'], 'keys.open'],
  [['Alt + ↑', 'Alt + ↓'], 'keys.move'],
  [['Home', 'End'], 'keys.ends'],
  [['Esc'], 'keys.escape'],
  [['?'], 'keys.help'],
];

/** What the keyboard does in the list, on `?`. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={t('keys.title')} onClose={onClose}>
      <dl className="keys">
        {keys.map(([pressed, what]) => (
          <div key={what}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
