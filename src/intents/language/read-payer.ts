/** Payers by the names people use (known-payers.ts); typos repaired, nothing expanded: UHC stays UHC. */
import { stateOf } from '../../core/places/states.ts';
import type { Mentions } from './mentions.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';
import { calledPayers, payerSpellings, type KnownPayer } from './known-payers.ts';
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

interface NamedHere {
  readonly payer: KnownPayer;
  readonly taken: number;
  /** Of the team's own. */
  readonly own?: true;
}

/** The longest name that stands here: of the team's own first, then of the list. */
function namedHere(here: Words): NamedHere | undefined {
  const first = lowerAt(here).replace(/'s$/, '');
  const { payers: own } = here;
  const isOwn = own?.words.has(first) === true;
  for (let taken = Math.max(isOwn ? own.longest : 0, begins.has(first) ? 4 : 0); taken > 0; taken -= 1) {
    const typed = Array.from({ length: taken }, (_, ahead) => lowerAt(here, ahead))
      .join(' ')
      .replace(/'s$/, '');
    const ours = own?.names.get(typed);
    if (ours !== undefined && (!ours.isWord || isCalledPayer(here) || /^[A-Z]/.test(wordAt(here))))
      return { payer: ours, taken, own: true };
    const listed = payerSpellings.get(typed);
    if (listed !== undefined && (!calledPayers.has(typed) || isCalledPayer(here)))
      return { payer: listed, taken };
  }
  return undefined;
}

/** "Pennsylvania auto". */
function takeState(here: Words, taken: number, mentions: Mentions): void {
  if (taken < 2) return;
  const state = [2, 1]
    .map((count) => Array.from({ length: count }, (_, ahead) => wordAt(here, ahead)).join(' '))
    .find((words) => words.length > 2 && stateOf(words) !== undefined);
  if (state !== undefined) mentions.payerState = state;
}

function note(mentions: Mentions, spelling: string): void {
  mentions.payer = spelling;
  mentions.payers = [...new Set([...(mentions.payers ?? []), spelling])];
}

export const readPayer: Reader = (here, mentions) => {
  const named = namedHere(here);
  if (named !== undefined) {
    const { payer, taken } = named;
    if (named.own === true) mentions.ownPayer = true;
    // States have auto insurers pay a percent of Medicare, which a place decides.
    if (payer.name === 'auto insurance') takeState(here, taken, mentions);
    const second = wordsOfSecond(here, taken, mentions);
    if (second !== undefined && payer.name !== 'Medicare') {
      mentions.facts = { ...mentions.facts, second: payer.spelling };
      mentions.strange = mentions.strange.filter(({ text }) => !secondWord.test(text.toLowerCase()));
      return taken + second;
    }
    if (!isDenied(here)) note(mentions, payer.spelling);
    return taken;
  }
  const word = wordAt(here);
  const capitals = upperOnly.get(word);
  if (capitals !== undefined && /^(?:plans?|members?|patients?|payers?)$/.test(lowerAt(here, 1))) {
    note(mentions, capitals);
    return 2;
  }
  if (word === 'WC') {
    note(mentions, 'WC');
    return 1;
  }
  const lower = word.toLowerCase();
  const meant =
    lower.length < 5 || words.has(lower) ? undefined : repaired.find((name) => oneSlip(lower, name));
  if (meant === undefined) return 0;
  const advantage = meant === 'medicare' && lowerAt(here, 1) === 'advantage';
  note(mentions, advantage ? 'Medicare Advantage' : (payerSpellings.get(meant)?.spelling ?? meant));
  return advantage ? 2 : 1;
};
