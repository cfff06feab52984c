import { hasQr } from '../pictures.ts';
import type { Signal } from './signal.ts';

/** A square picture that can be a QR code stands near. */
export const qr: Signal = {
  name: 'qr',
  cheap: false,
  read: (field) => hasQr(field.around().scope),
};
