import { type ReactNode, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import './windowed-list.css';

export interface WindowedItem<T> {
  readonly key: string;
  readonly what: T;
  /** In rem: grows with the person's text size. */
  readonly height: number;
}

export interface WindowedGroup<T> {
  readonly key: string;
  /** Null: the only group needs no title. */
  readonly title: string | null;
  readonly items: readonly WindowedItem<T>[];
}

interface Props<T> {
  /** Placed anew whenever they are other ones. */
  groups: readonly WindowedGroup<T>[];
  draw: (what: T) => ReactNode;
  label: string;
  /** Drawn even when out of sight, so that focus is never lost by scrolling. */
  keep: string | null;
  /** The element that scrolls. */
  scroller: () => HTMLElement | null;
}

/** Px drawn above and below what is seen. */
const overscan = 300;
const titleHeight = 2.25;

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Groups of which only what can be seen is drawn, and in the next frame a little more on both sides: a thousand accounts scroll as ten do, and a
 * jump costs two short pieces of work instead of a long one.
 */
export function WindowedList<T>({ groups, draw, label, keep, scroller }: Props<T>) {
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [rem, setRem] = useState(16);
  const [seen, setSeen] = useState<Range>({ from: 0, to: 800 });
  const [ahead, setAhead] = useState<Range>(seen);

  const placed = useMemo(() => place(groups, rem), [groups, rem]);
  const drawn = ahead.from <= seen.from && ahead.to >= seen.to ? ahead : seen;
  const measure = useCallback(() => {
    const box = scroller();
    const own = list.current;
    if (!box || !own) return;
    setRem(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
    const above = box.getBoundingClientRect().top - own.getBoundingClientRect().top;
    // In steps, so that most scrolling draws nothing.
    const from = Math.floor(above / 100) * 100;
    const to = Math.ceil((above + box.clientHeight) / 100) * 100;
    setSeen((now) => (now.from === from && now.to === to ? now : { from, to }));
  }, [scroller]);

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

  useEffect(() => {
    const next = requestAnimationFrame(() => setAhead({ from: seen.from - overscan, to: seen.to + overscan }));
    return () => cancelAnimationFrame(next);
  }, [seen]);

  return (
    <div ref={list} className="windowed" style={{ height: placed.height }}>
      {placed.groups.map(({ group, top, items }) => (
        <section key={group.key} aria-labelledby={group.title ? `${id}${group.key}` : undefined}>
          {group.title ? (
            <h2 id={`${id}${group.key}`} className="group" style={{ top, height: titleHeight * rem }}>
              {group.title}
            </h2>
          ) : null}
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets the role of a list without bullets */}
          <ul role="list" aria-label={group.title ?? label}>
            {items.map(({ item, top, height }, index) =>
              item.key === keep || (top + height >= drawn.from && top <= drawn.to) ? (
                <li
                  key={item.key}
                  className={`${index === 0 ? 'edge-top' : ''} ${index === items.length - 1 ? 'edge-bottom' : ''}`}
                  style={{ top, height }}
                  aria-setsize={items.length}
                  aria-posinset={index + 1}
                >
                  {draw(item.what)}
                </li>
              ) : null,
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Where everything stands, in px from the top of the list. */
function place<T>(groups: readonly WindowedGroup<T>[], rem: number) {
  let height = 0;
  const placed = groups.map((group) => {
    const top = height;
    if (group.title) height += titleHeight * rem;
    const items = group.items.map((item) => {
      const at = { item, top: height, height: item.height * rem };
      height += at.height;
      return at;
    });
    return { group, top, items };
  });
  return { groups: placed, height };
}
