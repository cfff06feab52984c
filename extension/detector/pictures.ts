import { plain } from './lexicon/registry.ts';

/** Whether a square picture of a QR code's size stands in this scope, or one that says it is a QR code. `told`: the page tells to scan one, so any picture may be it. */
export function hasQr(scope: Element, told: boolean): boolean {
  for (const picture of scope.querySelectorAll('img,canvas,svg,object,[style*="background"]')) {
    const { width, height } = picture.getBoundingClientRect();
    if (width < 80 || height < 80 || width > 800) continue;
    const square = Math.abs(width - height) <= 0.12 * Math.max(width, height);
    const about = `${picture.getAttribute('alt') ?? ''} ${picture.id} ${picture.getAttribute('class') ?? ''} ${picture.getAttribute('aria-label') ?? ''}`;
    if (/\bqr|qr(?:[-_ ]?code)\b|barcode|2fa|totp/iu.test(about)) return true;
    const drawn =
      told ||
      picture.localName === 'canvas' ||
      picture.localName === 'svg' ||
      (picture.getAttribute('src') ?? '').startsWith('data:');
    if (square && drawn && width >= 96) return true;
  }
  return false;
}

/** Whether an otpauth link or a written Base32 secret stands in this scope. */
export function hasSecret(scope: Element): boolean {
  if (scope.querySelector('a[href^="otpauth:" i]')) return true;
  for (const input of scope.querySelectorAll('input'))
    if ((input.readOnly || input.disabled) && base32(input.value)) return true;
  const text = (scope.textContent ?? '').slice(0, 4000);
  if (/otpauth:\/\//iu.test(text)) return true;
  const written = /(?<![A-Za-z0-9])(?:[A-Z2-7]{4}[ -]?){4,16}|(?<![A-Za-z0-9])(?:[a-z2-7]{4}[ -]){3,15}[a-z2-7]{4}/gu;
  return [...text.matchAll(written)].some(([found]) => base32(found));
}

function base32(text: string): boolean {
  const bare = text.replace(/[\s-]/gu, '');
  return /^(?:[A-Z2-7]{16,64}|[a-z2-7]{16,64})$/u.test(bare) && /[2-7]/u.test(bare);
}

/** Whether a picture of characters, wide and low, stands between a field and what is before it. */
export function hasCaptchaPicture(input: HTMLInputElement): boolean {
  const scope = input.form ?? input.parentElement;
  if (!scope) return false;
  for (const picture of scope.querySelectorAll('img,canvas')) {
    const about = plain(
      `${picture.getAttribute('alt') ?? ''} ${picture.getAttribute('src')?.slice(0, 200) ?? ''} ${picture.id} ${picture.getAttribute('class') ?? ''}`,
    );
    if (/captcha|security image|verification code|characters/u.test(about)) return true;
    const { width, height } = picture.getBoundingClientRect();
    if (height >= 18 && height <= 90 && width >= 60 && width > 1.7 * height && width < 420 && !/logo/u.test(about))
      return true;
  }
  return false;
}
