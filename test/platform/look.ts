import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const fields = ['single', 'split', 'late', 'shadow'] as const;
const pictures = ['img', 'data', 'canvas', 'svg', 'background'] as const;

/** In which of the ways that real products use the code field and the QR code are built. */
export interface Look {
  readonly field: (typeof fields)[number];
  readonly qr: (typeof pictures)[number];
}

/** `?field=split&qr=canvas` on any page chooses; a cookie keeps the choice for the host. */
export function lookOf(c: Context): Look {
  const kept = (getCookie(c, 'look') ?? '').split('.');
  const choose = <T extends string>(all: readonly T[], asked: string | undefined, before: string | undefined): T =>
    all.find((one) => one === asked) ?? all.find((one) => one === before) ?? all[0]!;
  const look = {
    field: choose(fields, c.req.query('field'), kept[0]),
    qr: choose(pictures, c.req.query('qr'), kept[1]),
  };
  if (c.req.query('field') || c.req.query('qr')) {
    setCookie(c, 'look', `${look.field}.${look.qr}`, { path: '/', sameSite: 'Lax' });
  }
  return look;
}
