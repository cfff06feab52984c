import { useState } from 'react';
import { changeSettings } from '../../vault/edit/settings.ts';
import type { PersonSettings, Vault } from '../../vault/vault.ts';
import { Icon } from '../components/icon.tsx';
import { Line, Screen, Section } from '../components/screen.tsx';
import { languages, t } from '../language.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { save } from '../state/edits.ts';
import { ago } from '../state/moments.ts';
import { usePersistence } from './banners.tsx';
import { ClockCheck } from './clock-check.tsx';
import { GrantedSites } from './granted-sites.tsx';
import { InstallHelp } from './install-help.tsx';
import { Organisation } from './organisation.tsx';

const idleChoices = [1, 2, 5, 10, 15, 30, 60, 240];
const hiddenChoices = [0, 15, 60, 300, 900, 3600];
const clipboardChoices = [15, 30, 60, 90];

/** Everything that can be chosen, each with what holds now. */
export function Settings({ vault }: { vault: Vault }) {
  const app = useApp();
  const { policy } = app.home.policy.now();
  const settings = settingsOf(vault, app.home);
  const choose = (change: Partial<PersonSettings>) =>
    void save(app, (before, now) => changeSettings(before, change, now));
  const last = vault.backups.reduce((latest, backup) => Math.max(latest, backup.at), 0);
  const inTrash = Object.values(vault.accounts).filter((account) => account.deletedAt !== null).length;
  // A popup closes when the browser asks or prints: such screens open in a tab.
  const fullPage = (screen: 'ways') =>
    app.home.openFullPage ? app.home.openFullPage(`#/${screen}`) : app.router.go({ screen });
  const fixedIdle = policy.autoLockMinutes;
  return (
    <Screen title={t('settings.title')}>
      <Section title={t('settings.looks')}>
        <Choice
          label={t('settings.language')}
          value={vault.settings.language ?? ''}
          onChange={(value) => choose({ language: value || null })}
          choices={[
            ['', t('settings.languageAuto')],
            ...languages.map((language) => [language, nameOf(language)] as const),
          ]}
        />
        <Choice
          label={t('settings.theme')}
          value={vault.settings.theme}
          onChange={(value) => choose({ theme: value as PersonSettings['theme'] })}
          choices={[
            ['system', t('theme.system')],
            ['light', t('theme.light')],
            ['dark', t('theme.dark')],
          ]}
        />
      </Section>
      <Section title={t('settings.locking')}>
        <Choice
          label={t('settings.idle')}
          {...(fixedIdle === undefined
            ? {}
            : { hint: t('settings.most', { value: t('time.minutes', { minutes: fixedIdle }) }) })}
          value={String(settings.idleMinutes)}
          onChange={(value) => choose({ idleMinutes: Number(value) })}
          choices={withNow(idleChoices, settings.idleMinutes)
            .filter((minutes) => fixedIdle === undefined || minutes <= fixedIdle)
            .map((minutes) => [String(minutes), t('time.minutes', { minutes })] as const)}
        />
        {app.home.kind === 'pwa' ? (
          <Choice
            label={t('settings.hidden')}
            value={String(vault.settings.hiddenSeconds)}
            onChange={(value) => choose({ hiddenSeconds: Number(value) })}
            choices={withNow(hiddenChoices, vault.settings.hiddenSeconds).map(
              (seconds) => [String(seconds), span(seconds)] as const,
            )}
          />
        ) : null}
        <button type="button" className="line line-button" onClick={() => fullPage('ways')}>
          <span className="line-text">
            {t('ways.title')}
            <span className="small muted">{t('ways.what')}</span>
          </span>
          <Icon name={app.home.openFullPage ? 'outside' : 'forward'} />
        </button>
      </Section>
      <Section title={t('settings.codes')}>
        <Switch
          label={t('settings.reveal')}
          hint={t('settings.revealWhat')}
          on={vault.settings.tapToReveal}
          onChange={(tapToReveal) => choose({ tapToReveal })}
        />
        {app.home.kind === 'popup' ? null : (
          <Choice
            label={t('settings.clipboard')}
            hint={
              policy.clipboardSeconds === undefined
                ? t('settings.clipboardWhat')
                : t('settings.most', { value: span(policy.clipboardSeconds) })
            }
            value={String(settings.clipboardSeconds)}
            onChange={(value) => choose({ clipboardSeconds: Number(value) })}
            choices={withNow(clipboardChoices, settings.clipboardSeconds)
              .filter((seconds) => seconds <= (policy.clipboardSeconds ?? seconds))
              .map((seconds) => [String(seconds), span(seconds)] as const)}
          />
        )}
      </Section>
      {app.home.kind === 'pwa' ? null : (
        <Section title={t('settings.filling')}>
          <Switch
            label={t('settings.popup')}
            hint={t('settings.popupWhat')}
            on={vault.settings.openPopupAtPrompt}
            onChange={(openPopupAtPrompt) => choose({ openPopupAtPrompt })}
          />
          <Switch
            label={t('settings.submit')}
            hint={
              policy.submit === false
                ? t('settings.byAdministrator', { value: t('settings.off') })
                : t('settings.submitWhat')
            }
            on={settings.submitAfterFill}
            disabled={policy.submit === false}
            onChange={(submitAfterFill) => choose({ submitAfterFill })}
          />
        </Section>
      )}
      {app.home.prompt ? <GrantedSites port={app.home.prompt} /> : null}
      {app.home.kind === 'pwa' ? null : <Organisation />}
      <Section title={t('settings.safety')}>
        <button type="button" className="line line-button" onClick={() => app.router.go({ screen: 'readiness' })}>
          <span className="line-text">
            {t('ready.title')}
            <span className="small muted">{t('ready.what')}</span>
          </span>
          <Icon name="forward" />
        </button>
        <button type="button" className="line line-button" onClick={() => app.router.go({ screen: 'backups' })}>
          <span className="line-text">
            {t('backups.title')}
            <span className="small muted">
              {last === 0 ? t('backups.never') : t('backups.last', { when: ago(last, app.home.now()) })}
            </span>
          </span>
          <Icon name="forward" />
        </button>
        <button type="button" className="line line-button" onClick={() => app.router.go({ screen: 'trash' })}>
          <span className="line-text">
            {t('trash.title')}
            <span className="small muted">{t('trash.count', { count: inTrash })}</span>
          </span>
          <Icon name="forward" />
        </button>
        <Persistence />
        <InstallHelp />
      </Section>
      <Section title={t('clock.title')}>
        <div className="pad">
          <ClockCheck />
        </div>
      </Section>
      <Section title={t('about.title')}>
        <button type="button" className="line line-button" onClick={() => app.router.go({ screen: 'about' })}>
          <span className="line-text">
            {t('about.title')}
            <span className="small muted">{t('about.what')}</span>
          </span>
          <Icon name="forward" />
        </button>
      </Section>
    </Screen>
  );
}

function Persistence() {
  const app = useApp();
  const found = usePersistence();
  const [asked, setAsked] = useState<'granted' | 'denied' | 'unknown' | null>(null);
  const state = asked ?? found;
  return (
    <Line
      label={t('storage.title')}
      hint={
        state === null ? null : (
          <>
            {t(`storage.${state}`)}
            {state !== 'granted' && app.home.kind === 'pwa' ? <> {t('banner.iphone')}</> : null}
          </>
        )
      }
    >
      {state === 'denied' || state === 'unknown' ? (
        <button type="button" className="button" onClick={() => void app.home.persistence.ask().then(setAsked)}>
          {t('storage.ask')}
        </button>
      ) : null}
    </Line>
  );
}

interface ChoiceProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  choices: readonly (readonly [string, string])[];
}

function Choice({ label, hint, value, onChange, choices }: ChoiceProps) {
  return (
    <Line label={label} hint={hint}>
      <select className="input" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </Line>
  );
}

function Switch({
  label,
  hint,
  on,
  onChange,
  disabled = false,
}: {
  label: string;
  hint: string;
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
}) {
  return (
    <label className="line">
      <span className="line-text">
        {label}
        <span className="small muted">{hint}</span>
      </span>
      <input
        type="checkbox"
        className="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}

/** A language in its own words. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function span(seconds: number): string {
  if (seconds === 0) return t('time.atOnce');
  return seconds % 60 === 0 ? t('time.minutes', { minutes: seconds / 60 }) : t('time.seconds', { seconds });
}

function withNow(choices: readonly number[], now: number): number[] {
  return [...new Set([...choices, now])].sort((a, b) => a - b);
}
