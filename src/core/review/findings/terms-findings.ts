/** What the payer's own terms say of the day: rules used, facts expired or missing, modifiers, authorization. */
import type { ClaimDay } from '../../claim/claim-day.ts';
import { codesOf } from '../../claim/codes-of.ts';
import { spokenDollars } from '../../money/cents.ts';
import type { UsedFact } from '../../payers/in-force.ts';
import { readInWords, valueInWords } from '../../payers/say-fact.ts';
import { topicWords } from '../../payers/topics.ts';
import { list } from '../../words/english.ts';
import type { ComputedDay } from '../compute-day.ts';
import type { Finding } from '../finding.ts';
import type { PayerEstimate } from '../payer-estimate.ts';
import type { ClaimLine } from '../claim-lines.ts';

export function termsFindings(
  day: ClaimDay,
  computed: ComputedDay,
  estimate: PayerEstimate | undefined,
): Finding[] {
  const { terms } = day;
  if (terms === undefined || estimate === undefined) return [];
  const codes = codesOf(computed.lines);
  const about = (finding: Omit<Finding, 'codes'>): Finding => ({ codes, ...finding });
  return [
    ...expired(estimate).map((message) =>
      about({ kind: 'contract-expired', severity: 'warning', message: `${terms.name}: ${message}` }),
    ),
    ...terms.facts.flatMap((used) => factFindings(used, terms.name, computed.lines, about)),
    ...(estimate.aboveCaps > 0
      ? [
          about({
            ...{ kind: 'payer-rule', severity: 'warning', label: 'our contract' },
            message: `The visit reaches ${terms.name}'s cap: $${spokenDollars(estimate.aboveCaps)} above it are not paid.`,
          }),
        ]
      : []),
    ...withoutRate(estimate, computed.lines, terms.name),
    ...(estimate.lacks.length === 0 || estimate.basis === undefined
      ? []
      : [
          about({
            ...{ kind: 'payer-rule', severity: 'info', label: 'our contract' },
            message: `Not held of ${terms.name}: ${list(estimate.lacks.map((topic) => topicWords[topic]))}.`,
          }),
        ]),
  ];
}

/** An expired fact is used and said to be; every one that entered the arithmetic. */
function expired({ used, rates }: PayerEstimate): readonly string[] {
  const tables = new Map(rates.filter((rate) => rate.expired).map(({ table }) => [table.expires, table]));
  return [
    ...used.flatMap(({ fact, expired: old }) =>
      old ? [`${topicWords[fact.topic]} expired ${fact.expires}; read it again.`] : [],
    ),
    ...[...tables.values()].map(
      ({ expires, read }) => `rates read ${read} expired ${expires}; read them again.`,
    ),
  ];
}

type About = (finding: Omit<Finding, 'codes'>) => Finding;

function factFindings(
  { fact }: UsedFact,
  name: string,
  lines: readonly ClaimLine[],
  about: About,
): Finding[] {
  const { label } = fact;
  const said = `${fact.words ?? `${name} ${valueInWords(fact)}.`} (${readInWords(fact)})`;
  switch (fact.topic) {
    case 'modifiers': {
      const { use, modifiers, codes } = fact.value;
      const touched = lines.filter((line) => concerns(codes, line));
      const carries = (line: ClaimLine): boolean => line.modifiers.some((each) => modifiers.includes(each));
      const wrong = touched.filter((line) => (use === 'wanted') !== carries(line));
      if (wrong.length === 0) return [];
      return [{ kind: 'payer-rule', severity: 'warning', codes: codesOf(wrong), message: said, label }];
    }
    case 'authorization':
      return fact.value.needed
        ? [about({ kind: 'authorization', severity: 'info', message: said, label })]
        : [];
    case 'assistant-cut':
      return lines.some((line) => line.assisted)
        ? [about({ kind: 'payer-rule', severity: 'info', message: said, label })]
        : [];
    case 'unit-rule':
    case 'reduction':
    case 'visit-cap':
    case 'fee-basis':
    case 'patient-part':
      return [about({ kind: 'payer-rule', severity: 'info', message: said, label })];
    case 'timely-filing':
    case 'appeal':
    case 'note':
      return [];
  }
}

/** "always-therapy" is judged by the plan-of-care findings; "assistant" stands for an assistant's lines. */
export function concerns(codes: readonly string[], line: ClaimLine): boolean {
  if (codes.length === 0) return true;
  if (codes.includes('assistant')) return line.assisted;
  return codes.includes(line.code);
}

function withoutRate(estimate: PayerEstimate, lines: readonly ClaimLine[], name: string): Finding[] {
  const { paid, basis } = estimate;
  if (paid === undefined || (basis?.kind !== 'table' && basis?.kind !== 'percent-of-medicare')) return [];
  const missing = codesOf(lines.filter((_, i) => paid.lines[i] === null));
  if (missing.length === 0) return [];
  const message = `No rate of ${name} for ${list(missing)}: left out of its total.`;
  return [{ kind: 'payer-rule', severity: 'warning', codes: missing, message, label: 'our contract' }];
}
