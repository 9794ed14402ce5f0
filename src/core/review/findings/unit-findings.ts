/** What the count of units itself calls for: ties, minutes that earn nothing, units that disagree. */
import type { ClaimDay } from '../../claim/claim-day.ts';
import type { RulesInForce } from '../../ports.ts';
import type { DayUnits } from '../../units/allocate-day.ts';
import { citationOf } from '../../sources/citation.ts';
import { list, plural } from '../../words/english.ts';
import type { Finding } from '../finding.ts';

export function unitFindings(units: DayUnits, day: ClaimDay, inForce: RulesInForce): Finding[] {
  const rule = { label: 'CMS rule', ...citationOf(inForce.rules.ladder) } as const;
  return [...ties(units), ...belowEight(units, day), ...untimed(units, inForce), ...disagreements(units)].map(
    (finding) => ({ ...rule, ...finding }),
  );
}

type Bare = Omit<Finding, 'label'>;

function ties({ services, alternatives, allowedAllocations }: DayUnits): Bare[] {
  if (alternatives.length === 0) return [];
  const open = services.filter((service, i) => alternatives.some((units) => units[i] !== service.units));
  const codes = open.map(({ code }) => code);
  const ways = allowedAllocations === 2 ? 'Two allocations are' : `${allowedAllocations} allocations are`;
  const message = `${list(codes)} have the same minutes left over. ${ways} allowed; the choice is the clinician's, by what the note supports.`;
  return [{ kind: 'unit-tie', severity: 'warning', codes, message }];
}

function belowEight({ services, pools, alternatives }: DayUnits, day: ClaimDay): Bare[] {
  const found = pools.flatMap((pool): Bare[] => {
    const empty = pool.members.flatMap((index) => {
      const service = services[index];
      const mayStillEarn = alternatives.some((units) => (units[index] ?? 0) > 0);
      return service?.units === 0 && !mayStillEarn ? [service] : [];
    });
    if (empty.length === 0) return [];
    const codes = empty.map(({ code }) => code);
    const said = empty.map(({ code, minutes }) => `${code} ${minutes ?? 0} min`);
    const message =
      day.rule === 'ama'
        ? `${list(said)}: under 8 minutes of one code earns no unit. Documented, not billable.`
        : pool.units === 0
          ? `${pool.minutes} timed minutes are under 8: no timed unit. Documented, not billable.`
          : `${list(said)}: the day's units go to codes with more minutes left over. Documented, not billable.`;
    return [{ kind: 'below-eight-minutes', severity: 'warning', codes, message }];
  });
  const families = services.filter(
    ({ counting, units, minutes }) => counting.kind === 'family' && units === 0 && minutes !== null,
  );
  return [
    ...found,
    ...families.map(({ code, minutes }): Bare => {
      const message = `${code}: ${minutes ?? 0} min do not reach its first unit. Documented, not billable.`;
      return { kind: 'below-eight-minutes', severity: 'warning', codes: [code], message };
    }),
  ];
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

function disagreements({ services }: DayUnits): Bare[] {
  return services.flatMap((service): Bare[] => {
    const { code, lines, statedUnits, minutes, units, counting } = service;
    const again: Bare[] =
      lines.length > 1
        ? [
            {
              kind: 'duplicate-line',
              severity: 'warning',
              codes: [code],
              message: `${code} is entered ${lines.length} times. Bill one line a code and day; its minutes are added here.`,
            },
          ]
        : [];
    const stated = counting.kind === 'stated' ? null : statedUnits;
    if (stated === null || minutes === null || stated === units) return again;
    const message = `${code} says ${plural(stated, 'unit')}, but its minutes support ${units}.`;
    return [...again, { kind: 'units-disagree', severity: 'error', codes: [code], message }];
  });
}
