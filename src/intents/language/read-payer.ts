/** Payers by the names people use; typos repaired, nothing expanded: UHC stays UHC. */
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';
import { oneSlip } from './spelling.ts';

/** As written where any spelling of it is found; longest first. */
const names: Readonly<Record<string, string>> = {
  ...{ 'medicare advantage': 'Medicare Advantage', 'ma plan': 'MA plan', 'ma plans': 'MA plan' },
  ...{
    'medicare part b': 'Medicare Part B',
    'part b': 'Medicare Part B',
    'traditional medicare': 'Medicare',
  },
  ...{ 'original medicare': 'Medicare', medicare: 'Medicare', medicaid: 'Medicaid', 'medi-cal': 'Medi-Cal' },
  ...{ 'united healthcare': 'United Healthcare', 'united health care': 'United Healthcare', uhc: 'UHC' },
  ...{ unitedhealthcare: 'UnitedHealthcare', 'united health': 'United Health', bcbs: 'BCBS' },
  ...{
    'blue cross blue shield': 'Blue Cross Blue Shield',
    'blue cross': 'Blue Cross',
    'blue shield': 'Blue Shield',
  },
  ...{
    aetna: 'Aetna',
    cigna: 'Cigna',
    humana: 'Humana',
    tricare: 'TRICARE',
    anthem: 'Anthem',
    optum: 'Optum',
  },
  ...{ kaiser: 'Kaiser', 'kaiser permanente': 'Kaiser Permanente', molina: 'Molina', centene: 'Centene' },
  ...{
    ambetter: 'Ambetter',
    wellcare: 'WellCare',
    oscar: 'Oscar',
    devoted: 'Devoted',
    carefirst: 'CareFirst',
  },
  ...{ "workers' comp": "workers' comp", "worker's comp": "workers' comp", 'workers comp': "workers' comp" },
  ...{
    'work comp': "workers' comp",
    'workmans comp': "workers' comp",
    "workers' compensation": "workers' comp",
  },
  ...{ 'workers compensation': "workers' comp", 'va ccn': 'VA CCN', triwest: 'TriWest', champva: 'CHAMPVA' },
  ...{ 'va community care': 'VA Community Care', 'auto insurance': 'auto insurance', 'tri-care': 'TRICARE' },
  ...{ meritain: 'Meritain', umr: 'UMR', magellan: 'Magellan', highmark: 'Highmark', premera: 'Premera' },
  ...{
    regence: 'Regence',
    geha: 'GEHA',
    priority: 'Priority Health',
    'health net': 'Health Net',
    'railroad medicare': 'Railroad Medicare',
  },
};

/** How any of them begins, so that most words are passed over at once. */
const begins: ReadonlySet<string> = new Set(Object.keys(names).map((name) => name.split(' ', 1)[0] ?? ''));

const upperOnly: Readonly<Record<string, string>> = { MA: 'MA', WC: 'WC' };
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

/** A word and a first name: payers only where they are called so. */
const alsoWords = /^(?:priority|oscar)$/;
const isCalledPayer = (here: Words): boolean =>
  /^(?:payer|payor|insurance|carrier|plan)$/.test(lowerAt(here, -1)) ||
  /^(?:payer|payor)$/.test(lowerAt(here, -2));

/** "Medicare, not Aetna", "instead of Aetna". */
const isDenied = (here: Words): boolean =>
  /^(?:not|than)$/.test(lowerAt(here, -1)) || (lowerAt(here, -1) === 'of' && lowerAt(here, -2) === 'instead');

export const readPayer: Reader = (here, mentions) => {
  for (let taken = begins.has(lowerAt(here).replace(/'s$/, '')) ? 4 : 0; taken > 0; taken -= 1) {
    const typed = Array.from({ length: taken }, (_, ahead) => lowerAt(here, ahead))
      .join(' ')
      .replace(/'s$/, '');
    if (Object.hasOwn(names, typed) && (!alsoWords.test(typed) || isCalledPayer(here))) {
      if (!isDenied(here)) mentions.payer = names[typed] ?? typed;
      return taken;
    }
  }
  const word = wordAt(here);
  if (Object.hasOwn(upperOnly, word) && /^(?:plans?|members?|patients?|payers?)$/.test(lowerAt(here, 1))) {
    mentions.payer = word === 'MA' ? 'MA plan' : (upperOnly[word] ?? word);
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
  mentions.payer = advantage ? 'Medicare Advantage' : (names[meant] ?? meant);
  return advantage ? 2 : 1;
};
