/**
 * The visible text in which backup codes may stand, at most 64 KiB, line by line as a person sees it: the parts near words for them first, and
 * the files that the page offers as data: or blob: links. Empty when nothing speaks of backup codes.
 * Injected with `scripting.executeScript({ func })` after the person acted: it may use nothing from outside itself.
 */
export async function readPageText(): Promise<string> {
  const most = 64 * 1024;
  const words =
    /(?:backup|back-up|recovery|scratch|emergency|rescue|single[ -]use)[ -]?(?:codes?|keys?|tokens?)|(?:backup|ersatz|wiederherstellungs|notfall|reserve|sicherungs)-?\s?(?:codes?|schlüssel)|codic[ei] (?:di )?(?:backup|recupero|riserva|emergenza|ripristino)|codes? de (?:secours|récupération|sauvegarde)|códigos? (?:de )?(?:respaldo|recuperación|reserva|emergencia|backup|recuperação|segurança)/iu;
  const roots: (Document | ShadowRoot)[] = [];
  const gather = (root: Document | ShadowRoot, depth: number): void => {
    roots.push(root);
    if (depth < 12)
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) gather(element.shadowRoot, depth + 1);
  };
  gather(document, 0);

  // biome-ignore lint/performance/useDomNodeTextContent: the lines as drawn, a hidden code is no code
  const lines = (element: HTMLElement): string => element.innerText;
  const pieces: string[] = [];
  const covered: Element[] = [];
  for (const root of roots) {
    const speaking = [...root.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        !/^(?:script|style|noscript|template|option)$/u.test(element.localName) &&
        [...element.childNodes].some((node) => node.nodeType === 3 && words.test(node.nodeValue ?? '')) &&
        element.checkVisibility({ visibilityProperty: true }),
    );
    for (const element of speaking.slice(0, 20)) {
      let scope: HTMLElement = element;
      // Outwards from the words until there is something of the size of a list of codes.
      for (let up = 0; up < 5 && scope.parentElement && scope.localName !== 'body' && lines(scope).length < 400; up++)
        scope = scope.parentElement;
      if (covered.some((other) => other.contains(scope))) continue;
      covered.push(scope);
      const fields = [
        ...scope.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea,input[readonly],input[disabled]'),
      ];
      pieces.push(
        lines(scope),
        ...fields.filter(({ type }) => type !== 'hidden' && type !== 'password').map(({ value }) => value),
      );
    }
  }
  if (pieces.length === 0) return '';

  for (const root of roots) {
    for (const link of [
      ...root.querySelectorAll<HTMLAnchorElement>('a[href^="data:text"],a[href^="blob:"],a[download][href^="data:"]'),
    ].slice(0, 4)) {
      try {
        // biome-ignore lint/style/noRestrictedGlobals: a data: or blob: address, which lies in this browser already
        const reply = await fetch(link.href);
        const text = (await reply.text()).slice(0, most);
        if (!text.includes('\u0000')) pieces.push(text);
      } catch {
        // The page's own rules forbid reading it, or it is gone: the visible text remains.
      }
    }
  }
  return pieces.join('\n').slice(0, most);
}
