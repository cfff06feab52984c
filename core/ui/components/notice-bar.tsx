import { useEffect, useState } from 'react';
import { t } from '../language.ts';
import { type Notice, useApp } from '../state/app.ts';
import type { Copied } from '../state/clipboard.ts';
import { useStore } from '../state/store.ts';
import { Icon } from './icon.tsx';
import './notice-bar.css';

const standsFor = 6000;

/** The one live region: what the person's own last action did. */
export function NoticeBar() {
  const app = useApp();
  const said = useStore(app.notice);
  const copied = useStore(app.board.copied);
  const notice = useCopyFirst(said, copied) ? null : said;

  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => app.notice.set(null), said.undo || said.offer ? standsFor * 2 : standsFor);
    return () => clearTimeout(timer);
  }, [said, app]);
  useEffect(() => {
    if (!copied || copied.state === 'still-there') return;
    const timer = setTimeout(() => app.board.forget(copied), copied.state === 'waiting' ? 4000 : standsFor);
    return () => clearTimeout(timer);
  }, [copied, app]);

  const text = notice ? notice.text : copied && !copied.quiet ? copiedText(copied) : null;
  const button = notice?.undo ? { text: t('notice.undo'), act: notice.undo } : notice?.offer;
  const tone = notice ? notice.tone : copied?.state === 'refused' ? 'danger' : 'good';
  return (
    <div className="notice-bar" role="status">
      {text ? (
        <div className={`notice ${tone}`}>
          <Icon name={tone === 'good' ? 'check' : 'warning'} />
          <p>{text}</p>
          {button ? (
            <button
              type="button"
              className="notice-undo"
              onClick={() => {
                app.notice.set(null);
                button.act();
              }}
            >
              {button.text}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** A copy is said at once, also where something said before it still stands: whoever copied waits for that. What follows a copy covers it. */
function useCopyFirst(notice: Notice | null, copied: Copied): boolean {
  const [seen, setSeen] = useState({ notice, copied, first: false });
  if (seen.notice === notice && seen.copied === copied) return seen.first;
  const acted = copied !== null && !copied.quiet && copied.state !== 'cleared' && copied.state !== 'still-there';
  const first = acted && (copied !== seen.copied || (notice === seen.notice && seen.first));
  setSeen({ notice, copied, first });
  return first;
}

function copiedText(copied: NonNullable<Copied>): string {
  switch (copied.state) {
    case 'waiting':
      return t('codes.copied', { seconds: copied.seconds });
    case 'stays':
      return t('codes.copiedStays');
    case 'cleared':
      return t('codes.cleared');
    case 'still-there':
      return t('codes.stillThere');
    case 'refused':
      return t('codes.copyRefused');
  }
}
