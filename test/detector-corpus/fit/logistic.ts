/** One lesson: the clues that are there, as positions, which of the answers is right, and how much it counts. */
export interface Lesson {
  readonly clues: readonly number[];
  readonly answer: number;
  readonly weight: number;
}

/** For each answer where it starts and what each clue adds, in log-odds. */
export interface Learnt {
  readonly start: readonly number[];
  readonly weights: readonly (readonly number[])[];
}

const steps = 400;

/**
 * Multinomial logistic regression with a quadratic penalty on the weights, by accelerated gradient descent on all lessons at once. It begins at nothing
 * and takes no chances, so the same lessons give the same weights on every machine. Forty lines instead of a library: those in reach
 * (ml-logistic-regression) know neither the weight of a lesson nor a penalty.
 */
export function learn(all: readonly Lesson[], clues: number, answers: number, penalty: number): Learnt {
  const lessons = together(all);
  const width = clues + 1;
  const total = lessons.reduce((sum, { weight }) => sum + weight, 0);
  const most = Math.max(...lessons.map((lesson) => lesson.clues.length)) + 1;
  const rate = 1 / (most / 2 + penalty);
  const now = new Float64Array(width * answers);
  const ahead = new Float64Array(width * answers);
  const slope = new Float64Array(width * answers);
  const odds = new Float64Array(answers);
  for (let step = 0; step < steps; step++) {
    slope.fill(0);
    for (const { clues: there, answer, weight } of lessons) {
      for (let one = 0; one < answers; one++) {
        let score = ahead[one * width + clues]!;
        for (const clue of there) score += ahead[one * width + clue]!;
        odds[one] = score;
      }
      const top = Math.max(...odds);
      let sum = 0;
      for (let one = 0; one < answers; one++) sum += odds[one] = Math.exp(odds[one]! - top);
      for (let one = 0; one < answers; one++) {
        const error = (weight / total) * (odds[one]! / sum - (one === answer ? 1 : 0));
        slope[one * width + clues]! += error;
        for (const clue of there) slope[one * width + clue]! += error;
      }
    }
    const push = step / (step + 3);
    for (let at = 0; at < now.length; at++) {
      // Where an answer starts is no clue, and is not held back.
      const pull = at % width === clues ? 0 : penalty * ahead[at]!;
      const next = ahead[at]! - rate * (slope[at]! + pull);
      ahead[at] = next + push * (next - now[at]!);
      now[at] = next;
    }
  }
  const rows = Array.from({ length: answers }, (_, one) => [...now.slice(one * width, (one + 1) * width)]);
  return { start: rows.map((row) => row[clues]!), weights: rows.map((row) => row.slice(0, clues)) };
}

/** Equal lessons as one of their weight: pages of one product often show the same clues. */
function together(all: readonly Lesson[]): Lesson[] {
  const same = Map.groupBy(all, ({ clues, answer }) => `${answer} ${clues}`);
  return [...same.values()].map((some) => ({
    ...some[0]!,
    weight: some.reduce((sum, { weight }) => sum + weight, 0),
  }));
}
