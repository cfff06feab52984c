import { brandOf } from '../brands/brand-of.ts';
import drawings from '../brands/brands.svg';
import { titleOf } from '../state/accounts.ts';
import './account-icon.css';

/** How many tints there are; the last is grey. */
export const tints = 9;

export interface Looks {
  readonly issuer: string;
  readonly name: string;
  readonly icon?: string | null;
  readonly colour?: number | null;
}

/** A tinted square with the person's own picture, the issuer's mark from our own bundle, or its initial: decoration beside the written name. */
export function AccountIcon({ account, size = 'normal' }: { account: Looks; size?: 'normal' | 'large' }) {
  const { icon = null, colour = null } = account;
  const title = titleOf(account);
  const own = ownPicture(icon);
  const brand = icon === null ? brandOf(account.issuer) : null;
  const tint = colour !== null && colour < tints ? colour : (brand?.tint ?? tintOf(title));
  return (
    <span className={`account-icon tint-${tint} ${size} ${own ? 'own' : ''}`} aria-hidden="true">
      {own ? (
        <img src={own} alt="" decoding="async" draggable={false} />
      ) : brand ? (
        <svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
          <use href={`${drawings}#${brand.id}`} />
        </svg>
      ) : (
        initial(title)
      )}
    </span>
  );
}

/** What `ownPicture` of an earlier day stored, else null: nothing that asks a server, nothing that draws by a program. */
function ownPicture(icon: string | null): string | null {
  return icon !== null && /^data:image\/(webp|png);base64,/.test(icon) ? icon : null;
}

/** The first letter or digit people would say; a dot when there is none. */
function initial(name: string): string {
  const first = /[\p{L}\p{N}]/u.exec(name.normalize('NFC'))?.[0];
  return first ? first.toLocaleUpperCase() : '·';
}

/** The same name always has the same tint; grey is left for those who choose it. */
function tintOf(name: string): number {
  let sum = 7;
  for (const char of name.trim().toLowerCase()) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_521;
  return sum % (tints - 1);
}
