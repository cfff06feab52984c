import { useEffect, useState } from 'react';
import { escrowFingerprint } from '../../vault/slots/escrow-key.ts';
import { t } from '../language.ts';

/** The fingerprint of an organisation's key, to compare with what the organisation says it is. */
export function KeyFingerprint({ publicKey }: { publicKey: string }) {
  const [digits, setDigits] = useState('');
  useEffect(() => {
    let gone = false;
    void escrowFingerprint(publicKey).then((found) => !gone && setDigits(found));
    return () => {
      gone = true;
    };
  }, [publicKey]);
  return <span className="small muted">{t('escrow.fingerprint', { digits })}</span>;
}
