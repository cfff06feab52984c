import { useState } from 'react';
import { Mark } from '../components/mark.tsx';
import { Note } from '../components/note.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import './gate.css';

/** The vault is there and cannot be read: what happened, what is safe, what to do. Nothing is deleted here. */
export function Unreadable({ why }: { why: 'damaged' | 'tooNew' }) {
  const app = useApp();
  const [asked, setAsked] = useState(false);
  return (
    <main className="gate">
      <div className="gate-inner">
        <header>
          <Mark size={52} />
          <h1>{t(why === 'damaged' ? 'unreadable.title' : 'unreadable.newerTitle')}</h1>
        </header>
        <Note tone="warn">
          <p>{t(why === 'damaged' ? 'unreadable.what' : 'unreadable.newer')}</p>
        </Note>
        <p>{t(why === 'damaged' ? 'unreadable.do' : 'unreadable.newerDo')}</p>
        <button
          type="button"
          className="button main wide"
          onClick={() => {
            setAsked(true);
            app.home.reload();
          }}
          disabled={asked}
        >
          {t('unreadable.again')}
        </button>
      </div>
    </main>
  );
}
