import { type FormEvent, useState } from 'react';
import { stricterMode } from '../../policy/settings.ts';
import { addSite, removeSite, setSiteMode } from '../../vault/edit/sites.ts';
import { isHost } from '../../vault/host.ts';
import type { Account, FillMode, Vault } from '../../vault/vault.ts';
import { Icon } from '../components/icon.tsx';
import { Section } from '../components/screen.tsx';
import { t } from '../language.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { save } from '../state/edits.ts';

const modes: readonly FillMode[] = ['ask', 'automatic', 'off'];

/** Where this account's codes may go, host by host, and how. */
export function Sites({ account, vault }: { account: Account; vault: Vault }) {
  const app = useApp();
  const { fillCeiling } = settingsOf(vault, app.home);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const host = readHost(typed);
    if (!host) return setWrong(true);
    if (await save(app, (before, now) => addSite(before, account.id, host, now))) setTyped('');
  };
  // The mode is read before the save begins: by the time the vault is open the list shows the old one again.
  const choose = (host: string, mode: FillMode) =>
    void save(app, (before, now) => setSiteMode(before, account.id, host, mode, now));
  const remove = async (host: string) => {
    const gone = account.sites.find((site) => site.host === host);
    if (!(await save(app, (before, now) => removeSite(before, account.id, host, now)))) return;
    app.notice.set({
      text: t('sites.removed', { host }),
      tone: 'good',
      undo: () =>
        void save(app, (before, now) => {
          const back = addSite(before, account.id, host, now);
          return gone ? setSiteMode(back, account.id, host, gone.mode, now) : back;
        }),
    });
  };
  return (
    <Section title={t('sites.title')}>
      {account.sites.map((site) => (
        <div key={site.host} className="site">
          <Icon name="globe" />
          <div className="site-name">
            <bdi>{site.host}</bdi>
            <span className="small muted">{t(site.proved ? 'sites.proved' : 'sites.unproved')}</span>
          </div>
          <div className="site-how">
            <select
              className="input"
              aria-label={t('sites.mode', { host: site.host })}
              value={stricterMode(site.mode, fillCeiling)}
              onChange={(event) => choose(site.host, event.target.value as FillMode)}
            >
              {modes.map((mode) => (
                <option key={mode} value={mode} disabled={stricterMode(mode, fillCeiling) !== mode}>
                  {t(`mode.${mode}`)}
                </option>
              ))}
            </select>
            <button
              type="button"
              className="icon-button"
              aria-label={t('sites.remove', { host: site.host })}
              onClick={() => void remove(site.host)}
            >
              <Icon name="close" />
            </button>
          </div>
        </div>
      ))}
      <form className="pad" onSubmit={(event) => void add(event)} noValidate>
        {account.sites.length === 0 ? <p className="small muted">{t('sites.none')}</p> : null}
        <div className="site-add">
          <input
            className="input"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setWrong(false);
            }}
            placeholder="app.example.com"
            aria-label={t('sites.add')}
            aria-invalid={wrong ? true : undefined}
            aria-describedby="site-wrong"
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={2000}
          />
          <button type="submit" className="button" disabled={typed.trim() === ''}>
            {t('sites.addButton')}
          </button>
        </div>
        <p id="site-wrong" className="error" role="alert">
          {wrong ? t('sites.wrong') : null}
        </p>
      </form>
    </Section>
  );
}

/** What a person types or pastes as a site to its exact host; null when no code may ever go there. */
export function readHost(typed: string): string | null {
  const text = typed.trim();
  const local = /^(?:http:\/\/)?(?:[\w-]+\.)*localhost(?:[:/]|$)/i.test(text);
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `${local ? 'http' : 'https'}://${text}`);
    if (url.username || url.password) return null;
    const allowed = url.protocol === 'https:' || (url.protocol === 'http:' && /(?:^|\.)localhost$/.test(url.hostname));
    return allowed && isHost(url.host) && (url.hostname.includes('.') || url.hostname === 'localhost')
      ? url.host
      : null;
  } catch {
    return null;
  }
}
