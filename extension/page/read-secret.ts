/** What a page writes of a secret: otpauth links as they stand, and the lines in which one may be. Together at most 64 KiB of text. */
export interface PageSecret {
  readonly links: readonly string[];
  /** Texts that look like Base32 near words for it, best first; not checked further. */
  readonly written: readonly string[];
}

/**
 * Reads the otpauth links and the written secret of an enrolment page, in open shadow roots too.
 * Injected with `scripting.executeScript({ func })` after the person acted: it may use nothing from outside itself.
 */
export function readSecret(): PageSecret {
  const most = 64 * 1024;
  const links = new Set<string>();
  const written = new Map<string, number>();
  const words =
    /secret|key|token|setup|set up|manual|schlüssel|geheim|chiave|clave|clé|chave|code|código|codice|base32|authenticator|totp|2fa/iu;
  const upper = /(?<![A-Za-z0-9])(?:[A-Z2-7]{4}[ \u00a0-]?){4,32}[A-Z2-7]{0,4}=*(?![A-Za-z0-9])/gu;
  const lower =
    /(?<![A-Za-z0-9])(?:[a-z2-7]{4}[ \u00a0-]){3,32}[a-z2-7]{1,4}(?![A-Za-z0-9])|(?<![A-Za-z0-9])[a-z2-7]{16,128}(?![A-Za-z0-9])/gu;

  const note = (text: string, around: string, surely: number): void => {
    for (const [found] of [...text.matchAll(upper), ...text.matchAll(lower)]) {
      const bare = found.replace(/[\s\u00a0=-]/gu, '');
      // Sixteen letters without one digit are a word more often than a secret.
      if (bare.length < 16 || bare.length > 256 || !/[2-7]/u.test(bare)) continue;
      const score = surely + (words.test(around) ? 2 : 0) + (bare.length % 8 === 0 ? 1 : 0);
      written.set(bare, Math.max(written.get(bare) ?? 0, score));
    }
  };

  const address = (text: string): void => {
    for (const [found] of text.matchAll(/otpauth:\/\/(?:totp|hotp)\/[^\s"'<>]{1,1800}/giu)) links.add(found);
  };

  const visit = (root: Document | ShadowRoot, depth: number): void => {
    for (const link of root.querySelectorAll('a[href^="otpauth:" i]'))
      links.add((link.getAttribute('href') ?? '').slice(0, 2048));
    for (const field of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input,textarea')) {
      if (!field.readOnly && !field.disabled) continue;
      const label = [...(field.labels ?? [])].map(({ textContent }) => textContent).join(' ');
      note(
        field.value.slice(0, 2048),
        `${label} ${field.name} ${field.id} ${field.parentElement?.textContent?.slice(0, 300) ?? ''}`,
        1,
      );
      address(field.value.slice(0, 4096));
    }
    let read = 0;
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot && depth < 12) visit(element.shadowRoot, depth + 1);
      if (/^(?:script|style|noscript|template)$/u.test(element.localName) || element.childElementCount > 12) continue;
      const text = element.textContent ?? '';
      if (text.length < 16 || text.length > 2000 || read > most) continue;
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
      if (!own && element.childElementCount < 2) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      read += text.length;
      const marked = /^(?:code|pre|kbd|samp|tt|strong|b)$/u.test(element.localName) ? 1 : 0;
      note(
        text,
        `${element.parentElement?.textContent?.slice(0, 400) ?? ''} ${element.previousElementSibling?.textContent?.slice(0, 200) ?? ''} ${element.id} ${element.className}`,
        marked,
      );
      address(text);
    }
  };

  visit(document, 0);
  return {
    links: [...links].slice(0, 8),
    written: [...written]
      .sort((a, b) => b[1] - a[1])
      .map(([text]) => text)
      .slice(0, 8),
  };
}
