import { t } from '../language.ts';
import './ring.css';

const radius = 12;
const length = 2 * Math.PI * radius;

/** Time left of one period: an arc and the seconds. Read on demand, never announced. */
export function Ring({ left, period }: { left: number; period: number }) {
  const share = Math.max(0, Math.min(1, left / period));
  return (
    <svg
      className={left < 5 ? 'ring low' : 'ring'}
      width="28"
      height="28"
      viewBox="0 0 32 32"
      role="img"
      aria-label={t('codes.timeLeft', { seconds: left })}
    >
      <circle className="track" cx="16" cy="16" r={radius} />
      <circle
        className="arc"
        cx="16"
        cy="16"
        r={radius}
        strokeDasharray={`${(share * length).toFixed(2)} ${length.toFixed(2)}`}
        transform="rotate(-90 16 16)"
      />
      <text x="16" y="16" dy="0.35em" textAnchor="middle">
        {left}
      </text>
    </svg>
  );
}
