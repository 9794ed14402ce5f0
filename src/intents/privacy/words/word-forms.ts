/** A word as the lists hold it, and its regular forms, which no list holds. */

/** A word as the lists hold it: lower case, without accents, possessive or apostrophes. */
const strokes = new Map(
  ['łl', 'øo', 'đd', 'ßss', 'æae', 'œoe', 'ıi'].map(([one = '', ...two]) => [one, two.join('')]),
);

export function fold(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/, '');
  const plain = /^[a-z'-]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[łøđßæœı]/g, (letter) => strokes.get(letter) ?? letter);
  return plain.replace(/['’]/g, '');
}

/** "rescheduled", "coders": what they would be forms of. */
export const stemsOf = (word: string): readonly string[] =>
  endings
    .filter((ending) => word.endsWith(ending) && !word.endsWith('ss'))
    .map((ending) => word.slice(0, -ending.length))
    .flatMap((stem) => [stem, `${stem}e`])
    .filter(({ length }) => length > 2);

const endings = ['s', 'es', 'ed', 'ing', 'ly', 'er', 'ers'] as const;

/** Words of medicine, billing and deeds by their endings. */
export const tradeEnding =
  /(?:tion|sion|ment|ness|ings?|ally|ably|ized|ology|opathy|itis|osis|ectomy|plasty|ative|algia|plegia|paresis|emia|trophy|otomy|scopy|oma|graphy|ostomy|esthesia|therapy|gram|meter)$/;
