/** What the count of units itself calls for: ties, minutes that earn nothing, units that disagree. */
import type { ClaimDay } from '../../claim/claim-day.ts';
import type { HcpcsCode } from '../../claim/hcpcs-code.ts';
import type { RulesInForce, StatedRules } from '../../ports.ts';
import { remembered } from '../../reference/remembered.ts';
import type { DayUnits } from '../../units/allocate-day.ts';
import type { CountedService } from '../../units/group-lines.ts';
import { citationOf } from '../../sources/citation.ts';
import { list, plural } from '../../words/english.ts';
import type { Finding } from '../finding.ts';

export function unitFindings(units: DayUnits, day: ClaimDay, inForce: RulesInForce): Finding[] {
  if (units.alternatives.length === 0 && units.services.every(isPlain)) return [];
  const { byTotal, alone, byList } = citedRules(inForce.rules);
  const byDay = day.rule === 'ama' ? alone : byTotal;
  const findings: Finding[] = [];
  const say = (rule: Rule, found: readonly Bare[]): void => {
    for (const bare of found) findings.push(underRule(rule, bare));
  };
  say(byTotal, ties(units));
  say(byTotal, duplicates(units));
  say(byTotal, uncounted(units));
  say(byDay, belowEight(units, day));
  say(byDay, disagreements(units));
  say(alone, familiesUnearned(units, inForce));
  say(byList, untimed(units, inForce));
  return findings;
}

/** Written out: a spread of two would give findings shapes of their own. */
function underRule(rule: Rule, { kind, severity, codes, message }: Bare): Finding {
  const { label } = rule;
  return 'citation' in rule
    ? { kind, severity, codes, message, label, citation: rule.citation }
    : { kind, severity, codes, message, label, verifyAt: rule.verifyAt };
}

/** Entered once, with a unit, by its minutes or by its units alone: nothing below has a word on it. */
function isPlain({ lines, units, minutes, statedUnits, counting: { kind } }: CountedService): boolean {
  if (lines.length !== 1 || units === 0) return false;
  return minutes === null ? !countsMinutes(kind) : statedUnits === null && countsMinutes(kind);
}

type Rule = { readonly label: NonNullable<Finding['label']> } & ReturnType<typeof citationOf>;

/** What the findings rest on, once for a set of rules: days by the thousand do. */
const citedRules = remembered(
  ({ ladder, midpoint, codeList }: StatedRules): Readonly<Record<'byTotal' | 'alone' | 'byList', Rule>> => ({
    byTotal: { label: 'CMS rule', ...citationOf(ladder) },
    alone: { label: 'common practice', ...citationOf(midpoint) },
    byList: { label: 'CMS rule', verifyAt: codeList.verifyAt },
  }),
);
type Bare = Pick<Finding, 'kind' | 'severity' | 'codes' | 'message'>;

function ties({ services, alternatives, allowedAllocations }: DayUnits): Bare[] {
  if (alternatives.length === 0) return [];
  const open = services.filter((service, i) => alternatives.some((units) => units[i] !== service.units));
  const codes = [...new Set(open.map(({ code }) => code))];
  const ways = allowedAllocations === 2 ? '' : ` (${allowedAllocations} ways)`;
  const message = `${list(codes)} tie on minutes left over${ways}: the clinician's note decides which takes the unit.`;
  return [{ kind: 'unit-tie', severity: 'warning', codes, message }];
}

/** A timed line that names neither minutes nor units. */
function uncounted({ services }: DayUnits): Bare[] {
  return services
    .filter(
      ({ counting, minutes, lines }) => minutes === null && countsMinutes(counting.kind) && lines.length > 0,
    )
    .map(({ code }) => ({
      ...{ kind: 'below-eight-minutes', severity: 'error', codes: [code] },
      message: `${code} is timed and names neither minutes nor units: give one of them.`,
    }));
}

function belowEight({ services, pools, alternatives }: DayUnits, day: ClaimDay): Bare[] {
  const found: Bare[] = [];
  for (const pool of pools) {
    const empty: CountedService[] = [];
    for (const index of pool.members) {
      const service = services[index];
      if (service?.units !== 0 || service.minutes === null) continue;
      if (!alternatives.some((units) => (units[index] ?? 0) > 0)) empty.push(service);
    }
    if (empty.length === 0) continue;
    const codes = empty.map(({ code }) => code);
    const said = empty.map(({ code, minutes }) => `${code} ${minutes ?? 0} min`);
    const message =
      day.rule === 'ama'
        ? `${list(said)}: under 8 minutes of one code earns no unit. Documented, not billable.`
        : pool.units === 0
          ? `${plural(pool.minutes, 'timed minute')} ${pool.minutes === 1 ? 'is' : 'are'} under 8: no timed unit. Documented, not billable.`
          : `${list(said)}: the day's units go to codes with more minutes left over. Documented, not billable.`;
    found.push({ kind: 'below-eight-minutes', severity: 'warning', codes, message });
  }
  return found;
}

/** A family none of whose members earned a unit. */
function familiesUnearned({ services }: DayUnits, inForce: RulesInForce): Bare[] {
  const firstOf = ({ counting }: CountedService) => (counting.kind === 'family' ? counting.first : undefined);
  return services
    .filter((service) => {
      const first = firstOf(service);
      if (first === undefined || service.minutes === null) return false;
      const { discipline } = service;
      return !services.some(
        (other) => firstOf(other) === first && other.discipline === discipline && other.units > 0,
      );
    })
    .map(({ code, minutes }): Bare => {
      const message = `${code}: ${minutes ?? 0} min do not reach its first unit. ${shorterInstead(code, minutes ?? 0, inForce) ?? 'Documented, not billable.'}`;
      return { kind: 'below-eight-minutes', severity: 'warning', codes: [code], message };
    });
}

/** A code of a shorter first block, where the date's schedule has it and the minutes reach it. */
function shorterInstead(code: HcpcsCode, minutes: number, inForce: RulesInForce): string | undefined {
  const shorter = inForce.therapyCode(code)?.shorter;
  const timing = shorter === undefined ? undefined : inForce.therapyCode(shorter)?.timing;
  if (shorter === undefined || timing?.kind !== 'first' || minutes < timing.minutes) return undefined;
  const held = inForce.feeSchedule?.relativeValues(shorter) !== undefined;
  return held ? `Bill ${shorter} instead: its first block is ${timing.minutes} minutes.` : undefined;
}

function untimed({ services }: DayUnits, inForce: RulesInForce): Bare[] {
  return services
    .filter(({ minutes, counting }) => minutes !== null && minutes > 0 && !countsMinutes(counting.kind))
    .map(({ code }) => {
      const known = inForce.therapyCode(code);
      const message = known?.unitsMustBeStated
        ? `${code} is billed by area or extremity, not by minutes: state its units.`
        : known?.timing.kind === 'conditional'
          ? `${code} is unlisted: its minutes count only if the payer says it was one-on-one time. Counted as one.`
          : `${code} is untimed: its minutes do not change its units or the timed total.`;
      return { kind: 'untimed-minutes', severity: 'info', codes: [code], message };
    });
}

const countsMinutes = (kind: string): boolean => kind === 'pooled' || kind === 'family';

function duplicates({ services }: DayUnits): Bare[] {
  return services
    .filter(({ lines }) => lines.length > 1)
    .map(({ code, lines }) => ({
      ...{ kind: 'duplicate-line', severity: 'warning', codes: [code] },
      message: `${code} is entered ${lines.length} times. Bill one line a code and day; its minutes are added here.`,
    }));
}

function disagreements({ services }: DayUnits): Bare[] {
  const found: Bare[] = [];
  for (const { code, statedUnits, minutes, units, counting } of services) {
    if (counting.kind === 'stated' || statedUnits === null || minutes === null || statedUnits === units)
      continue;
    const message = countsMinutes(counting.kind)
      ? `${code} says ${plural(statedUnits, 'unit')}, but its minutes support ${units}.`
      : `${code} is untimed: ${plural(units, 'unit')} whatever its minutes, not ${statedUnits}.`;
    found.push({ kind: 'units-disagree', severity: 'error', codes: [code], message });
  }
  return found;
}
