import { hasQr } from '../pictures.ts';
import type { Signal } from './signal.ts';
import { textScan } from './text-scan.ts';

/** A square picture that can be a QR code stands near. */
export const qr: Signal = {
  name: 'qr',
  cheap: false,
  read: (field) => hasQr(field.around().scope, textScan.read(field)),
};
