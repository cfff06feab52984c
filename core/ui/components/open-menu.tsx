import { useEffect, useRef } from 'react';
import { Menu, type MenuProps } from 'react-aria-components';

/** So many frames an opening menu gets until it has the focus. */
const mostFrames = 60;

/** A menu that has just opened: its first entry has the focus, so that it is said. The library gives the focus to the menu as a whole. */
export function OpenMenu(props: MenuProps<object>) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const menu = ref.current;
    if (!menu) return;
    let due = 0;
    const look = (frames: number) => {
      if (menu.ownerDocument.activeElement === menu)
        return menu.querySelector<HTMLElement>('[role^=menuitem][tabindex="0"]')?.focus();
      if (frames < mostFrames && !menu.contains(menu.ownerDocument.activeElement))
        due = requestAnimationFrame(() => look(frames + 1));
    };
    due = requestAnimationFrame(() => look(0));
    return () => cancelAnimationFrame(due);
  }, []);
  return <Menu {...props} ref={ref} autoFocus="first" />;
}
