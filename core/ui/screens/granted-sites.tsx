import { useEffect, useState } from 'react';
import { Icon } from '../components/icon.tsx';
import { Line, Section } from '../components/screen.tsx';
import { t } from '../language.ts';
import type { PromptPort } from '../prompt-port.ts';

/** The hosts the browser lets Watchword run on. Each can be taken back here as well as in the browser's own settings. */
export function GrantedSites({ port }: { port: PromptPort }) {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    const read = () => void port.granted().then((granted) => gone || setHosts(granted));
    read();
    const stop = port.watch(read);
    return () => {
      gone = true;
      stop();
    };
  }, [port]);
  return (
    <Section title={t('granted.title')}>
      {hosts.length === 0 ? <Line label={t('granted.none')} hint={t('granted.how')} /> : null}
      {hosts.map((host) => (
        <Line key={host} label={<bdi>{host}</bdi>}>
          <button
            type="button"
            className="icon-button"
            aria-label={t('granted.takeBack', { host })}
            onClick={() => void port.revoke(host)}
          >
            <Icon name="close" />
          </button>
        </Line>
      ))}
    </Section>
  );
}
