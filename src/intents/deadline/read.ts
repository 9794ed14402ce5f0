/** "deadline 2026-10-05", "timely filing from 10/5/26", "how long do we have to appeal": asked by when. */
import type { Mentions } from '../language/mentions.ts';

/** Ids of data/playbook/deadlines.json. */
const named: readonly (readonly [id: string, words: RegExp])[] = [
  [
    'timely-filing',
    /\btimely\b|\bfil(?:e|ing) (?:the |our |a )?(?:claim|limit|deadline)|\b(?:take|accept|receive|file|submit|send|bill|sending|billing|submitting)s? (?:it|medicare|(?:the |our |a |this |that )claims?)\b/,
  ],
  ['reopening', /\bre-?open\w*/],
  ['redetermination', /\bredetermin\w+|\bfirst level\b|\blevel (?:1|one)\b|\bappeal(?:ing|s)?\b/],
  ['reconsideration', /\breconsider\w+|\bsecond level\b|\blevel (?:2|two)\b/],
  ['hearing', /\balj\b|\badministrative law\b|\bthird level\b|\blevel (?:3|three)\b/],
  ['council', /\bcouncil\b|\blevel (?:4|four)\b/],
  ['court', /\bcourt\b|\blevel (?:5|five)\b/],
  ['certification', /\b(?:initial |first )?certification\b/],
  ['recertification', /\brecert\w*/],
  ['progress-report', /\bprogress (?:reports?|notes?)\b/],
];

const asks =
  /\bdeadlines?\b|\bhow (?:long|many days|late) (?:do|have|is|are|can|to|till|until|before|after|from)\b|\btoo late\b|\btime limits?\b|\blast day\b|\bby when\b|\bdue\b|\bwhen (?:must|do|does|can|should)\b/;

/** A day, not a year alone: "the 2025 exception for recertifications". */
const day =
  /\d[/.-]\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d|\b(?:today|yesterday)\b/;

export const namesDay = (text: string): boolean => day.test(text.toLowerCase());

/** Nothing else said: all of them. */
const bare = /^deadlines?[?.! ]*$/;

/** A rule's name alone, "medicare timely filing"; another payer's own limit is that payer's to tell. */
const nameAlone =
  /^(?:medicare |mcare )?(?:timely filing|redetermination|reconsideration)(?: limit| deadline| for medicare| medicare)?[?.! ]*$/;

/** Medicare's own deadlines; another payer's stand in its profile. */
export function asksForDeadline(typed: string, { date, carc, payer }: Mentions): boolean {
  const text = typed.toLowerCase();
  if (payer !== undefined && !/^(?:medicare|mcare)(?: (?:part )?b)?$/i.test(payer)) return false;
  if (/\badvantage\b|\bma (?:plans?|denials?|claims?|appeals?|payers?|patients?|pts?)\b/.test(text))
    return false;
  const what = named.some(([, words]) => words.test(text));
  if (bare.test(text) || nameAlone.test(text)) return true;
  if (/^deadlines?\b/.test(text) && date !== undefined) return true;
  return carc === undefined && what && (asks.test(text) || (date !== undefined && day.test(text)));
}

/** Empty: all of them. */
export const readDeadlines = (typed: string): readonly string[] => {
  const text = typed.toLowerCase();
  const found = named.flatMap(([id, words]) => (words.test(text) ? [id] : []));
  return found.length > 1 && found.includes('redetermination') && !/\bredetermin/.test(text)
    ? found.filter((id) => id !== 'redetermination')
    : found;
};

/** For the test that every one of them exists. */
export const deadlinesByWords: readonly string[] = named.map(([id]) => id);
