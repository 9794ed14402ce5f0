/**
 * "unts", "hlep", "stp": short words that decide what is asked, with one letter left out, doubled, or two exchanged.
 * Another letter in a short word makes another word too often, so that is no slip here; and these are looked up whole.
 */
const keys =
  'units unit limit limits help stop start cancel rates payer payers check claim claims codes stats edits rules billed much many'.split(
    ' ',
  );

/** So made, and words of their own. */
const others: ReadonlySet<string> = new Set(
  'clam clams coeds cheek cods rats rtes stat star strat staats stoop rues ruse unis'.split(' '),
);

const isVowel = (letter: string): boolean => /[aeiouy]/.test(letter);

/** The first letter is hardly ever wrong, and without its last one a word is another form of it. */
function slipsOf(key: string): readonly string[] {
  const slips: string[] = [];
  for (let at = 1; at < key.length; at += 1) {
    const [before, letter, after] = [key.slice(0, at), key.charAt(at), key.slice(at + 1)];
    const without = before + after;
    // Three letters are left of a word only where a vowel went: "stp", and not "sop".
    if (after !== '' && (without.length > 3 || isVowel(letter))) slips.push(without);
    if (after !== '') slips.push(before + after.charAt(0) + letter + after.slice(1));
    slips.push(before + letter + letter + after);
  }
  return slips;
}

/** Chat's own short forms, only where the word behind them shows it: "hw many", "mx units", "what r u". */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\b(?:hw|hwo|ohw) (?=many|much|long|often|do|does|to)\b/gi, 'how '],
  [/\bwa?t (?=is|are|can|could|do|does|r|u)\b/gi, 'what '],
  [/\bmx (?=units?|per|a day|daily)\b/gi, 'max '],
  [/\b(what|who|where) r (?=u|you)\b/gi, '$1 are '],
  [/\bh(?:epl|lep|lpe|pel|ple|alp)\b/gi, 'help'],
  [/\bsh(?:u|ou|l)d\b/gi, 'should'],
  [/\bn(?:ue|eru)ro\b/gi, 'neuro'],
  [/\bche{1,9}t (?=she{1,9}ts?\b)/gi, 'cheat '],
  [/\b(are|can|do|could|will) u\b/gi, '$1 you'],
  // "8 n 8": small, by itself and between words; "N Dakota" and "n/a" stay.
  [/(?<![^ ])n (?=[a-z\d])(?!dakota|carolina|abn\b)/g, 'and '],
  [/\babt\b/gi, 'about'],
  [/\bb4 (?=or|the|gp|kx|59|and|i|we|it)\b/gi, 'before '],
  [/\bn(?:eu|ue)r?o?mus(?:c|k)u?lar\b/gi, 'neuromuscular'],
];

export const spellOut = (text: string): string =>
  spellings.reduce((spelled, [short, long]) => spelled.replace(short, long), text);

export const shortSlips: ReadonlyMap<string, string> = new Map(
  keys.flatMap((key) =>
    slipsOf(key)
      .filter((slip) => !others.has(slip) && !keys.includes(slip))
      .map((slip) => [slip, key] as const),
  ),
);
