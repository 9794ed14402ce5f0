/** Every reason a claim day's answer is less than certain (RULES: confidence grade). */
import type { Assumption, ClaimDay } from '../claim/claim-day.ts';
import { payabilityOf } from '../fees/status.ts';
import type { RulesInForce } from '../ports.ts';
import type { Doubt } from '../sources/grade.ts';
import type { ReleaseInForce } from '../sources/release.ts';
import { list, plural } from '../words/english.ts';
import type { ComputedDay } from './compute-day.ts';
import type { Finding } from './finding.ts';

export function dayDoubts(
  day: ClaimDay,
  computed: ComputedDay,
  findings: readonly Finding[],
  inForce: RulesInForce,
): Doubt[] {
  return [
    ...payerDoubts(day),
    ...statusDoubts(computed),
    ...findings.flatMap((finding) => findingDoubts(finding)),
    ...(paysSomething(computed) ? placeDoubts(day) : []),
    ...releaseDoubts(inForce, day),
    ...assumptionDoubts(day, paysSomething(computed)),
  ];
}

/** Whether any money is shown that a place or a share could change. */
export const paysSomething = ({ estimate }: ComputedDay): boolean =>
  estimate?.lines.some((line) => line !== null && line.fullUnit > 0) === true;

/** Defaults that matter even where nothing is paid. */
const withoutPrice: ReadonlySet<Assumption> = new Set(['dateOfService', 'payer']);

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

const medium = (reason: string, raisedBy: string): Doubt => ({ grade: 'medium', reason, raisedBy });

/** What each default says, and what to tell to replace it. The unit rule follows the payer, the place has its own doubt. */
const defaultsSaid: Readonly<Partial<Record<Assumption, readonly [said: string, raisedBy: string]>>> = {
  dateOfService: ['service today', 'the date of service'],
  payer: ['Medicare Part B', 'the payer'],
  setting: ['non-facility', 'the place of service'],
  qualifyingParticipant: ['not a QP', 'whether the clinician is a QP'],
  deductibleRemaining: ['deductible met', 'how much of the deductible is left'],
  sequestration: ['sequestration on', 'whether sequestration applies'],
  participating: ['participating', 'whether the clinician participates'],
};

function assumptionDoubts({ assumed }: ClaimDay, pays: boolean): Doubt[] {
  const used = assumed.flatMap((fact) => {
    const said = defaultsSaid[fact];
    return said === undefined || (!pays && !withoutPrice.has(fact)) ? [] : [said];
  });
  if (used.length === 0) return [];
  const reason = `Assumed: ${used.map(([said]) => said).join(', ')}.`;
  return [medium(reason, list(used.map(([, raisedBy]) => raisedBy)))];
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

function releaseDoubts({ feeSchedule, ptp, mue, date }: RulesInForce, { lines }: ClaimDay): Doubt[] {
  const doubts: Doubt[] = [];
  if (feeSchedule === undefined) {
    const year = date.slice(0, 4);
    const raisedBy = `the ${year} fee schedule, once imported`;
    doubts.push({ grade: 'low', reason: `No fee schedule of ${year} is loaded.`, raisedBy });
  } else {
    doubts.push(...feeAge(feeSchedule.rvu));
  }
  const pairs = new Set(lines.map(({ code }) => code)).size > 1;
  if (pairs) doubts.push(...editAge(ptp, 'bundling'));
  doubts.push(...editAge(mue, 'unit-limit'));
  return doubts;
}

function feeAge({ release: { name }, freshness }: ReleaseInForce): Doubt[] {
  const raisedBy = 'the fee schedule release of that quarter, once imported';
  switch (freshness.kind) {
    case 'covers':
      return [];
    case 'later':
      return [medium(`Priced from ${name}, which begins after the date of service.`, raisedBy)];
    case 'older': {
      const reason = `Priced from ${name}, ${plural(freshness.quarters, 'quarter')} older than the date of service; a later release exists or is due.`;
      return [{ grade: freshness.quarters > 1 ? 'low' : 'medium', reason, raisedBy }];
    }
  }
}

function editAge(table: ReleaseInForce | undefined, what: string): Doubt[] {
  const raisedBy = `the ${what} table of that quarter, once imported`;
  if (table === undefined)
    return [medium(`No ${what} table reaches back to this date: not checked.`, raisedBy)];
  if (table.freshness.kind !== 'older') return [];
  return [medium(`The ${what} table is ${table.release.name}, older than the date of service.`, raisedBy)];
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
