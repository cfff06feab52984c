import { type MouseEvent, useEffect, useRef } from 'react';
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

/**
 * Takes the click that closes the menu, so that nothing under it is pressed. The library would make all else inert and stop it from scrolling
 * as well, which draws the whole list anew.
 */
function Underlay({ onClose }: { onClose: () => void }) {
  const close = (event: MouseEvent) => {
    event.preventDefault();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone; Escape closes the menu as well
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div
      className="menu-underlay"
      // The focus stays in the menu until it closes, and then goes back to the button.
      onMouseDown={(event) => event.preventDefault()}
      onClick={close}
      onContextMenu={close}
    />
  );
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
  // Beside a list that can still be read, it belongs into the same landmark.
  const landmark = anchor.closest('main');
  return (
    <>
      <Underlay onClose={onClose} />
      <Popover
        isNonModal
        {...(landmark ? { UNSTABLE_portalContainer: landmark } : {})}
        className="menu-popover"
        // Beside the button, but not closed by what a list still scrolls: the library watches what is around this element.
        triggerRef={{ current: landmark ?? anchor }}
        getTargetRect={() => anchor.getBoundingClientRect()}
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
    </>
  );
}
