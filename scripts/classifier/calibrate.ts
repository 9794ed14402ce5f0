/** Is what is said with 0.8 right eight times in ten? The temperature that makes it so, and a table that shows it. */
import type { Ranked } from '../../src/adapters/nlp/softmax-model.ts';

export interface Guess {
  readonly wanted: string;
  readonly ranked: readonly Ranked[];
}

/** Of the temperatures tried, the one under which the right answers were least surprising (least log loss). */
export function temperatureFor(guesses: readonly Guess[]): number {
  const tried = Array.from({ length: 76 }, (_, i) => 0.5 + i * 0.02);
  const losses = tried.map((temperature) => logLoss(guesses, temperature));
  return Number((tried[losses.indexOf(Math.min(...losses))] ?? 1).toFixed(2));
}

export const cooled = (ranked: readonly Ranked[], temperature: number): readonly Ranked[] => {
  const powers = ranked.map(({ probability }) => Math.max(1e-12, probability) ** (1 / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return ranked.map(({ intent }, i) => ({ intent, probability: (powers[i] ?? 0) / total }));
};

function logLoss(guesses: readonly Guess[], temperature: number): number {
  return guesses.reduce((sum, { wanted, ranked }) => {
    const right = cooled(ranked, temperature).find(({ intent }) => intent === wanted);
    return sum - Math.log(Math.max(1e-12, right?.probability ?? 0));
  }, 0);
}

/** By tenths of the probability given: how many, how often right, and the mean that was said. */
export function reliabilityTable(guesses: readonly Guess[]): string {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0, said: 0 }));
  for (const { wanted, ranked } of guesses) {
    const [best] = ranked;
    const bin = bins[Math.min(9, Math.floor((best?.probability ?? 0) * 10))];
    if (best === undefined || bin === undefined) continue;
    bin.count += 1;
    bin.said += best.probability;
    if (best.intent === wanted) bin.right += 1;
  }
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / whole).toFixed(0)} %`.padStart(7);
  const lines = bins.flatMap(({ count, right, said }, i) =>
    count === 0
      ? []
      : [
          `${(i / 10).toFixed(1)}-${((i + 1) / 10).toFixed(1)}${String(count).padStart(9)}${percent(said, count)}${percent(right, count)}`,
        ],
  );
  return [`probability   count   said  right`, ...lines].join('\n');
}
