/** Runs in the page: what stands outside it, and what of ours is cut off. Names of the person's own may be cut with an ellipsis. */
export function tooWide(): string[] {
  const width = document.documentElement.clientWidth;
  const found: string[] = [];
  if (document.documentElement.scrollWidth > width)
    found.push(`the page scrolls to ${document.documentElement.scrollWidth} px`);
  const say = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.slice(0, 60)}`;
  // A row that one rolls by hand, inside the page, has all of it within reach.
  const rolled = (element: Element) => {
    const row = element.closest('.tag-filter');
    if (!row || !/auto|scroll/.test(getComputedStyle(row).overflowX)) return false;
    const { left, right } = row.getBoundingClientRect();
    return left >= -1 && right <= width + 1;
  };
  for (const element of document.querySelectorAll<HTMLElement>('#root *, [data-rac] *, [role=dialog] *')) {
    // The marks of a row are said in full on the account's own screen.
    if (element.closest('.only-read, .marks, svg, option') || !element.checkVisibility()) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (own && (box.right > width + 1 || box.left < -1) && !rolled(element))
      found.push(`beside the page: ${say(element)}`);
    const style = getComputedStyle(element);
    const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
    const text = element.textContent ?? '';
    // The brackets of the pseudo-locale tell a sentence of ours from a name of the person's.
    if (
      cuts &&
      /[⟦⟧]/.test(text) &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2)
    )
      found.push(`cut: ${say(element)}`);
    if (element.matches('button, .button, label, summary') && element.scrollWidth > element.clientWidth + 1)
      found.push(`over its edge: ${say(element)}`);
  }
  return [...new Set(found)];
}
