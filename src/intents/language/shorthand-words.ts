/** The words billers use for codes. Longest first; each is a list of words as typed in lower case. */
import words from '../../../data/words/shorthand.json' with { type: 'json' };
import { evaluations, namesOfLevels } from './evaluation-names.ts';
import { lowerAt, wordAt, type Words } from './reader.ts';

export interface Spelled {
  /** One code; or several, between which nobody but the asker can choose. */
  readonly codes: readonly string[];
  readonly taken: number;
  /** Also an everyday word: counts only beside other billing words. */
  readonly weak: boolean;
  /** Weak, and typed as such a word. */
  readonly everyday: boolean;
}

/** Names in data/words/shorthand.json; weak ones are everyday words too. */
const strong = namesOf(words.strong);
for (const { codes, names } of words.eitherOf) for (const name of names) strong.set(name, codes);
for (const [who, levels, again] of [
  ['pt', ['97161', '97162', '97163'], '97164'],
  ['ot', ['97165', '97166', '97167'], '97168'],
] as const)
  for (const [name, codes] of evaluations(who, levels, again)) strong.set(name, codes);

const weak = namesOf(words.weak);
for (const { codes, names } of words.weakEitherOf) for (const name of names) weak.set(name, codes);
/** "low eval" without a discipline: physical or occupational therapy, which nobody but the asker can tell. */
for (const [name, at] of namesOfLevels(''))
  weak.set(name, [`9716${String(at + 1)}`, `9716${String(at + 5)}`]);

/** Every name of a code, the short ones too. */
export const namesOfCode = (code: string): readonly string[] =>
  [...strong, ...weak, ...letters].flatMap(([name, codes]) => (codes.includes(code) ? [name] : []));

/** Capitals, or an amount right after, tell them from words, states and modifiers. */
const letters: ReadonlyMap<string, string> = new Map(Object.entries(words.letters));

function namesOf(byCode: Readonly<Record<string, readonly string[]>>): Map<string, readonly string[]> {
  return new Map(
    Object.entries(byCode).flatMap(([code, names]) => names.map((name) => [name, [code]] as const)),
  );
}

export function spelledWords(here: Words): Spelled | undefined {
  const named = begins.has(lowerAt(here)) ? longestName(here) : undefined;
  if (named !== undefined) return named;
  const word = wordAt(here);
  const verb = tookTime.test(lowerAt(here, 1)) ? 1 : 0;
  const next = wordAt(here, 1 + verb);
  const code = letters.get(word.toLowerCase());
  const amount =
    /^(?:x?\d{1,3}(?:m|min|mins|minutes|u|units?|')?|\d{1,2}:\d\d(?:[ap]m?)?(?:-\S+)?|x|for)$/i.test(next) &&
    (next !== 'for' || /^\d/.test(wordAt(here, 2 + verb)));
  const shouted = word === word.toUpperCase();
  if (code === undefined || (word === 'us' && !followsService(here))) return undefined;
  if (word === 'ex' && lowerAt(here, -1) === 'for') return undefined;
  const isMeasured = amount || isCounted(here);
  if (!(shouted || isMeasured || (word !== 'us' && (isJoined(here) || isAdded(here))))) return undefined;
  return { codes: [code], taken: 1, weak: !isMeasured, everyday: false };
}

/** "Ex went 30", "manual was 15": how long it took. */
export const tookTime = /^(?:is|was|went|ran|took|lasted|got)$/;

function longestName(here: Words): Spelled | undefined {
  let longest: Spelled | undefined;
  let name = '';
  for (let taken = 1; taken <= mostWords; taken += 1) {
    name = taken === 1 ? lowerAt(here) : `${name} ${lowerAt(here, taken - 1)}`;
    const codes = strong.get(name) ?? weak.get(name) ?? (taken === 1 ? ofStimulation(here) : undefined);
    if (codes === undefined) continue;
    const isWeak = !strong.has(name);
    const shouted = wordAt(here) === wordAt(here).toUpperCase();
    longest = { codes: codesFor(codes, here), taken, weak: isWeak, everyday: isWeak && !shouted };
  }
  return longest;
}

const mostWords = 4;

/** "attended vs unattended e-stim": one noun for two names. */
const elliptic = namesOf(words.elliptic);
function ofStimulation(here: Words): readonly string[] | undefined {
  const codes = elliptic.get(lowerAt(here));
  const named = codes && here.tokens.some(({ lower }) => /^(?:e-?)?stim(?:ulation)?$/.test(lower));
  return named === true ? codes : undefined;
}

/** The codes of one short name, where a list of amounts says that codes are meant: "8 12 and 9 minutes - us, te, ta". */
export const shortNames: readonly string[] = [...letters.keys()].filter((name) => name !== 'man');
export const shortName = (word: string): string | undefined => letters.get(word);

/** "30 min te", "2 te and 1 ta", "12 mt": its amount stands before it, and nothing it could be a part of behind it. */
function isCounted(here: Words): boolean {
  const word = lowerAt(here);
  let back = -1;
  if (/^(?:of|on|for)$/.test(lowerAt(here, back))) back -= 1;
  if (/^(?:more|extra)$/.test(lowerAt(here, back))) back -= 1;
  const isJoinedOn = back < -1;
  const unit = /^(?:m|mins?|minutes|u|units?)$/.test(lowerAt(here, back)) ? 1 : 0;
  if (!/^\d{1,3}(?:m|mins?|u)?$/.test(lowerAt(here, back - unit))) return false;
  if (unit === 1) return true;
  // "At 7 mt" is a time of day.
  if (/^(?:at|by|around|digest|am|pm)$/.test(lowerAt(here, back - 1))) return false;
  if (isJoinedOn) return word !== 'us';
  return (word !== 'man' && word !== 'us') || endsHere(here);
}

const endsHere = ({ text, tokens, at }: Words): boolean => {
  const next = tokens[at + 1];
  return (
    next === undefined ||
    /[,;.+&]/.test(text.slice(tokens[at]?.to, next.from)) ||
    /^(?:and|plus|then|\d{1,3})$/.test(next.lower)
  );
};

/** "sub us 2 the digest", "send us": small letters are ultrasound only behind a service, an amount, or what joins them. */
function followsService(here: Words): boolean {
  const before = lowerAt(here, -1);
  return (
    /^$|\d|^(?:and|then|plus|with|w\/|also|did|gave|vs|versus|mins?|minutes?|m|u|units?|today)$/.test(
      before,
    ) || ends.has(before)
  );
}

const joining = /^(?:and|or|with|w\/|vs|versus|plus)$/;

/** "ta vs manual", "te and mt": a small one beside another name or a code. */
const isJoined = (here: Words): boolean => {
  if (joining.test(lowerAt(here, -1)) && letters.has(lowerAt(here, -2))) return true;
  if (!joining.test(lowerAt(here, 1))) return false;
  const [first = '', second = ''] = [lowerAt(here, 2), lowerAt(here, 3)];
  return (
    /^9\d{4}$/.test(first) ||
    letters.has(first) ||
    weak.has(first) ||
    strong.has(first) ||
    strong.has(`${first} ${second}`)
  );
};

/** "nmr + ta same day": added to a name or a code by a sign. */
const isAdded = ({ text, tokens, at }: Words): boolean =>
  /^\s*[+&/]\s*$/.test(text.slice(tokens[at - 1]?.to, tokens[at]?.from)) &&
  (ends.has(tokens[at - 1]?.text.toLowerCase() ?? '') || /^9\d{4}$/.test(tokens[at - 1]?.text ?? ''));

/** How any of them begins, so that most words are passed over at once. */
const begins: ReadonlySet<string> = new Set(
  [...strong.keys(), ...weak.keys(), ...namesOf(words.elliptic).keys()].map(
    (name) => name.split(' ', 1)[0] ?? '',
  ),
);

/** And how any of them ends. */
const ends: ReadonlySet<string> = new Set(
  [...strong.keys(), ...weak.keys(), ...letters.keys()].map((name) => name.split(' ').at(-1) ?? ''),
);

const nonMedicare = /^(?:aetna|cigna|uhc|united|unitedhealthcare|bcbs|humana|anthem|tricare|commercial|wc)$/;

/** Medicare has its own code for unattended stimulation. */
function codesFor(codes: readonly string[], { tokens }: Words): readonly string[] {
  const has = (word: RegExp): boolean => tokens.some(({ lower }) => word.test(lower));
  const [first = '', second] = codes;
  if (first === 'G0283' && has(nonMedicare)) return ['97014'];
  if (!/^9716[123]$/.test(first) || second === undefined || codes.length > 2) return codes;
  const [physical, occupational] = [has(/^(?:pt|pta|gp)$/), has(/^(?:ot|ota|cota|go)$/)];
  return physical === occupational ? codes : [physical ? first : second];
}
