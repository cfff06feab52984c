/** A picture of the page that may be a QR code. `dataUrl`: PNG of at most 2 MiB; null when the page may not read it, then `src` and `rect` (CSS pixels of the viewport) say where it is. */
export interface PagePicture {
  readonly dataUrl: string | null;
  readonly src: string | null;
  readonly rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly devicePixelRatio: number;
  readonly pointed: boolean;
}

/**
 * The four pictures most likely to be a QR code, best first: img, canvas, svg, and CSS backgrounds, in open shadow roots too. Before them the one
 * that `pointAtPicture` found, whatever its size and shape.
 * Injected with `scripting.executeScript({ func })` after the person acted: it may use nothing from outside itself.
 */
export async function readPictures(): Promise<PagePicture[]> {
  const mostBytes = 2 * 1024 * 1024;
  // Small ones are as good; a screenshot in which the code is small needs its pixels, as long as they fit.
  const sides = [2048, 1024];
  const found: { element: Element; score: number; background: string | null }[] = [];

  const visit = (root: Document | ShadowRoot, depth: number): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot && depth < 12) visit(element.shadowRoot, depth + 1);
      const name = element.localName;
      const picture = name === 'img' || name === 'canvas' || name === 'svg' || name === 'object';
      const nested = name === 'svg' && element.parentElement?.closest('svg');
      if (nested) continue;
      const rect = element.getBoundingClientRect();
      if (rect.width < 40 || rect.height < 40 || rect.width > 1200 || rect.height > 1200) continue;
      let background: string | null = null;
      if (!picture) {
        if (element.childElementCount > 3) continue;
        background = /url\("?([^")]+)"?\)/u.exec(getComputedStyle(element).backgroundImage)?.[1] ?? null;
        if (!background) continue;
      }
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const square = Math.min(rect.width, rect.height) / Math.max(rect.width, rect.height);
      if (square < 0.7) continue;
      const about = `${element.getAttribute('alt') ?? ''} ${element.getAttribute('aria-label') ?? ''} ${element.id} ${element.getAttribute('class') ?? ''}`;
      const says = /qr|barcode|otp|2fa|mfa|authenticator/iu.test(about) ? 2 : 0;
      found.push({ element, background, score: says + square + Math.min(rect.width, 300) / 300 });
    }
  };

  const load = (src: string, own: boolean): Promise<HTMLImageElement | null> =>
    new Promise((resolve) => {
      const image = new Image();
      const late = setTimeout(() => resolve(null), 1500);
      image.onload = () => {
        clearTimeout(late);
        resolve(image);
      };
      image.onerror = () => {
        clearTimeout(late);
        resolve(null);
      };
      if (!own) image.crossOrigin = 'anonymous';
      image.src = src;
    });

  /** Draws on white with a margin: many codes stand on nothing, and a reader needs the quiet zone. */
  const draw = (source: CanvasImageSource, width: number, height: number): string | null => {
    if (!(width > 0 && height > 0)) return null;
    for (const side of sides) {
      const scale = Math.min(1, side / Math.max(width, height));
      const margin = 24;
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(width * scale) + 2 * margin;
      canvas.height = Math.round(height * scale) + 2 * margin;
      const pen = canvas.getContext('2d');
      if (!pen) return null;
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      try {
        pen.drawImage(source, margin, margin, width * scale, height * scale);
        const url = canvas.toDataURL('image/png');
        if (url.length * 0.75 <= mostBytes) return url;
      } catch {
        // The page may show this picture and yet not read it.
        return null;
      }
    }
    return null;
  };

  const local = (src: string): boolean =>
    src.startsWith('data:') || src.startsWith('blob:') || new URL(src, document.baseURI).origin === location.origin;

  const read = async ({
    element,
    background,
  }: {
    element: Element;
    background: string | null;
  }): Promise<PagePicture> => {
    const rect = element.getBoundingClientRect();
    let dataUrl: string | null = null;
    let src: string | null = background;
    if (element.localName === 'canvas') {
      const canvas = element as HTMLCanvasElement;
      dataUrl = draw(canvas, canvas.width, canvas.height);
    } else if (element.localName === 'svg') {
      const copy = element.cloneNode(true) as SVGElement;
      for (const inner of copy.querySelectorAll('script,foreignObject,image')) inner.remove();
      const scale = Math.max(1, 480 / Math.max(rect.width, rect.height));
      copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
      if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${rect.width} ${rect.height}`);
      copy.setAttribute('width', String(rect.width * scale));
      copy.setAttribute('height', String(rect.height * scale));
      copy.style.color = getComputedStyle(element).color;
      const image = await load(
        `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`,
        true,
      );
      if (image) dataUrl = draw(image, rect.width * scale, rect.height * scale);
    } else {
      const image = element as HTMLImageElement;
      src = background ?? (image.currentSrc || image.src || element.getAttribute('data'));
      if (src && local(src)) {
        const drawn = background || element.localName === 'object' ? await load(src, true) : image;
        if (drawn) dataUrl = draw(drawn, drawn.naturalWidth || rect.width, drawn.naturalHeight || rect.height);
      }
    }
    const address = src && !src.startsWith('data:') ? src.slice(0, 2048) : null;
    return {
      dataUrl,
      src: dataUrl === null ? address : null,
      rect: { x: rect.x, y: rect.y, width: rect.width, height: rect.height },
      pointed: false,
      devicePixelRatio: window.devicePixelRatio,
    };
  };

  visit(document, 0);
  found.sort((a, b) => b.score - a.score);
  const world = globalThis as { [pointed: symbol]: WeakRef<Element> | null | undefined };
  const meant = world[Symbol.for('watchword.pointed')]?.deref();
  const pictures: PagePicture[] = [];
  if (meant?.isConnected) pictures.push({ ...(await read({ element: meant, background: null })), pointed: true });
  for (const candidate of found.slice(0, 4)) pictures.push(await read(candidate));
  return pictures;
}
