import { useEffect, useRef } from 'react';
import { Menu, type MenuProps, Popover } from 'react-aria-components';
import './open-menu.css';

/** So many frames an opening menu gets until it has the focus. */
const mostFrames = 60;

interface Props extends Pick<MenuProps<object>, 'onAction' | 'children'> {
  /** The button that opened it. */
  readonly anchor: HTMLElement;
  readonly label: string;
  readonly onClose: () => void;
}

/** A menu that has just opened beside its button: its first entry has the focus, so that it is said. The library gives it to the menu as a whole, and later. */
export function OpenMenu({ anchor, label, onClose, onAction, children }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const menu = ref.current;
    if (!menu) return;
    let due = 0;
    const look = (frames: number) => {
      const first = menu.querySelector<HTMLElement>('[role^=menuitem][tabindex="0"]');
      first?.focus({ preventScroll: true });
      const there = first !== null && menu.ownerDocument.activeElement === first;
      if (!there && frames < mostFrames) due = requestAnimationFrame(() => look(frames + 1));
    };
    due = requestAnimationFrame(() => look(0));
    return () => cancelAnimationFrame(due);
  }, []);
  return (
    <Popover
      className="menu-popover"
      aria-label={label}
      triggerRef={{ current: anchor }}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom end"
    >
      <Menu
        ref={ref}
        className="menu"
        aria-label={label}
        autoFocus="first"
        onClose={onClose}
        {...(onAction ? { onAction } : {})}
      >
        {children}
      </Menu>
    </Popover>
  );
}
