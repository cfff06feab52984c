import { Note } from '../components/note.tsx';
import { t } from '../language.ts';
import type { PromptPort } from '../prompt-port.ts';

/** Watchword does not run on this site yet: what allowing it means, and the one button. */
export function Allow({ host, port, onAllowed }: { host: string; port: PromptPort; onAllowed: () => void }) {
  return (
    <div className="banner">
      <Note
        actions={
          <button
            type="button"
            className="button"
            onClick={() => void port.grant(host).then((granted) => granted && onAllowed())}
          >
            {t('allow.button', { host })}
          </button>
        }
      >
        {t('allow.what', { host })}
      </Note>
    </div>
  );
}
