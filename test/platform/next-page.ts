import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const COOKIE = 'next';
const MINUTES = 10;

/** The sign-in page, and a cookie that remembers where the browser wanted to go. */
export function loginThen(c: Context, base: string): string {
  // A picture that is asked for too late is no place to go to.
  const isPage = (c.req.header('sec-fetch-dest') ?? 'document') === 'document';
  if (c.req.method === 'GET' && isPage) {
    const { pathname, search } = new URL(c.req.url);
    setCookie(c, COOKIE, pathname + search, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: MINUTES * 60 });
  }
  return `${base}/login`;
}

/** Where the browser wanted to go before it had to sign in, once; otherwise the start page. Never another site. */
export function wantedPage(c: Context, base: string): string {
  const start = base || '/';
  const wanted = getCookie(c, COOKIE) ?? start;
  deleteCookie(c, COOKIE, { path: '/' });
  return wanted.startsWith(`${base}/`) && !/^\/[/\\]/.test(wanted) ? wanted : start;
}
