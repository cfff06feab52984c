import './monogram.css';

const hues = 8;

/** The first letter or digit people would say; a dot when there is none. */
export function initial(name: string): string {
  const first = /[\p{L}\p{N}]/u.exec(name.normalize('NFC'))?.[0];
  return first ? first.toLocaleUpperCase() : '·';
}

/** The same issuer always has the same tint. */
export function hueOf(name: string): number {
  let sum = 7;
  for (const char of name.trim().toLowerCase()) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_521;
  return sum % hues;
}

/** A tinted square with the issuer's initial; decoration beside the written name. */
export function Monogram({ issuer, size = 'normal' }: { issuer: string; size?: 'normal' | 'large' }) {
  return (
    <span className={`monogram hue-${hueOf(issuer)} ${size}`} aria-hidden="true">
      {initial(issuer)}
    </span>
  );
}
