import { codeText } from '../../otp/code-text.ts';
import './digits.css';

/** How a screen reader says a code: digit by digit. */
export function spelled(code: string): string {
  return [...code].join(' ');
}

/** A backup code: seen as the platform wrote it, heard character by character. */
export function SpelledCode({ code }: { code: string }) {
  return (
    <code>
      <span aria-hidden="true">{code}</span>
      <span className="only-read">{spelled(code)}</span>
    </code>
  );
}

/** A code in groups. The gap is drawn, so copying a selection gives no space. `code` null is a hidden code of `length` places. */
export function Digits({ code, length = 6, size }: { code: string | null; length?: number; size?: 'big' | 'next' }) {
  const shown = code ?? '•'.repeat(length);
  const width = shown.length > 8 ? 'longest' : shown.length > 6 ? 'long' : '';
  return (
    <span className={`digits ${size ?? ''} ${width} ${code === null ? 'dots' : ''}`} aria-hidden="true">
      {codeText(shown)
        .split(' ')
        .map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups have no identity but their place
          <span key={index}>{group}</span>
        ))}
    </span>
  );
}
