/** What the count of units itself calls for: ties, minutes that earn nothing, units that disagree. */
import type { ClaimDay } from '../../claim/claim-day.ts';
import type { RulesInForce } from '../../ports.ts';
import type { DayUnits } from '../../units/allocate-day.ts';
import { citationOf } from '../../sources/citation.ts';
import { list, plural } from '../../words/english.ts';
import type { Finding } from '../finding.ts';

export function unitFindings(units: DayUnits, day: ClaimDay, inForce: RulesInForce): Finding[] {
  const { ladder, midpoint, codeList } = inForce.rules;
  const byTotal = { label: 'CMS rule', ...citationOf(ladder) } as const;
  const alone = { label: 'common practice', ...citationOf(midpoint) } as const;
  const under = (rule: Omit<Finding, keyof Bare>, found: readonly Bare[]): Finding[] =>
    found.map((finding) => ({ ...rule, ...finding }));
  return [
    ...under(byTotal, [...ties(units), ...duplicates(units), ...uncounted(units)]),
    ...under(day.rule === 'ama' ? alone : byTotal, [...belowEight(units, day), ...disagreements(units)]),
    ...under(alone, familiesUnearned(units)),
    ...under({ label: 'CMS rule', verifyAt: codeList.verifyAt }, untimed(units, inForce)),
  ];
}

type Bare = Pick<Finding, 'kind' | 'severity' | 'codes' | 'message'>;

function ties({ services, alternatives, allowedAllocations }: DayUnits): Bare[] {
  if (alternatives.length === 0) return [];
  const open = services.filter((service, i) => alternatives.some((units) => units[i] !== service.units));
  const codes = [...new Set(open.map(({ code }) => code))];
  const ways = allowedAllocations === 2 ? 'Two allocations are' : `${allowedAllocations} allocations are`;
  const message = `${list(codes)} have the same minutes left over. ${ways} allowed; the choice is the clinician's, by what the note supports.`;
  return [{ kind: 'unit-tie', severity: 'warning', codes, message }];
}

/** A timed line that names neither minutes nor units. */
function uncounted({ services }: DayUnits): Bare[] {
  return services
    .filter(
      ({ counting, minutes }) =>
        minutes === null && (counting.kind === 'pooled' || counting.kind === 'family'),
    )
    .filter(({ lines }) => lines.length > 0)
    .map(({ code }) => ({
      ...{ kind: 'below-eight-minutes', severity: 'error', codes: [code] },
      message: `${code} is timed and names neither minutes nor units: give one of them.`,
    }));
}

function belowEight({ services, pools, alternatives }: DayUnits, day: ClaimDay): Bare[] {
  const found = pools.flatMap((pool): Bare[] => {
    const empty = pool.members.flatMap((index) => {
      const service = services[index];
      const mayStillEarn = alternatives.some((units) => (units[index] ?? 0) > 0);
      return service?.units === 0 && service.minutes !== null && !mayStillEarn ? [service] : [];
    });
    if (empty.length === 0) return [];
    const codes = empty.map(({ code }) => code);
    const said = empty.map(({ code, minutes }) => `${code} ${minutes ?? 0} min`);
    const message =
      day.rule === 'ama'
        ? `${list(said)}: under 8 minutes of one code earns no unit. Documented, not billable.`
        : pool.units === 0
          ? `${plural(pool.minutes, 'timed minute')} ${pool.minutes === 1 ? 'is' : 'are'} under 8: no timed unit. Documented, not billable.`
          : `${list(said)}: the day's units go to codes with more minutes left over. Documented, not billable.`;
    return [{ kind: 'below-eight-minutes', severity: 'warning', codes, message }];
  });
  return found;
}

/** A family none of whose members earned a unit. */
function familiesUnearned({ services }: DayUnits): Bare[] {
  const members = services.flatMap((service) =>
    service.counting.kind === 'family' ? [{ ...service, first: service.counting.first }] : [],
  );
  return members
    .filter(({ first, minutes, discipline }) => {
      const earned = members.some(
        (other) => other.first === first && other.discipline === discipline && other.units > 0,
      );
      return !earned && minutes !== null;
    })
    .map(({ code, minutes }): Bare => {
      const message = `${code}: ${minutes ?? 0} min do not reach its first unit. Documented, not billable.`;
      return { kind: 'below-eight-minutes', severity: 'warning', codes: [code], message };
    });
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
  return services.flatMap(({ code, statedUnits, minutes, units, counting }): Bare[] => {
    if (counting.kind === 'stated' || statedUnits === null || minutes === null || statedUnits === units)
      return [];
    const message = `${code} says ${plural(statedUnits, 'unit')}, but its minutes support ${units}.`;
    return [{ kind: 'units-disagree', severity: 'error', codes: [code], message }];
  });
}
