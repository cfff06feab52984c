import { type MessageId, t } from '../language.ts';
import { Note } from './note.tsx';

/** In the place of what follows from the ways into the vault, where they cannot be read: what that means here, and another try. */
export function WaysUnread({ what, onAgain }: { what: MessageId; onAgain: () => void }) {
  return (
    <Note
      tone="warn"
      actions={
        <button type="button" className="button" onClick={onAgain}>
          {t('unreadable.again')}
        </button>
      }
    >
      <p role="alert">{t(what)}</p>
    </Note>
  );
}
