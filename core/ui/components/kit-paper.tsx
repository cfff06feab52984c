import { t } from '../language.ts';
import type { Kit } from '../state/kit.ts';
import { QrCode } from './qr-code.tsx';
import './kit-paper.css';

/** The recovery kit as the sheet of paper it will be; only it is printed. */
export function KitPaper({ kit }: { kit: Kit }) {
  return (
    <article className="kit-paper secret">
      <h3>{kit.title}</h3>
      <p className="small">{kit.made}</p>
      <div className="kit-code">
        <p className="kit-groups" role="img" aria-label={t('kit.spelled', { code: spelled(kit.code) })}>
          {kit.code.split('-').map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be the same, and none ever moves
            <span key={index}>{group}</span>
          ))}
        </p>
        <QrCode text={kit.code} label={t('kit.qr')} />
      </div>
      <p>{kit.warning}</p>
      <ol className="small">
        {kit.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="kit-line small">{kit.where}</p>
      <p className="kit-line small">{kit.tried}</p>
    </article>
  );
}

/** Character by character, a pause after each group. */
function spelled(code: string): string {
  return code
    .split('-')
    .map((group) => [...group].join(' '))
    .join(', ');
}
