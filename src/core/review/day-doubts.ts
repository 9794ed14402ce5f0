/** Every reason a claim day's answer is less than certain (RULES: confidence grade). */
import type { Assumption, ClaimDay } from '../claim/claim-day.ts';
import { copyDoubts, standInDoubts } from '../edits/edits-at.ts';
import { codesOf } from '../claim/codes-of.ts';
import { payabilityOf } from '../fees/status.ts';
import { topicWords } from '../payers/topics.ts';
import type { RulesInForce } from '../ports.ts';
import { feeTablesOf, limitTablesOf, pairTablesOf, somePairUnheld } from '../reference/tables-used.ts';
import type { Doubt } from '../sources/grade.ts';
import type { ReleaseInForce } from '../sources/release.ts';
import { list, plural } from '../words/english.ts';
import type { ComputedDay } from './compute-day.ts';
import type { Finding } from './finding.ts';
import type { PayerEstimate } from './payer-estimate.ts';

export function dayDoubts(
  day: ClaimDay,
  { computed, payer }: { readonly computed: ComputedDay; readonly payer: PayerEstimate | undefined },
  findings: readonly Finding[],
  inForce: RulesInForce,
): Doubt[] {
  return [
    ...(payer?.paid === undefined ? payerDoubts(day) : termsDoubts(day, payer)),
    ...statusDoubts(computed),
    ...findings.flatMap((finding) => findingDoubts(finding)),
    ...(paysSomething(computed) ? placeDoubts(day) : []),
    ...releaseDoubts(inForce, day),
  ];
}

/** Whether any money is shown that a place or a share could change. */
export const paysSomething = ({ estimate }: ComputedDay): boolean =>
  estimate?.lines.some((line) => line !== null && line.fullUnit > 0) === true;

function payerDoubts({ payer }: ClaimDay): Doubt[] {
  const raisedBy = `the fee schedule and unit rule of the ${payer.name} contract`;
  switch (payer.kind) {
    case 'medicare':
      return [];
    case 'medicare-advantage':
      return [
        { grade: 'medium', reason: 'A Medicare Advantage plan may pay and edit differently.', raisedBy },
      ];
    case 'other':
      return [{ grade: 'low', reason: `Medicare's rates stand in for those of ${payer.name}.`, raisedBy }];
  }
}

/** By the payer's own terms: what is expired, reported or missing. */
function termsDoubts({ payer: { name } }: ClaimDay, { used, rates, lacks, paid }: PayerEstimate): Doubt[] {
  const raisedBy = `the ${name} contract, read again`;
  const expired = used.some((fact) => fact.expired) || rates.some((rate) => rate.expired);
  const shipped = used.some(({ fact }) => fact.label === 'payer policy');
  return [
    ...(expired ? [{ grade: 'low', reason: `Facts of ${name} have expired.`, raisedBy } as const] : []),
    ...(paid?.partial === true
      ? [{ grade: 'low', reason: `Some lines have no rate of ${name}.`, raisedBy } as const]
      : []),
    ...(lacks.length === 0
      ? []
      : [medium(`Not held of ${name}: ${list(lacks.map((topic) => topicWords[topic]))}.`, raisedBy)]),
    ...(shipped ? [medium(`Some of it is ${name}'s public policy, not your contract.`, raisedBy)] : []),
  ];
}

const medium = (reason: string, raisedBy: string): Doubt => ({ grade: 'medium', reason, raisedBy });

/** The place has its own doubt, the unit rule follows the payer. */
const defaultsSaid: Readonly<Partial<Record<Assumption, string>>> = {
  dateOfService: 'service today',
  payer: 'Medicare Part B',
  setting: 'non-facility',
  qualifyingParticipant: 'not a QP',
  deductibleRemaining: 'deductible met',
  sequestration: 'sequestration on',
  participating: 'participating',
};

/** Defaults that matter even where nothing is paid. */
const withoutPrice: ReadonlySet<Assumption> = new Set(['dateOfService', 'payer']);

/** Ordinary defaults are what a clinic's plain question means: named, never graded (RULES: confidence grade). */
export function defaultsNamed({ assumed }: ClaimDay, pays: boolean): string[] {
  const used = assumed.flatMap((fact) => {
    const said = defaultsSaid[fact];
    return said === undefined || (!pays && !withoutPrice.has(fact)) ? [] : [said];
  });
  return used.length === 0 ? [] : [`Assumed: ${used.join(', ')}.`];
}

function placeDoubts({ place, assumed }: ClaimDay): Doubt[] {
  const said = assumed.includes('locality') ? ' (no place given)' : '';
  switch (place.kind) {
    case 'national':
      return [medium(`National rates${said}: your locality differs.`, 'the clinic ZIP or locality')];
    case 'unknown':
      return [
        { grade: 'low', reason: 'The place was not understood.', raisedBy: 'the clinic ZIP or locality' },
      ];
    case 'locality':
      return [];
  }
}

function releaseDoubts(inForce: RulesInForce, { lines }: ClaimDay): Doubt[] {
  const { feeSchedule, mue, date } = inForce;
  const codes = codesOf(lines);
  const year = date.slice(0, 4);
  const fees = feeTablesOf(codes, inForce);
  const limits = limitTablesOf(codes, inForce);
  const edits = codes.length > 1 ? pairTablesOf(codes, inForce) : [];
  const notHeld = [somePairUnheld(codes, inForce) ? 'bundling' : '', mue === undefined ? 'unit-limit' : ''];
  return [
    ...(feeSchedule === undefined
      ? [
          {
            grade: 'low',
            reason: `No fee schedule of ${year} is loaded.`,
            raisedBy: `the ${year} fee schedule, once CMS publishes it and it is loaded`,
          } as const,
        ]
      : []),
    ...notHeld
      .filter((what) => what !== '')
      .map((what) => medium(`No ${what} table reaches back to this date: not checked.`, newerTables)),
    ...agesOf([
      ['fee schedule', fees],
      ['bundling', edits],
      ['unit limits', limits],
    ]),
    ...copyDoubts(limits),
    ...(codes.length > 1 ? standInDoubts(inForce) : []),
  ];
}

const newerTables = 'newer tables, which an administrator loads';

/** One doubt for every table that is not of the date's quarter and not known to be unchanged up to it. */
function agesOf(used: readonly (readonly [what: string, tables: readonly ReleaseInForce[]])[]): Doubt[] {
  const aged = used.flatMap(([what, tables]) =>
    tables.flatMap(({ release: { name }, freshness }) => {
      switch (freshness.kind) {
        case 'covers':
        case 'unchanged':
          return [];
        case 'later':
          return [{ said: `${what} ${name}, begun after it`, low: false }];
        case 'older':
          return [
            {
              said: `${what} ${name}, ${plural(freshness.quarters, 'quarter')} older`,
              low: what === 'fee schedule' && freshness.quarters > 1,
            },
          ];
      }
    }),
  );
  if (aged.length === 0) return [];
  const reason = `Not of the quarter of the date of service: ${list(aged.map(({ said }) => said))}.`;
  return [{ grade: aged.some(({ low }) => low) ? 'low' : 'medium', reason, raisedBy: newerTables }];
}

function statusDoubts({ values, lines }: ComputedDay): Doubt[] {
  const doubts = values.flatMap((row, i): Doubt[] => {
    const code = lines[i]?.code ?? '';
    const payability = row && payabilityOf(row.status);
    if (payability === 'contractor') {
      return [
        { grade: 'low', reason: `${code} is priced by the MAC.`, raisedBy: `the MAC's price of ${code}` },
      ];
    }
    const unsure = payability === 'restricted' || payability === 'conditional';
    return unsure ? [medium(`${code} may not be covered.`, `the MAC's coverage of ${code}`)] : [];
  });
  return [...new Map(doubts.map((doubt) => [doubt.reason, doubt])).values()];
}

function findingDoubts({ kind, severity, codes }: Finding): Doubt[] {
  const about = codes.join(' and ');
  switch (kind) {
    case 'unit-tie':
      return [
        medium(
          "The minutes tie: which code takes the unit is the clinician's choice.",
          'which code takes the unit',
        ),
      ];
    case 'unpublished-assistant-pattern':
      return [{ grade: 'low', reason: `CMS publishes no example of this assistant split (${about}).` }];
    case 'unknown-code':
    case 'not-in-release':
      return [{ grade: 'low', reason: `${about} was not found.`, raisedBy: 'the right code' }];
    case 'ncci-pair':
    case 'mue-exceeded':
      return severity === 'error'
        ? [medium(`Unresolved edit on ${about}.`, `settling the edit on ${about}`)]
        : [];
    default:
      return [];
  }
}
