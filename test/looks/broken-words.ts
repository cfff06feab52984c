/** Runs in the page: words of buttons and headings that go on in the next line without a hyphen. Addresses and names of people may. */
export function brokenWords(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(
    'button, .button, h1, h2, [role=menuitem], .select-count',
  )) {
    if (!element.checkVisibility() || element.closest('.row, .only-read, .found-item, bdi')) continue;
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (text.parentElement?.closest('bdi, code, .only-read')) continue;
      for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(word);
      }
    }
  }
  return [...new Set(found)];
}
