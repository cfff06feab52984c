import { useState } from 'react';
import type { Vault } from '../../vault/vault.ts';
import { brandOf } from '../brands/brand-of.ts';
import { AccountIcon, type Looks, tints } from '../components/account-icon.tsx';
import { Icon } from '../components/icon.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { drawPicture, mostOfAll } from '../state/draw-picture.ts';
import './looks-fields.css';

/** An account's picture and colour: the issuer's mark or the letter by itself, another colour, or a picture of one's own. */
export function LooksFields({
  value,
  vault,
  id,
  onChange,
}: {
  value: Required<Looks>;
  vault: Vault;
  /** The account's. */
  id: string;
  onChange: (looks: Pick<Required<Looks>, 'icon' | 'colour'>) => void;
}) {
  const app = useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const own = value.icon !== null && value.icon !== 'monogram';
  const choose = async () => {
    setProblem(null);
    try {
      const file = await app.home.files.open('image/*');
      if (!file) return;
      const icon = await drawPicture(file.bytes);
      // The one that is replaced makes room.
      const others = Object.values(vault.accounts).filter((account) => account.id !== id);
      const taken = others.reduce((sum, { icon }) => sum + (icon?.length ?? 0), 0);
      if (taken + icon.length > mostOfAll) return setProblem(t('looks.full'));
      onChange({ icon, colour: value.colour });
    } catch {
      setProblem(t('photo.noPicture'));
    }
  };
  return (
    <fieldset className="looks">
      <legend className="label">{t('looks.title')}</legend>
      <div className="looks-picture">
        <AccountIcon account={value} size="large" />
        <div className="actions">
          <button type="button" className="button" onClick={() => void choose()}>
            <Icon name="photo" size={18} />
            {t('looks.choose')}
          </button>
          {own || value.icon === 'monogram' ? (
            <button type="button" className="button" onClick={() => onChange({ icon: null, colour: value.colour })}>
              {t(brandOf(value.issuer) ? 'looks.brand' : 'looks.letter')}
            </button>
          ) : brandOf(value.issuer) ? (
            <button
              type="button"
              className="button"
              onClick={() => onChange({ icon: 'monogram', colour: value.colour })}
            >
              {t('looks.letter')}
            </button>
          ) : null}
        </div>
      </div>
      {problem ? (
        <p className="error" role="alert">
          {problem}
        </p>
      ) : null}
      {own ? null : (
        <div className="looks-colours" role="radiogroup" aria-label={t('looks.colour')}>
          {[null, ...Array.from({ length: tints }, (_, tint) => tint)].map((colour) => (
            <label key={colour} className={colour === null ? 'colour auto' : `colour tint-${colour}`}>
              <input
                type="radio"
                name="colour"
                className="only-read"
                checked={colour === value.colour}
                onChange={() => onChange({ icon: value.icon, colour })}
              />
              <span className="only-read">
                {colour === null ? t('looks.auto') : t(`colour.${colour as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`)}
              </span>
              {colour === null ? <span aria-hidden="true">A</span> : null}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
