/** "4471823 is her mrn", "W551020988 is the member id", "0047719 (mrn)": the number, then what it is. */
import type { View } from '../views/view.ts';
import { wordSet } from '../words/word-set.ts';
import { isIdentifier } from './identifier.ts';

const labels = {
  'record-number':
    'e?mrn|medical record|chart(?= ?no\\b| ?num| ?#)|(?:patient|pt|record) (?:id|num|no\\b|#)|chart',
  account: 'acc(?:oun)?t',
  claim: 'claim(?= ?no\\b| ?num| ?#| ?id)|icn|dcn|auth(?:orization)?(?= ?no\\b| ?num| ?#)',
  'member-id': '(?:member|subscriber|policy|insurance|medicaid)(?= ?id\\b| ?no\\b| ?num| ?#)',
} as const;
export type NumberKind = keyof typeof labels;

const labelWords = wordSet(
  'mrn emrn medical chart patient pt record acct account claim icn dcn auth authorization member subscriber policy insurance medicaid',
);
const wanted = { marked: 4, unmarked: 5, fiveUnmarked: true };
const search = (kind: NumberKind): RegExp =>
  new RegExp(
    String.raw`(?<![a-z\d$.-])([a-z]{0,3}-?\d[a-z\d-]{2,16})[\s,]{0,2}(?:[(-]|=|\b(?:is|was|as)\b|\b(?:his|her|their|the|pt'?s?|patient'?s?)\b(?=\s))(?:\s?\b(?:that'?s|is|as|the|his|her|their|pt'?s?|patient'?s?|new|correct|clinic)\b){0,4}\s?(?:${labels[kind]})(?![a-z\d])`,
    'g',
  );
const searches: Readonly<Record<NumberKind, RegExp>> = {
  'record-number': search('record-number'),
  account: search('account'),
  claim: search('claim'),
  'member-id': search('member-id'),
};

export function saysNumberOf(kind: NumberKind, { lower, hasDigit, says }: View): boolean {
  if (!hasDigit || !labelled.test(lower) || !says(labelWords)) return false;
  for (const { 1: number = '' } of lower.matchAll(searches[kind]))
    if (isIdentifier({ number, marked: false, after: '' }, wanted)) return true;
  return false;
}

/** Four digits or more with such a word right after them. */
const labelled = /\d{2}[a-z\d-]{0,12}[\s,]{0,2}(?:[(=-]|(?:is|was|as|his|her|their|the|pt|patient)\b)/;
