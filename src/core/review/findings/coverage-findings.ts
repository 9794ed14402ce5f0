/** What Medicare does not pay of the day, and who owes it: said of every line whose money says so (judge-coverage.ts). */
import type { ClaimDay } from '../../claim/claim-day.ts';
import { liabilityOf, noticeRulesAt, type Liability } from '../../claim/liability.ts';
import type { EndedCode } from '../../coverage/coverage-rule.ts';
import type { LineCoverage } from '../../coverage/judge-coverage.ts';
import { citationOf } from '../../sources/citation.ts';
import { either, list } from '../../words/english.ts';
import type { ComputedDay } from '../compute-day.ts';
import type { ClaimLine } from '../claim-lines.ts';
import type { Finding } from '../finding.ts';

export function coverageFindings({ payer }: ClaimDay, { lines, coverage }: ComputedDay): Finding[] {
  if (payer.kind === 'other' || coverage.every(isUsual)) return [];
  const found = lines.flatMap((line, i) => ofLine(line, coverage[i]));
  const once = new Map(found.map((finding) => [`${finding.kind} ${finding.message}`, finding]));
  return [...once.values()];
}

/** Paid as ever: no rule, no code that ended, no notice modifier. */
const isUsual = ({ liability, rule, ended }: LineCoverage): boolean =>
  liability === 'usual' && rule === undefined && ended === undefined;

function ofLine(line: ClaimLine, coverage: LineCoverage | undefined): Finding[] {
  if (coverage === undefined) return [];
  const { rule, ended, liability } = coverage;
  if (ended !== undefined) return [endedFinding(ended)];
  if (rule === undefined) return noticeFinding(line);
  const { says, then } = rule.value;
  const message = `${line.code}: ${says}. ${then} Medicare pays $0.00; ${owed[liability]}.`;
  return [
    {
      ...{ kind: 'coverage-rule', severity: 'error', codes: [line.code], rule: rule.rule, message },
      ...{ label: 'CMS rule', ...citationOf(rule) },
    },
  ];
}

const owed: Readonly<Record<Liability, string>> = {
  ...{ usual: 'nobody owes it', patient: 'the patient owes it', provider: 'the clinic does not collect it' },
  'patient-if-denied': 'the patient owes it',
};

/** A code that ended, or was announced to. */
export function endedFinding(ended: EndedCode): Finding {
  const { code, value: successors, from, announced } = ended;
  if (ended.expected === true) {
    const instead = announced === undefined ? '' : ` ${announced}`;
    const message = `${code} was announced to end on ${from}${instead}; whether it did is not held here. Check it before billing.`;
    return {
      ...{ kind: 'deleted-code', severity: 'warning', codes: [code], message, label: 'CMS rule' },
      ...citationOf(ended),
    };
  }
  const instead = successors.length === 0 ? '' : ` Bill ${either(successors)} instead.`;
  return {
    ...{ kind: 'deleted-code', severity: 'error', codes: [code, ...successors], label: 'CMS rule' },
    message: `${code} is no longer valid: deleted from ${from}, so Medicare pays $0.00.${instead}`,
    ...citationOf(ended),
  };
}

type Said = Pick<Finding, 'severity' | 'message' | 'rule'>;

const notices: Readonly<Record<Exclude<Liability, 'usual'>, (code: string) => Said>> = {
  patient: (code) => ({
    ...{ severity: 'warning', rule: 'gy' },
    message: `GY on ${code}: excluded by law, so Medicare denies it and pays $0.00. The patient owes it.`,
  }),
  provider: (code) => ({
    ...{ severity: 'warning', rule: 'gz' },
    message: `GZ on ${code}: no notice was given, so Medicare denies it and pays $0.00. The clinic writes it off and may not bill the patient.`,
  }),
  'patient-if-denied': (code) => ({
    ...{ severity: 'info', rule: 'ga' },
    message: `GA on ${code}: a notice is on file. Medicare pays if it finds the service necessary; if not, the patient owes it.`,
  }),
};

function noticeFinding({ code, modifiers }: ClaimLine): Finding[] {
  const liability = liabilityOf(modifiers);
  if (liability === 'usual') return [];
  return [
    {
      ...{ kind: 'coverage-rule', codes: [code], label: 'CMS rule', verifyAt: noticeRulesAt },
      ...notices[liability](code),
    },
  ];
}

/** The first line of an answer: what Medicare does not pay, without a full stop; undefined where it pays all. */
export function notPaidInWords(
  { payer }: ClaimDay,
  { lines, coverage, values }: ComputedDay,
): string | undefined {
  if (payer.kind === 'other') return undefined;
  const said = lines.flatMap(({ code, modifiers }, i): string[] => {
    const { rule, ended, liability } = coverage[i] ?? { liability: 'usual' };
    if (ended !== undefined) {
      if (ended.expected === true) return [`${code} was announced to end on ${ended.from}`];
      const instead = ended.value.length === 0 ? '' : `, bill ${either(ended.value)}`;
      return [`${code} was deleted from ${ended.from}${instead}`];
    }
    if (rule !== undefined) return [`${rule.value.says} (${code})`];
    if (liability === 'usual' || liability === 'patient-if-denied') return [];
    const mark = modifiers.find((each) => ['GY', 'GZ'].includes(each));
    return [
      mark === undefined
        ? `Medicare does not take ${code} (status ${values[i]?.status ?? ''})`
        : `Medicare does not pay ${code} with ${mark}`,
    ];
  });
  return said.length === 0 ? undefined : list([...new Set(said)]);
}
