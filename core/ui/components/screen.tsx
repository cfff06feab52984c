import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { useWide } from '../state/use-wide.ts';
import { Icon } from './icon.tsx';
import { LockButton } from './lock-button.tsx';
import './screen.css';

interface ScreenProps {
  title: string;
  /** The title stands larger in the screen itself: here it is only read. */
  quiet?: boolean;
  children: ReactNode;
  actions?: ReactNode;
}

/** A screen beside or instead of the list: its title, the way back, the lock. The title takes the focus when the screen opens. */
export function Screen({ title, quiet = false, children, actions }: ScreenProps) {
  const app = useApp();
  const wide = useWide();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className="screen">
      <header className="screen-top">
        <button
          type="button"
          className="icon-button"
          aria-label={t(wide ? 'screen.close' : 'screen.back')}
          onClick={() => app.router.back()}
        >
          <Icon name={wide ? 'close' : 'back'} />
        </button>
        <h1 ref={heading} tabIndex={-1} className={quiet ? 'quiet' : undefined}>
          <bdi>{title}</bdi>
        </h1>
        {actions}
        {wide ? null : <LockButton />}
      </header>
      <div className="screen-scroll">
        <div className="screen-inner">{children}</div>
      </div>
    </div>
  );
}

/** A titled card of a screen. */
export function Section({ title, children, aside }: { title: string; children: ReactNode; aside?: ReactNode }) {
  return (
    <section className="section">
      <div className="section-title">
        <h2>{title}</h2>
        {aside}
      </div>
      <div className="card section-card">{children}</div>
    </section>
  );
}

/** A line of a card: what it is, its value or control at the end. */
export function Line({ label, hint, children }: { label: ReactNode; hint?: ReactNode; children?: ReactNode }) {
  return (
    <div className="line">
      <div className="line-text">
        <div>{label}</div>
        {hint ? <div className="small muted">{hint}</div> : null}
      </div>
      {children}
    </div>
  );
}
