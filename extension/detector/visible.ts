import { drawnParent } from './roots.ts';
import { isShadowRoot } from './shadow-root.ts';
import { hasStandIns } from './stand-ins.ts';

const smallest = 8;
const faintest = 0.15;

/**
 * Whether a person sees this field, by layout: displayed, large enough or with boxes drawn in its place, opaque enough through all its
 * ancestors, not clipped away, not beyond where scrolling reaches, and nothing opaque painted over it. Further down the page or in a scroll box
 * counts as seen.
 */
export function isVisible(input: HTMLInputElement): boolean {
  const document = input.ownerDocument;
  const view = document.defaultView;
  if (!view || view.innerWidth < 40 || view.innerHeight < 20) return false;
  if (!input.isConnected || !input.checkVisibility({ visibilityProperty: true })) return false;
  const rect = input.getBoundingClientRect();
  if ((rect.width < smallest || rect.height < smallest) && !hasStandIns(input)) return false;
  if (hiddenByStyle(input, view)) return false;
  if (clippedAway(input, rect, view)) return false;
  if (outOfReach(rect, document, view)) return false;
  return !covered(input, rect, view);
}

function hiddenByStyle(input: HTMLInputElement, view: Window): boolean {
  let shown = 1;
  for (let at: Element | null = input; at; at = drawnParent(at)) {
    const style = view.getComputedStyle(at);
    if (at.hasAttribute('inert')) return true;
    if (
      style.clipPath !== 'none' &&
      /inset\((?:[5-9]\d|100)(?:\.\d+)?%|circle\(0|polygon\(0px 0px(?:, 0px 0px)*\)/u.test(style.clipPath)
    )
      return true;
    if (style.position === 'absolute' && /^rect\(/u.test(style.clip) && emptyClip(style.clip)) return true;
    const filter = /opacity\(([\d.]+)(%?)\)/u.exec(style.filter);
    if (filter) shown *= Number(filter[1]) / (filter[2] === '%' ? 100 : 1);
    const opacity = Number(style.opacity);
    if (at === input && opacity < faintest && hasStandIns(input)) continue;
    shown *= opacity;
    if (shown < faintest) return true;
  }
  return false;
}

function emptyClip(clip: string): boolean {
  const [top = 0, right = 0, bottom = 0, left = 0] = (clip.match(/-?[\d.]+/gu) ?? []).map(Number);
  return right - left < smallest || bottom - top < smallest;
}

/** Cut off by an ancestor that hides what overflows and cannot be scrolled by the person. */
function clippedAway(input: HTMLInputElement, rect: DOMRect, view: Window): boolean {
  let [left, top, right, bottom] = [rect.left, rect.top, rect.right, rect.bottom];
  let held = view.getComputedStyle(input).position;
  for (let at = drawnParent(input); at && at !== input.ownerDocument.documentElement; at = drawnParent(at)) {
    if (held === 'fixed') break;
    const style = view.getComputedStyle(at);
    const places = style.position !== 'static' || style.transform !== 'none';
    const escapes = held === 'absolute' && !places;
    if (!escapes && at.localName !== 'body') {
      const box = at.getBoundingClientRect();
      const scrolls = /auto|scroll/u.test(style.overflowX + style.overflowY);
      if (scrolls) return box.width < smallest || box.height < smallest;
      if (style.overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (style.overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      if ((right - left) * (bottom - top) < 0.3 * rect.width * rect.height || right <= left || bottom <= top)
        return true;
    }
    if (!escapes) held = style.position;
  }
  return false;
}

function outOfReach(rect: DOMRect, document: Document, view: Window): boolean {
  const page = document.scrollingElement ?? document.documentElement;
  const [x, y] = [view.scrollX, view.scrollY];
  return (
    rect.right + x < smallest ||
    rect.bottom + y < smallest ||
    rect.left + x > page.scrollWidth - smallest / 2 ||
    rect.top + y > Math.max(page.scrollHeight, page.clientHeight) - smallest / 2
  );
}

/** Something opaque lies over the middle and over both ends: what a click there would hit decides, where the screen shows the field at all. */
function covered(input: HTMLInputElement, rect: DOMRect, view: Window): boolean {
  const y = rect.top + rect.height / 2;
  const points = [0.5, 0.15, 0.85].map((part) => [rect.left + rect.width * part, y] as const);
  const onScreen = points.filter(([px, py]) => px >= 0 && py >= 0 && px < view.innerWidth && py < view.innerHeight);
  if (onScreen.length === 0) return false;
  return onScreen.every(([px, py]) => coveredAt(input, px, py, view));
}

function coveredAt(input: HTMLInputElement, x: number, y: number, view: Window): boolean {
  let hit: Element | null = input.ownerDocument.elementFromPoint(x, y);
  const root = input.getRootNode() as Document | ShadowRoot;
  if (isShadowRoot(root) && hit) {
    const path = hosts(input);
    while (hit && path.includes(hit)) {
      const inner: Element | null =
        path[path.indexOf(hit) - 1]?.getRootNode() === input.ownerDocument ? null : innerHit(path, hit, input, x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
  }
  if (hit === null) return true;
  if (hit === input || hit.contains(input) || contains(hit, input)) return false;
  for (const label of input.labels ?? []) if (label === hit || label.contains(hit)) return false;
  return !(isNear(hit, input) && (isClear(hit, input, view) || hasStandIns(input)));
}

/** The shadow hosts around the field, innermost first. */
function hosts(input: HTMLInputElement): Element[] {
  const found: Element[] = [];
  for (let root = input.getRootNode(); isShadowRoot(root); root = root.host.getRootNode()) found.push(root.host);
  return found;
}

function innerHit(
  path: readonly Element[],
  host: Element,
  input: HTMLInputElement,
  x: number,
  y: number,
): Element | null {
  const index = path.indexOf(host);
  const inside = index === 0 ? input : path[index - 1];
  const root = inside?.getRootNode();
  return root && 'elementFromPoint' in root ? (root as ShadowRoot).elementFromPoint(x, y) : null;
}

/** Whether the hit is a drawn ancestor of the field: then nothing lies between. */
function contains(hit: Element, input: HTMLInputElement): boolean {
  for (let at: Element | null = input; at; at = drawnParent(at)) if (at === hit) return true;
  return false;
}

/** In the same small wrapper: a floating label, an icon, the field's own adornment. */
function isNear(hit: Element, input: HTMLInputElement): boolean {
  let at: Element | null = input;
  for (let up = 0; up < 3 && at; up++) {
    at = drawnParent(at);
    if (at?.contains(hit)) return true;
  }
  return false;
}

/** Paints nothing of its own over the field. */
function isClear(hit: Element, input: HTMLInputElement, view: Window): boolean {
  for (let at: Element | null = hit; at && !at.contains(input); at = at.parentElement) {
    if (/^(?:img|canvas|video|iframe|svg|object|embed|picture)$/u.test(at.localName)) return false;
    const { backgroundColor, backgroundImage, backdropFilter } = view.getComputedStyle(at);
    const alpha = /rgba?\([^)]*[,/]\s*([\d.]+)\)$/u.exec(backgroundColor);
    const opaque =
      backgroundColor.startsWith('rgba') || backgroundColor.includes('/')
        ? Number(alpha?.[1] ?? 1) > 0.4
        : backgroundColor !== 'transparent';
    if (opaque || backgroundImage !== 'none' || (backdropFilter && backdropFilter !== 'none')) return false;
  }
  return true;
}
