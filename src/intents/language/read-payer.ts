/** Payers by the names people use (known-payers.ts); typos repaired, nothing expanded: UHC stays UHC. */
import type { Mentions } from './mentions.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';
import { calledPayers, payerSpellings } from './known-payers.ts';
import { oneSlip } from './spelling.ts';

/** How any of them begins, so that most words are passed over at once. */
const begins: ReadonlySet<string> = new Set(
  [...payerSpellings.keys()].map((spelling) => spelling.split(' ', 1)[0] ?? ''),
);

const upperOnly: ReadonlyMap<string, string> = new Map([
  ['MA', 'MA plan'],
  ['WC', 'WC'],
]);
const repaired = [
  'medicare',
  'medicaid',
  'aetna',
  'cigna',
  'humana',
  'tricare',
  'anthem',
  'unitedhealthcare',
];
/** One letter away from a payer, and no payer. */
const words: ReadonlySet<string> = new Set([
  'medicate',
  'human',
  'humane',
  'anthems',
  'medicaids',
  'medicated',
]);

const isCalledPayer = (here: Words): boolean =>
  /^(?:payer|payor|insurance|carrier|plan)$/.test(lowerAt(here, -1)) ||
  /^(?:payer|payor)$/.test(lowerAt(here, -2));

/** "Medicare, not Aetna", "instead of Aetna". */
const isDenied = (here: Words): boolean =>
  /^(?:not|than)$/.test(lowerAt(here, -1)) || (lowerAt(here, -1) === 'of' && lowerAt(here, -2) === 'instead');

const secondWord = /^(?:secondary|2ndary|second|2nd)$/;

/**
 * "Aetna secondary", "secondary is Aetna", "Medicare then Aetna": how many words behind the payer say that it pays after
 * another; undefined where nothing says so.
 */
function wordsOfSecond(here: Words, taken: number, { payer }: Mentions): number | undefined {
  if (secondWord.test(lowerAt(here, taken))) return 1;
  if (/^(?:is|as|was)$/.test(lowerAt(here, taken)) && secondWord.test(lowerAt(here, taken + 1))) return 2;
  const before = lowerAt(here, -1);
  if (secondWord.test(before)) return 0;
  if (/^(?:is|insurance|payer|plan)$/.test(before) && secondWord.test(lowerAt(here, -2))) return 0;
  return before === 'then' && payer !== undefined ? 0 : undefined;
}

export const readPayer: Reader = (here, mentions) => {
  for (let taken = begins.has(lowerAt(here).replace(/'s$/, '')) ? 4 : 0; taken > 0; taken -= 1) {
    const typed = Array.from({ length: taken }, (_, ahead) => lowerAt(here, ahead))
      .join(' ')
      .replace(/'s$/, '');
    const found = payerSpellings.get(typed);
    if (found !== undefined && (!calledPayers.has(typed) || isCalledPayer(here))) {
      const second = wordsOfSecond(here, taken, mentions);
      if (second !== undefined && found.name !== 'Medicare') {
        mentions.facts = { ...mentions.facts, second: found.spelling };
        mentions.strange = mentions.strange.filter(({ text }) => !secondWord.test(text.toLowerCase()));
        return taken + second;
      }
      if (!isDenied(here)) mentions.payer = found.spelling;
      return taken;
    }
  }
  const word = wordAt(here);
  const capitals = upperOnly.get(word);
  if (capitals !== undefined && /^(?:plans?|members?|patients?|payers?)$/.test(lowerAt(here, 1))) {
    mentions.payer = capitals;
    return 2;
  }
  if (word === 'WC') {
    mentions.payer = 'WC';
    return 1;
  }
  const lower = word.toLowerCase();
  const meant =
    lower.length < 5 || words.has(lower) ? undefined : repaired.find((name) => oneSlip(lower, name));
  if (meant === undefined) return 0;
  const advantage = meant === 'medicare' && lowerAt(here, 1) === 'advantage';
  mentions.payer = advantage ? 'Medicare Advantage' : (payerSpellings.get(meant)?.spelling ?? meant);
  return advantage ? 2 : 1;
};
