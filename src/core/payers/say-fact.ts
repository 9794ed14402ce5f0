/** A fact in one sentence, and where and when it was read in another. */
import { spokenDollars } from '../money/cents.ts';
import { printDecimal } from '../money/decimal.ts';
import { list, plural } from '../words/english.ts';
import type { FactOf, FeeBasis, PayerFact, Topic } from './profile.ts';

type Sayers = { readonly [T in Topic]: (value: FactOf<T>['value']) => string };

const dollarsOf = (cents: number): string => `$${spokenDollars(cents)}`;

/** "110" or "112.50" of 11,000 and 11,250 hundredths. */
const percent = (share: number): string => (share % 100 === 0 ? String(share / 100) : printDecimal(share, 2));

function sayBasis(basis: FeeBasis): string {
  switch (basis.kind) {
    case 'table':
      return 'pays by the contract table';
    case 'percent-of-medicare':
      return `pays ${percent(basis.share)} % of Medicare of ${basis.year ?? 'the year of service'}${basis.locality === null ? '' : ` in ${basis.locality}`}`;
    case 'visit':
      return `pays ${dollarsOf(basis.amount)} a visit`;
    case 'case':
      return `pays ${dollarsOf(basis.amount)} a case`;
  }
}

function linesInWords(codes: readonly string[]): string {
  if (codes.length === 0) return 'every line';
  if (codes.includes('always-therapy')) return 'always-therapy codes';
  return codes.includes('assistant') ? "an assistant's lines" : list(codes);
}

const say: Sayers = {
  'unit-rule': ({ rule }) =>
    ({
      cms: "counts units by CMS's total time",
      ama: 'counts units by the AMA rule, each code alone',
      'per-code': 'counts each code alone, from its 8th minute on',
      other: 'counts units by a rule of its own',
    })[rule],
  reduction: (value) =>
    value.kind === 'none'
      ? 'takes no multiple-procedure reduction'
      : value.kind === 'cms'
        ? "takes CMS's multiple-procedure reduction"
        : `pays every line after the first at ${value.percent} %`,
  'visit-cap': ({ per, most }) =>
    `pays at most ${per === 'dollars' ? dollarsOf(most) : plural(most, per.slice(0, -1))} a visit`,
  'assistant-cut': ({ percent: cut, of, modifiers }) =>
    `${cut === 0 ? 'cuts nothing' : `cuts ${cut} % of ${of === 'allowed' ? 'the allowed amount' : 'its own part'}`} for assistants${modifiers.length === 0 ? '' : ` and wants ${list(modifiers)}`}`,
  modifiers: ({ use, modifiers, codes }) =>
    `${use === 'wanted' ? 'wants' : 'refuses'} ${list(modifiers)} on ${linesInWords(codes)}`,
  'fee-basis': ({ lesserOfCharge, ...basis }) =>
    `${sayBasis(basis)}${lesserOfCharge ? ', or the charge where that is less' : ''}`,
  'timely-filing': ({ days }) => `takes claims for ${plural(days, 'day')} from the date of service`,
  appeal: ({ days }) => `takes appeals for ${plural(days, 'day')}`,
  authorization: ({ needed, counts, fromNumber }) =>
    needed
      ? `wants authorization from ${counts === 'visits' ? 'visit' : 'unit'} ${fromNumber} on`
      : 'wants no authorization',
  'patient-part': ({ copay, coinsurance, deductible }) => {
    const parts = [
      ...(copay === null ? [] : [`${dollarsOf(copay)} copay`]),
      ...(coinsurance === null ? [] : [`${coinsurance} % coinsurance`]),
      ...(deductible === null ? [] : [`${dollarsOf(deductible)} deductible`]),
    ];
    return `leaves the patient ${parts.length === 0 ? 'nothing' : list(parts)}`;
  },
  note: ({ about }) => about,
};

/** Without the payer's name: "counts units by the AMA rule, each code alone". */
export const valueInWords = (fact: PayerFact): string => {
  const sayer = say[fact.topic] as (value: PayerFact['value']) => string;
  return sayer(fact.value);
};

/** "since 2024-03-01", "2021-07-02 to 2022-07-01". */
export const daysInWords = ({ from, to }: Pick<PayerFact, 'from' | 'to'>): string =>
  to === null ? `since ${from}` : `${from} to ${to}`;

/** "our contract, section 4, read 2026-11-29" */
export function readInWords(fact: Pick<PayerFact, 'source' | 'label' | 'read' | 'mark'>): string {
  const { source, label, read, mark } = fact;
  const kind = { contract: 'contract', portal: 'portal', call: 'call', policy: 'public page' }[source.kind];
  const what = label === 'our contract' ? 'our contract' : `payer policy, ${kind}`;
  const reference = source.reference === undefined ? '' : ` ${source.reference}`;
  return `${what}${reference}, read ${read}${mark === undefined || mark === 'A' ? '' : ' from a report of it'}`;
}
