/** Answers that never change are worked out once: claims repeat the same few codes and pairs by the thousand. */

/** Past this many answers a memory starts anew, so that made-up codes cannot fill it. */
const mostKept = 20_000;

export function remembered<Key, Answer>(ask: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new Map<Key, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as Answer;
    if (answers.size >= mostKept) answers.clear();
    const answer = ask(key);
    answers.set(key, answer);
    return answer;
  };
}

/** The same for what depends on two texts in their order. */
export function rememberedPairs<First extends string, Second extends string, Answer>(
  ask: (a: First, b: Second) => Answer,
): (a: First, b: Second) => Answer {
  const ofFirst = remembered((a: First) => remembered((b: Second) => ask(a, b)));
  return (a, b) => ofFirst(a)(b);
}
