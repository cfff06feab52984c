import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { CommonWords } from './words/en.ts';

/** Pairs that a page lists: an address and its text, or a name and what is said of it. */
export type Links = readonly (readonly [string, string])[];

/** What the pages of one host say besides: its claim, its navigation, and what it calls the login. */
export interface HostWords extends CommonWords {
  /** One line under the name on the sign-in page. */
  readonly claim: string;
  readonly login: string;
  readonly areas: Links;
  /** The person's own menu. */
  readonly menu: Links;
}

/** The languages of one host by their tags, English first. */
export type Languages<W extends HostWords> = Readonly<Record<string, W>>;

/** `?lang=de` on any page chooses, and a cookie keeps it; otherwise the browser's own wish (`Accept-Language`), else the first. */
export function languageOf<W extends HostWords>(c: Context, languages: Languages<W>): { lang: string; words: W } {
  const asked = c.req.query('lang');
  const lang =
    [asked, getCookie(c, 'lang'), ...wished(c.req.header('accept-language') ?? '')]
      .map((tag) => known(tag, languages))
      .find((tag) => tag !== undefined) ?? Object.keys(languages)[0]!;
  if (asked !== undefined && lang === known(asked, languages))
    setCookie(c, 'lang', lang, { path: '/', sameSite: 'Lax' });
  return { lang, words: languages[lang]! };
}

/** The tag itself where the host has it, else one of the same language: `pt` and `pt-PT` find `pt-BR`. */
function known(tag: string | undefined, languages: Languages<HostWords>): string | undefined {
  if (!tag) return undefined;
  const tags = Object.keys(languages);
  const primary = (one: string) => one.split('-')[0]!.toLowerCase();
  return (
    tags.find((one) => one.toLowerCase() === tag.toLowerCase()) ?? tags.find((one) => primary(one) === primary(tag))
  );
}

/** RFC 9110 §12.5.4: tags by their weight, the order given where that is the same. */
function wished(header: string): string[] {
  return header
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/\s*;\s*q=/);
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
