import { useEffect, useState } from 'react';
import { type MessageId, t } from '../language.ts';
import './passphrase-field.css';

const words = ['strength.veryWeak', 'strength.weak', 'strength.fair', 'strength.good', 'strength.strong'] as const;
const tones = ['weak', 'weak', 'fair', 'good', 'good'] as const;

/** The score of `passphrase`, 0 to 4; null while nothing is typed or the judge is still being fetched. */
export function useStrength(passphrase: string): number | null {
  const [judge, setJudge] = useState<((passphrase: string) => number) | null>(null);
  useEffect(() => {
    if (judge || passphrase === '') return;
    void import('./strength.ts').then((module) => setJudge(() => module.strength));
  }, [judge, passphrase]);
  return judge && passphrase !== '' ? judge(passphrase) : null;
}

/** Four bars and a plain word. */
export function StrengthMeter({ score }: { score: number | null }) {
  const word: MessageId = score === null ? 'strength.advice' : (words[score] ?? 'strength.weak');
  return (
    <div className="strength">
      <div className={`strength-bar ${score === null ? '' : tones[score]}`} aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={score !== null && Math.max(1, score) >= bar ? 'on' : ''} />
        ))}
      </div>
      <p className="small muted">{t(word)}</p>
    </div>
  );
}
