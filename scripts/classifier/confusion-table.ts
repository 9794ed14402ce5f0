/** Wanted intents down, given ones across; only what was confused, and how often each was right. */
export function confusionTable(
  guesses: readonly { readonly wanted: string; readonly got: string }[],
): string {
  const intents = [...new Set(guesses.map(({ wanted }) => wanted))].sort();
  const lines = intents.map((intent) => {
    const mine = guesses.filter(({ wanted }) => wanted === intent);
    const right = mine.filter(({ got }) => got === intent).length;
    const wrong = new Map<string, number>();
    for (const { got } of mine) if (got !== intent) wrong.set(got, (wrong.get(got) ?? 0) + 1);
    const taken = [...wrong].sort((a, b) => b[1] - a[1]).map(([got, count]) => `${got} ${count}`);
    const share = `${((100 * right) / mine.length).toFixed(0)} %`;
    return `${intent.padEnd(20)}${`${right}/${mine.length}`.padStart(9)}${share.padStart(7)}   ${taken.join(', ')}`;
  });
  return [`${'intent'.padEnd(20)}${'right'.padStart(9)}${'share'.padStart(7)}   taken for`, ...lines].join(
    '\n',
  );
}
