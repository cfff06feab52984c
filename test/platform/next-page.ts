import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const COOKIE = 'next';
const MINUTES = 10;

/** The sign-in page, and a cookie that remembers where the browser wanted to go. */
export function loginThen(c: Context): string {
  if (c.req.method === 'GET') {
    const { pathname, search } = new URL(c.req.url);
    setCookie(c, COOKIE, pathname + search, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: MINUTES * 60 });
  }
  return '/login';
}

/** Where the browser wanted to go before it had to sign in, once; otherwise the start page. Never another site. */
export function wantedPage(c: Context): string {
  const wanted = getCookie(c, COOKIE) ?? '/';
  deleteCookie(c, COOKIE, { path: '/' });
  return /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}
