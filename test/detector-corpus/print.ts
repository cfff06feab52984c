import { kindOf, type Row } from './corpus.ts';
import { type Answer, figures, isExact, kindRight } from './figures.ts';

type Timed = Answer & { readonly ms: number; readonly languages: readonly string[] };

/** Prints the figures, by kind and by language, then each page that was answered wrongly and which clues led there. */
export function print(answers: readonly Timed[]): void {
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
  const line = (name: string, some: readonly Timed[]): void => {
    const { pages, exact, recall, precision, kind, fp } = figures(some);
    console.log(
      `${name.padEnd(28)} ${String(pages).padStart(4)} pages  exact ${percent(exact)}  recall ${percent(recall)}  precision ${percent(precision)}  kind ${percent(kind)}  false positives ${percent(fp)}`,
    );
  };
  line('all', answers);
  const each = (name: string, of: (row: Row) => string): void => {
    for (const [value, some] of Map.groupBy(answers, ({ row }) => of(row))) line(`${name} ${value}`, some);
  };
  each('kind', kindOf);
  each('lang', ({ lang }) => lang);
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  console.log(`detection: median ${times[times.length >> 1]?.toFixed(2)} ms, slowest ${times.at(-1)?.toFixed(2)} ms`);
  const asked = answers.filter(({ languages }) => languages.length > 0);
  console.log(
    `${asked.length} pages asked for ${asked.reduce((sum, { languages }) => sum + languages.length, 0)} languages`,
  );
  for (const answer of answers) {
    const exact = isExact(answer);
    if (exact && kindRight(answer) !== false) continue;
    const said = answer.findings
      .map((one) => `${one.kind} ${one.sure} [${one.truths}] ${one.signals.join(' ')}`)
      .join(' ; ');
    console.log(
      `${exact ? 'kind ' : 'wrong'} ${answer.row.id} (${answer.row.negativeType ?? answer.row.kind}): ${said || 'nothing'}${answer.languages.length > 0 ? ` (${answer.languages})` : ''}`,
    );
  }
}
