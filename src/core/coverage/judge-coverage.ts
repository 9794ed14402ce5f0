/**
 * Who owes each line of a claim day where Medicare does not pay it. A notice modifier decides first (liability.ts),
 * then a code that ended or that Medicare wants replaced, then the first coverage rule that the line meets. They are
 * Medicare's rules: of another payer's coverage nothing is held.
 */
import type { ClaimDay } from '../claim/claim-day.ts';
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import { liabilityOf, type Liability } from '../claim/liability.ts';
import { assistantModifiers, type Modifier } from '../claim/modifier.ts';
import type { RelativeValues } from '../fees/relative-values.ts';
import { payabilityOf } from '../fees/status.ts';
import type { RulesInForce } from '../ports.ts';
import { remembered } from '../reference/remembered.ts';
import type { Service } from '../units/group-lines.ts';
import type { CoverageRule, CoverageTerms, EndedCode } from './coverage-rule.ts';

export interface LineCoverage {
  readonly liability: Liability;
  /** Met by the line, also where a notice modifier decides who owes it. */
  readonly rule?: CoverageRule;
  readonly ended?: EndedCode;
}

const usual: LineCoverage = { liability: 'usual' };

/** What is judged: a line as it would be billed, and the service it came from. */
export interface LineToJudge {
  readonly code: HcpcsCode;
  readonly modifiers: readonly Modifier[];
  readonly service: Service | undefined;
  /** Its row of the date's fee schedule. */
  readonly row: RelativeValues | undefined;
}

export function judgeCoverage(line: LineToJudge, day: ClaimDay, inForce: RulesInForce): LineCoverage {
  if (day.payer.kind === 'other') return usual;
  const noticed = liabilityOf(line.modifiers);
  // A code that ended, unless the date's own fee schedule still has it.
  const ended = line.row === undefined ? inForce.rules.endedCodes.get(line.code) : undefined;
  if (ended !== undefined) return { liability: ended.expected === true ? noticed : 'provider', ended };
  const rule = rulesAbout(inForce.rules.coverage)(line.code).find(({ value }) =>
    meets(line, value, day, inForce),
  );
  if (rule !== undefined) return { liability: decided(noticed, rule.value.owes, line.modifiers), rule };
  if (noticed !== 'usual') return { liability: noticed };
  const { row } = line;
  return row !== undefined && payabilityOf(row.status) === 'other-code' ? { liability: 'provider' } : usual;
}

/** Of a list of rules those that may speak of a code, in their order: asked of the same few codes by the thousand. */
const rulesAbout = remembered((rules: readonly CoverageRule[]) =>
  remembered((code: HcpcsCode): readonly CoverageRule[] =>
    rules.filter(({ value: { codes, allBut } }) => codes?.includes(code) !== false && allBut?.includes(code) !== true),
  ),
);

/** GY and GZ say who owes; a notice alone opens what the rule leaves to it. */
function decided(
  noticed: Liability,
  owes: CoverageTerms['owes'],
  modifiers: readonly Modifier[],
): Liability {
  if (noticed === 'patient' || noticed === 'provider') return noticed;
  if (owes !== 'patient-with-notice') return owes;
  const told = noticed === 'patient-if-denied' || modifiers.includes('GX' as Modifier);
  return told ? 'patient' : 'provider';
}

function meets(line: LineToJudge, terms: CoverageTerms, day: ClaimDay, inForce: RulesInForce): boolean {
  const { condition, site } = terms;
  if (condition !== undefined && day.condition !== condition) return false;
  if (site !== undefined && day.site !== site) return false;
  const { evaluations, therapy, by, notBy } = terms;
  if (notBy !== undefined && day.furnishedBy === notBy) return false;
  if (evaluations === true && inForce.therapyCode(line.code)?.evaluation !== true) return false;
  if (therapy === true && inForce.therapyCode(line.code) === undefined) return false;
  return by === undefined || (by === 'assistant' ? isAssistants(line) : isChiropractors(line, day));
}

/** CQ or CO, the assistant's title, or every minute an assistant's. */
function isAssistants({ modifiers, service }: LineToJudge): boolean {
  if (modifiers.some(isAssistant)) return true;
  if (service === undefined) return false;
  if (service.modifiers !== modifiers && service.modifiers.some(isAssistant)) return true;
  const { minutes, assistantMinutes, assistantTitle } = service;
  if (minutes === null) return assistantTitle !== undefined;
  return minutes > 0 && assistantMinutes >= minutes;
}

const isAssistant = (modifier: Modifier): boolean => assistantModifiers.includes(modifier);

const adjustments: readonly string[] = ['98940', '98941', '98942'];

/** As stated; else by the adjustment on the day, which Medicare pays nobody else for. */
const isChiropractors = ({ service }: LineToJudge, day: ClaimDay): boolean =>
  day.furnishedBy === 'chiropractor' ||
  (day.furnishedBy === undefined &&
    service?.discipline === undefined &&
    day.lines.some(({ code }) => adjustments.includes(code)));
