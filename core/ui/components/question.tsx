import { type ReactNode, useEffect, useRef, useState } from 'react';
import { t } from '../language.ts';
import { Sheet } from './sheet.tsx';

interface Props {
  title: string;
  children: ReactNode;
  /** What the button says: the thing that will happen, never "OK". */
  answer: string;
  danger?: boolean;
  onAnswer: () => void | Promise<void>;
  onClose: () => void;
}

/** A question before something that hurts. Cancel has the focus; the answer names what it does. */
export function Question({ title, children, answer, danger = false, onAnswer, onClose }: Props) {
  const cancel = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <Sheet title={title} onClose={onClose} role="alertdialog">
      <div className="stack">{children}</div>
      <div className="actions end">
        <button ref={cancel} type="button" className="button" onClick={onClose}>
          {t('question.cancel')}
        </button>
        <button
          type="button"
          className={danger ? 'button danger' : 'button main'}
          aria-disabled={busy}
          onClick={() => {
            if (busy) return;
            setBusy(true);
            void Promise.resolve(onAnswer()).finally(() => setBusy(false));
          }}
        >
          {answer}
        </button>
      </div>
    </Sheet>
  );
}
