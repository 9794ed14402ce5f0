/** A normalised text cut into words. Each remembers where it stood, so that places are repeated as typed. */
export interface Token {
  readonly text: string;
  /** In small letters. */
  readonly lower: string;
  readonly from: number;
  readonly to: number;
  /** A sentence or clause ends behind it. */
  readonly ends?: true;
}

/** No word of billing is longer; what is longer is skipped by every reader. */
export const longestWord = 60;

/** A comma of "1,000" or of "1,5 min", a colon of "9:05": these stay inside their word. */
const apart: readonly (readonly [RegExp, string])[] = [
  [/["<>|[\]{}()\\]/g, ' '],
  [/[;?!&+=\u2026]|\.{2,}/g, ' '],
  [/(?<=[a-z0-9]{5})\/(?=[a-z]?\d{4})/gi, ' '],
  [/(?<=\d)\/(?=\d{5})|(?<=(?<!\d)\d{5})\/(?=\d{1,3}(?!\d))/g, ' '],
  [/,(?!(?<=(?<!\d)\d{1,3},)\d{3}(?!\d))(?!(?<=\d,)\d{1,2} ?(?:m\b|min|h\b|hr|hour))/gi, ' '],
  [/:(?!(?<=(?<!\d)\d{1,2}:)\d\d(?!\d{3}))/g, ' '],
];

export function tokensOf(text: string): readonly Token[] {
  const spaced = apart.reduce((work, [mark, space]) => work.replace(mark, space), text);
  const tokens: Token[] = [];
  for (const found of spaced.matchAll(/\S+/g)) {
    const bare = found[0].replace(/^[-.'](?=\D|$)/, '').replace(/[-.]$/, '');
    const word = /^(?:[a-z]\.)+$/i.test(found[0]) ? found[0] : bare;
    if (word === '' || word === '-' || word === "'") continue;
    const from = found.index + found[0].indexOf(word);
    tokens.push({ text: word, lower: word.toLowerCase(), from, to: from + word.length });
  }
  return tokens.map((token, i) => {
    const gap = text.slice(token.to, tokens[i + 1]?.from);
    return /[.;?!]/.test(gap) ? { ...token, ends: true } : token;
  });
}
