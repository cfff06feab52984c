import type { ReactNode } from 'react';

interface Props {
  className: string;
  on: boolean;
  /** Of what it stands for, a part is ticked. */
  some: boolean;
  onToggle: () => void;
  /** What it is called. */
  children: ReactNode;
}

/** A box to tick for several things at once. */
export function TickBox({ className, on, some, onToggle, children }: Props) {
  return (
    <label className={className}>
      <input
        // Pressing takes the sign for a part away: it is set at each drawing.
        ref={(box) => {
          if (box) box.indeterminate = some;
        }}
        type="checkbox"
        className="tick-box"
        checked={on}
        onChange={onToggle}
      />
      {children}
    </label>
  );
}
