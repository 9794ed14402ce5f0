/** Two readings that differ in the answer: what is asked, and the message as each choice settles it. */
import type { Doubt, Mentions } from '../language/mentions.ts';

export const askOf = (doubts: readonly Doubt[]): string =>
  [...new Set(doubts.map(({ ask }) => ask))].slice(0, 2).join(' ');

/** Every way to settle the doubts; doubts of one kind are settled alike. */
export function resolved(mentions: Mentions): readonly { label: string; settled: Mentions }[] {
  let ways: readonly { label: string; settled: Mentions }[] = [{ label: '', settled: mentions }];
  for (const about of ['amount', 'code', 'date', 'place', 'who', 'fact'] as const) {
    const alike = mentions.doubts.filter((doubt) => doubt.about === about);
    const [first] = alike;
    if (first === undefined) continue;
    ways = ways.flatMap(({ label, settled }) =>
      first.choices.map((choice, i) => ({
        label: label === '' ? choice.label : `${label}, ${choice.label}`,
        settled: alike.reduce((read, doubt) => doubt.choices[i]?.apply(read) ?? read, settled),
      })),
    );
  }
  return ways;
}
