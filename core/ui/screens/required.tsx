import { type ReactNode, useState } from 'react';
import { lacksRequired, neededWays } from '../../policy/required.ts';
import type { Vault } from '../../vault/vault.ts';
import { Mark } from '../components/mark.tsx';
import { Note } from '../components/note.tsx';
import { NoticeBar } from '../components/notice-bar.tsx';
import { t } from '../language.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { usePasskeysHere } from '../state/use-passkeys-here.ts';
import { useReadWays } from '../state/use-ways.ts';
import { earlierKeys } from './offer-escrow.tsx';
import { Start } from './start.tsx';

/** Holds the codes back until the ways into the vault are there that an administrator requires. A passkey is only where the browser can have one. */
export function Required({ vault, children }: { vault: Vault; children: ReactNode }) {
  const settings = settingsOf(vault, useApp().home);
  return neededWays(settings, null).length > 0 ? <Asked vault={vault}>{children}</Asked> : children;
}

function Asked({ vault, children }: { vault: Vault; children: ReactNode }) {
  const app = useApp();
  const settings = settingsOf(vault, app.home);
  const { ways, failed, again } = useReadWays(vault.rev);
  const passkeys = usePasskeysHere();
  // Once asked, the person goes on when the kit was printed, not when it was made.
  const [asked, setAsked] = useState<'no' | 'now' | 'before'>('no');
  if (failed) return <Unread onAgain={again} />;
  if (ways === null || passkeys === null) return null;
  const there = {
    recovery: ways.some(({ type }) => type === 'recovery'),
    passkeys: ways.filter(({ type }) => type === 'prf'),
    escrow: ways.flatMap(({ escrowKey }) => escrowKey ?? []),
  };
  const missing = lacksRequired(settings, there, passkeys);
  // It can wait, as it takes the passphrase, which may be forgotten; it is asked for again at the next unlock.
  const earlier = settings.escrowKey !== null && earlierKeys(ways, settings.escrowKey).length > 0;
  if (app.home.openFullPage) return missing ? <InPage open={app.home.openFullPage} /> : children;
  if (asked !== 'now' && (missing || (earlier && asked === 'no'))) setAsked('now');
  if (asked !== 'now') return children;
  return (
    <main className="shell">
      <div className="detail">
        <Start
          vault={vault}
          needed={neededWays(settings, passkeys)}
          onGoOn={missing ? null : () => setAsked('before')}
        />
      </div>
      <NoticeBar />
    </main>
  );
}

/** A popup closes when it prints or asks for a passkey. */
function InPage({ open }: { open: (path: string) => void }) {
  return (
    <Gate what={t('required.what')}>
      <p>{t('required.inPage')}</p>
      <button type="button" className="button main wide" onClick={() => open('#/codes')}>
        {t('required.open')}
      </button>
    </Gate>
  );
}

/** Without the ways in nobody can tell what is missing: the codes stay held back. */
function Unread({ onAgain }: { onAgain: () => void }) {
  const app = useApp();
  return (
    <Gate what={null}>
      <div role="alert">
        <Note tone="warn">{t('required.unread')}</Note>
      </div>
      <button type="button" className="button main wide" onClick={onAgain}>
        {t('unreadable.again')}
      </button>
      <button type="button" className="button wide" onClick={() => void app.lock()}>
        {t('lock.now')}
      </button>
    </Gate>
  );
}

function Gate({ what, children }: { what: string | null; children: ReactNode }) {
  return (
    <main className="gate">
      <div className="gate-inner">
        <header>
          <Mark size={52} />
          <h1>{t('required.title')}</h1>
          {what ? <p className="muted">{what}</p> : null}
        </header>
        {children}
      </div>
    </main>
  );
}
