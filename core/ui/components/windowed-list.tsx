import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import './windowed-list.css';

export interface WindowedItem {
  readonly key: string;
  /** In rem: grows with the person's text size. */
  readonly height: number;
  /** A heading is no member of the list and is not counted. */
  readonly heading: boolean;
  /** First or last of its group: where the card has its round corners. */
  readonly edges: string;
  readonly draw: () => ReactNode;
}

interface Props {
  items: readonly WindowedItem[];
  label: string;
  /** Drawn even when out of sight, so that focus is never lost by scrolling. */
  keep: string | null;
  /** The element that scrolls. */
  scroller: () => HTMLElement | null;
}

const overscan = 400;

/** A list of which only what can be seen (and a little more) is drawn: a thousand accounts scroll as ten do. */
export function WindowedList({ items, label, keep, scroller }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [rem, setRem] = useState(16);
  const [range, setRange] = useState({ from: 0, to: 12 });

  const tops = useMemo(() => {
    const all = [0];
    for (const item of items) all.push((all.at(-1) ?? 0) + item.height * rem);
    return all;
  }, [items, rem]);

  const measure = useCallback(() => {
    const box = scroller();
    const own = list.current;
    if (!box || !own) return;
    setRem(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
    const above = box.getBoundingClientRect().top - own.getBoundingClientRect().top;
    const from = firstBelow(tops, above - overscan);
    const to = firstBelow(tops, above + box.clientHeight + overscan) + 1;
    setRange((now) => (now.from === from && now.to === to ? now : { from, to }));
  }, [scroller, tops]);

  useLayoutEffect(measure, [measure]);
  useEffect(() => {
    const box = scroller();
    if (!box) return;
    // In the next frame: a row that changes size while it is measured would be measured for ever.
    const watcher = new ResizeObserver(() => requestAnimationFrame(measure));
    watcher.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      watcher.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, [measure, scroller]);

  const size = items.filter((item) => !item.heading).length;
  let place = 0;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets the role of a list without bullets
    <ul ref={list} className="windowed" role="list" aria-label={label} style={{ height: tops.at(-1) }}>
      {items.map((item, index) => {
        if (!item.heading) place += 1;
        if ((index < range.from || index >= range.to) && item.key !== keep) return null;
        const style = { top: tops[index], height: item.height * rem };
        return item.heading ? (
          <li key={item.key} role="presentation" style={style}>
            {item.draw()}
          </li>
        ) : (
          <li key={item.key} className={item.edges} style={style} aria-setsize={size} aria-posinset={place}>
            {item.draw()}
          </li>
        );
      })}
    </ul>
  );
}

/** The index of the item that `offset` falls into. */
function firstBelow(tops: readonly number[], offset: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle + 1] ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
