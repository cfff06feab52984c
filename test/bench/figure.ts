/** One measured figure. `reference` is something named that was measured in the same run; `aim` is what the design asks for. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'KB gzip' | 'bytes' | 'ms' | 'points' | 'thousandths';
  readonly reference?: { readonly what: string; readonly value: number };
  readonly aim?: { readonly most: number } | { readonly least: number };
}

/** The middle of some numbers; the lower of the two middles for an even count. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Figures as a Markdown table, the way docs/performance.md shows them. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, reference, aim }) => {
    const aimed = aim === undefined ? '' : 'most' in aim ? `≤ ${aim.most}` : `≥ ${aim.least}`;
    const reached =
      aim === undefined ? '' : ('most' in aim ? value <= aim.most : value >= aim.least) ? 'yes' : '**no**';
    const ratio = reference
      ? `${(value / reference.value).toFixed(2)} × ${reference.what} (${round(reference.value)})`
      : '';
    return `| ${what} | ${round(value)} ${unit} | ${ratio} | ${aimed} | ${reached} |`;
  });
  return ['| figure | measured | against | aim | reached |', '|---|---|---|---|---|', ...rows].join('\n');
}

function round(value: number): string {
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(1);
}
