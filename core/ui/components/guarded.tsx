import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react';
import { createGuard, type Guard, type Press } from '../state/guard.ts';

const pressing = new Set(['Enter', 'NumpadEnter', 'Space']);

/** Its children's buttons only work for presses that the guard allows. `about` names what they act on: when it changes, the guard begins again. */
export function Guarded({ about, children, className }: { about: string; children: ReactNode; className: string }) {
  const guard = useRef<Guard | null>(null);
  guard.current ??= createGuard(() => performance.now());

  // biome-ignore lint/correctness/useExhaustiveDependencies: another prompt arms it again
  useEffect(() => {
    const arm = () => guard.current?.arm();
    const key = (event: KeyboardEvent) => {
      // Keys that came up elsewhere in the window count too, or a held key would stay held for ever.
      if (event.type === 'keyup' && pressing.has(event.code)) guard.current?.allows(pressOf(event));
    };
    arm();
    window.addEventListener('focus', arm);
    document.addEventListener('visibilitychange', arm);
    document.addEventListener('keyup', key);
    return () => {
      window.removeEventListener('focus', arm);
      document.removeEventListener('visibilitychange', arm);
      document.removeEventListener('keyup', key);
    };
  }, [about]);

  const judge = (event: SyntheticEvent) => {
    const native = event.nativeEvent as KeyboardEvent | MouseEvent;
    if ('code' in native && !pressing.has(native.code)) return;
    if (guard.current?.allows(pressOf(native))) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className={className}
      onKeyDownCapture={judge}
      onKeyUpCapture={judge}
      onPointerDownCapture={judge}
      onClickCapture={judge}
    >
      {children}
    </div>
  );
}

function pressOf(event: KeyboardEvent | MouseEvent): Press {
  const key = 'code' in event;
  return {
    kind: event.type as Press['kind'],
    code: key ? event.code : '',
    repeat: key && event.repeat,
    trusted: event.isTrusted,
    byPointer: !key && event.detail > 0,
  };
}
