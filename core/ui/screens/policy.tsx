import { type ReactNode, useEffect, useState } from 'react';
import { encodeUtf8 } from '../../bytes/text.ts';
import { policyReport, type Standing } from '../../policy/report.ts';
import { isUnreadable } from '../../policy/unreadable.ts';
import type { Words } from '../../policy/words/words.ts';
import type { Vault } from '../../vault/vault.ts';
import { Icon } from '../components/icon.tsx';
import { Note } from '../components/note.tsx';
import { Screen, Section } from '../components/screen.tsx';
import { type Language, spoken, t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { policyProblem } from '../state/policy-problem.ts';
import { said } from '../state/said.ts';
import './policy.css';

const words: Readonly<Record<Language, () => Promise<{ words: Words }>>> = {
  en: () => import('../../policy/words/en.ts'),
  de: () => import('../../policy/words/de.ts'),
  es: () => import('../../policy/words/es.ts'),
  fr: () => import('../../policy/words/fr.ts'),
  it: () => import('../../policy/words/it.ts'),
  'pt-BR': () => import('../../policy/words/pt-BR.ts'),
};

/** What an administrator set: every setting with who decided it and what it changed, what does not apply, and a report of all that. */
export default function PolicyScreen({ vault }: { vault: Vault }) {
  const app = useApp();
  const said = useWords();
  if (!said) return <Screen title={t('policy.title')}>{null}</Screen>;
  const report = policyReport(app.home.policy.now(), vault.settings);
  const set = report.settings.filter((one) => one.set !== null);
  const rest = report.settings.filter((one) => one.set === null);
  const wrong = [...report.problems.map(policyProblem), ...report.unknown.map((name) => t('policy.unknown', { name }))];
  return (
    <Screen title={t('policy.title')}>
      {set.length === 0 && wrong.length === 0 ? (
        <Note>{t('policy.none')}</Note>
      ) : (
        <p className="muted">{t('policy.what')}</p>
      )}
      {isUnreadable(report) ? <Note tone="danger">{t('policy.unreadable')}</Note> : null}
      {wrong.length === 0 ? null : (
        <Section title={t('policy.problems')}>
          <ul className="pad policy-problems">
            {wrong.map((sentence) => (
              <li key={sentence}>
                <Icon name="warning" size={18} />
                <bdi>{sentence}</bdi>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {set.length === 0 ? null : (
        <Section title={t('policy.set')}>
          <Standings standings={set} words={said} />
        </Section>
      )}
      <Section title={t('policy.notSet')}>
        <Standings standings={rest} words={said} />
      </Section>
      <Report report={report} />
    </Screen>
  );
}

/** Of a long list; how long it is stands above it, and the report holds all of it. */
const mostListed = 500;

function Standings({ standings, words }: { standings: readonly Standing[]; words: Words }) {
  return standings.map((one) => {
    const { title, what } = words.settings[one.name];
    return (
      <details className="policy-setting" key={one.name}>
        <summary>
          <span className="line-text">
            {title}
            <span className="small muted">{decided(one)}</span>
          </span>
          <bdi className="policy-value">{shown(one.name, one.holds)}</bdi>
          <Icon name="forward" size={18} />
        </summary>
        <div className="small muted">
          <p>{what}</p>
          <p>
            <code>{one.name}</code>
          </p>
          {Array.isArray(one.set) ? (
            <ul>
              {one.set.slice(0, mostListed).map((item) => (
                <li key={JSON.stringify(item)}>
                  <bdi>{named(item)}</bdi>
                </li>
              ))}
              {one.set.length > mostListed ? <li>…</li> : null}
            </ul>
          ) : null}
        </div>
      </details>
    );
  });
}

/** Who decided it where that is not plain, and what it changed, in a few words. */
function decided({ name, source, instead }: Standing): ReactNode {
  if (name === 'language' && source !== 'person') return source === 'policy' ? t('policy.recommended') : null;
  if (source === 'person') return t('policy.byYou');
  if (instead !== null) return t('policy.instead', { value: shown(name, instead) });
  return null;
}

function shown(name: string, value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number' && name.endsWith('Minutes')) return t('time.minutes', { minutes: value });
  if (typeof value === 'number' && name.endsWith('Seconds')) return t('time.seconds', { seconds: value });
  if (typeof value === 'boolean') return t(value ? 'policy.yes' : 'policy.no');
  if (Array.isArray(value) && value.length === 0) return t('policy.nothing');
  if (Array.isArray(value)) return value.length > 1 ? String(value.length) : value.map(named).join('');
  return String(value);
}

function named(item: unknown): string {
  return typeof item === 'object' && item !== null && 'name' in item ? String(item.name) : String(item);
}

function Report({ report }: { report: ReturnType<typeof policyReport> }) {
  const app = useApp();
  const text = () => `${JSON.stringify({ at: new Date(app.home.now()).toISOString(), ...report }, null, 2)}\n`;
  const give = async (how: () => Promise<void>, done: string) => {
    try {
      await how();
      app.notice.set({ text: done, tone: 'good', undo: null });
    } catch (error) {
      app.notice.set({ text: said(error), tone: 'danger', undo: null });
    }
  };
  return (
    <Section title={t('policy.report')}>
      <div className="pad">
        <p className="small muted">{t('policy.reportWhat')}</p>
        <div className="actions">
          <button
            type="button"
            className="button"
            onClick={() => void give(() => app.home.clipboard.write(text()), t('policy.copied'))}
          >
            <Icon name="copy" size={18} />
            {t('policy.copy')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() =>
              void give(() => app.home.files.save('watchword-policy.json', encodeUtf8(text())), t('policy.saved'))
            }
          >
            <Icon name="save" size={18} />
            {t('policy.save')}
          </button>
        </div>
      </div>
    </Section>
  );
}

function useWords(): Words | null {
  const [found, setFound] = useState<Words | null>(null);
  useEffect(() => {
    let gone = false;
    void words[spoken()]().then(({ words }) => !gone && setFound(words));
    return () => {
      gone = true;
    };
  }, []);
  return found;
}
