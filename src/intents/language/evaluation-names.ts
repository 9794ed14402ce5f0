/** What billers call the evaluations of PT and OT, whose codes have three levels (97161-97163, 97165-97167). */
const nouns: readonly string[] = ['eval', 'evaluation'];
const spokenLevels: readonly (readonly string[])[] = [['low'], ['mod', 'moderate', 'medium'], ['high']];

const ordersOf = (parts: readonly string[]): readonly (readonly string[])[] =>
  parts.length < 2
    ? [parts]
    : parts.flatMap((part, i) => ordersOf(parts.filter((_, k) => k !== i)).map((rest) => [part, ...rest]));

/** "PT eval", "PT re-eval", and each level: without one all three are possible. */
export function evaluations(
  who: string,
  levels: readonly string[],
  again: string,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const noun of nouns) {
    names.set(`${who} ${noun}`, levels);
    for (const re of ['re-', 're', 're '])
      for (const name of [`${who} ${re}${noun}`, `${re}${noun} ${who}`]) names.set(name, [again]);
  }
  for (const [name, at] of namesOfLevels(who)) names.set(name, levels.slice(at, at + 1));
  return names;
}

/** "eval PT mod", "low complexity PT eval", "high complexity evaluation": in any order, each with its level (0 is low). */
export function namesOfLevels(who: string): readonly (readonly [string, number])[] {
  return nouns.flatMap((noun) =>
    spokenLevels.flatMap((said, at) =>
      said
        .flatMap((word) => [word, `${word} complexity`, `${word}-complexity`, `${word} complex`])
        .flatMap((level) => ordersOf([who, level, noun].filter((part) => part !== '')))
        .map((words) => [words.join(' '), at] as const),
    ),
  );
}
