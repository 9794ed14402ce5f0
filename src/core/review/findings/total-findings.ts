/**
 * The day's timed minutes as the note totals them, held against what is billed: units claimed against the units
 * the total supports (Pub. 100-04 chapter 5, section 20.2.C), or minutes listed against the total.
 */
import type { ClaimDay } from '../../claim/claim-day.ts';
import { codesOf } from '../../claim/codes-of.ts';
import type { HcpcsCode } from '../../claim/hcpcs-code.ts';
import type { FirstOfFamily } from '../../claim/therapy-code.ts';
import type { RulesInForce } from '../../ports.ts';
import { citationOf } from '../../sources/citation.ts';
import type { DayUnits } from '../../units/allocate-day.ts';
import { familyUnits } from '../../units/family-units.ts';
import { unitsFor } from '../../units/ladder.ts';
import { plural } from '../../words/english.ts';
import type { ComputedDay } from '../compute-day.ts';
import type { Finding } from '../finding.ts';

export function totalFindings(day: ClaimDay, { units }: ComputedDay, inForce: RulesInForce): Finding[] {
  const { totalMinutes: total } = day;
  if (total === undefined) return [];
  const kindOf = ({ code }: { readonly code: HcpcsCode }): string | undefined =>
    inForce.therapyCode(code)?.timing.kind;
  const isPooled = units.services.some((service) => kindOf(service) === 'pooled');
  // A total over untimed codes alone, none of its minutes told apart, says nothing of units.
  if (!isPooled && day.lines.every(({ minutes }) => minutes === undefined)) return [];
  const { ladder } = inForce.rules;
  const family = isPooled ? undefined : familyOf(units, inForce);
  const earned = family && familyUnits(total, family);
  const supported = earned === undefined ? unitsFor(total, ladder.value) : earned.first + earned.addOn;
  const finding = (severity: Finding['severity'], message: string): Finding[] => [
    {
      kind: 'total-minutes',
      severity,
      codes: codesOf(day.lines),
      message,
      label: 'CMS rule',
      ...citationOf(ladder),
    },
  ];
  const listed = units.timedMinutes;
  if (listed > total)
    return finding(
      'error',
      `The lines add up to ${listed} timed minutes, but the total is ${total}: one of them is wrong.`,
    );
  if (listed > 0 && listed < total && units.services.every(({ statedUnits }) => statedUnits === null))
    return finding(
      'warning',
      `The lines add up to ${listed} timed minutes of ${total}: ${total - listed} are on no line.`,
    );
  const claimed = earned === undefined ? units.timedUnits : unitsOf(units.services);
  const held = `${plural(total, 'timed minute')} ${total === 1 ? 'supports' : 'support'} ${plural(supported, 'unit')}`;
  if (claimed > supported)
    return finding(
      'error',
      `${held}; ${claimed} ${claimed === 1 ? 'is' : 'are'} billed: ${claimed - supported} too many.`,
    );
  if (claimed < supported)
    return finding(
      'warning',
      `${held}; ${claimed} ${claimed === 1 ? 'is' : 'are'} billed: ${plural(supported - claimed, 'more')} possible if the note shows the minutes by code.`,
    );
  return finding('info', `${held}, as billed.`);
}

/** Of a day of one family its total is divided by the family's own blocks. */
function familyOf({ services }: DayUnits, { therapyCode }: RulesInForce): FirstOfFamily | undefined {
  const [timing] = services.map(({ code }) => therapyCode(code)?.timing);
  const first = timing?.kind === 'add-on' ? therapyCode(timing.first)?.timing : timing;
  return first?.kind === 'first' ? first : undefined;
}

const unitsOf = (services: DayUnits['services']): number =>
  services.reduce((sum, { units }) => sum + units, 0);
