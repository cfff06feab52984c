import type { KeyboardEvent, ReactNode } from 'react';
import { t } from '../language.ts';
import { Icon } from './icon.tsx';

interface Props {
  title: string;
  /** What a screen reader calls it, where the title does not say enough. */
  label?: string;
  /** Whose page it is. */
  where: ReactNode;
  danger?: boolean;
  /** Null: it has to be answered, or it asks again the next time. */
  onDismiss: (() => void) | null;
  children: ReactNode;
}

/** One thing the page in front asks for. Escape sends it away and nothing below it. */
export function PromptCard({ title, label, where, danger, onDismiss, children }: Props) {
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onDismiss) return;
    event.preventDefault();
    event.stopPropagation();
    onDismiss();
  };
  return (
    <section className={danger ? 'prompt danger' : 'prompt'} aria-label={label ?? title} onKeyDown={leave}>
      <header className="prompt-top">
        <div>
          <h2>{title}</h2>
          <p className="prompt-host">{where}</p>
        </div>
        {onDismiss ? (
          <button type="button" className="icon-button" aria-label={t('prompt.dismiss')} onClick={onDismiss}>
            <Icon name="close" />
          </button>
        ) : null}
      </header>
      {children}
    </section>
  );
}

/** The page's host, as the browser names it. */
export function Host({ host }: { host: string }) {
  return (
    <>
      <Icon name="globe" size={16} />
      <bdi>{host}</bdi>
    </>
  );
}
