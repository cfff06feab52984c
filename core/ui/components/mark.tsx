const columns = [8.5, 16, 23.5];
const rows = [12, 20];

/** The tessera: a rounded square with two rows of three dots, six digits. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect x="1" y="1" width="30" height="30" rx="8" fill="var(--signal)" />
      {rows.flatMap((y) =>
        columns.map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="2.4" fill="var(--on-signal)" />),
      )}
    </svg>
  );
}
