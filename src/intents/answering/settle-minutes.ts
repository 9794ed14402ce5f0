/**
 * Minutes told of several codes at once, put where the day can count them: those of a family (97129 with 97130) on one
 * of its members, since the family's own blocks divide them; those of the only timed code on it. What is left is the
 * total of the day, which no rule divides between codes (RULES.md 2.4).
 */
import type { ClaimDay, ServiceLine } from '../../core/claim/claim-day.ts';
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { RulesInForce } from '../../core/ports.ts';

export const settleMinutes = (day: ClaimDay, inForce: RulesInForce): ClaimDay =>
  withTotal(withTrailingTotal(withFamilies(day, inForce), inForce), inForce);

export const isUnmeasured = (line: ServiceLine, inForce: RulesInForce): boolean =>
  isBare(line) && isTimed(line, inForce);

/** Codes of the day whose minutes join no total. */
export const familiesOf = ({ lines }: ClaimDay, inForce: RulesInForce): readonly HcpcsCode[] =>
  lines.flatMap(({ code }) => (firstOf(code, inForce) === undefined ? [] : [code]));

const isBare = ({ minutes, units }: ServiceLine): boolean => minutes === undefined && units === undefined;

const isTimed = ({ code }: ServiceLine, { therapyCode }: RulesInForce): boolean =>
  ['pooled', 'first', 'add-on'].includes(therapyCode(code)?.timing.kind ?? '');

/** The first code of the family a code belongs to. */
function firstOf(code: HcpcsCode, { therapyCode }: RulesInForce): HcpcsCode | undefined {
  const timing = therapyCode(code)?.timing;
  return timing?.kind === 'add-on' ? timing.first : timing?.kind === 'first' ? code : undefined;
}

/** Of members beside each other those without an amount are in the minutes told of the other. */
function withFamilies(day: ClaimDay, inForce: RulesInForce): ClaimDay {
  const lines = day.lines.filter((line, at) => {
    const first = firstOf(line.code, inForce);
    if (first === undefined || !isBare(line)) return true;
    const others = day.lines.filter((each) => each !== line && firstOf(each.code, inForce) === first);
    const told = others.some(({ minutes }) => minutes !== undefined);
    return !told && !others.some((each) => isBare(each) && day.lines.indexOf(each) < at);
  });
  // "97129, 97130 x2, 45 min total": the first code of a family is one unit beside its further ones.
  const beside = lines.map((line) =>
    isBare(line) && lines.some((each) => each !== line && firstOf(each.code, inForce) === line.code)
      ? { ...line, units: 1 }
      : line,
  );
  return { ...day, lines: beside };
}

/** Behind a list of codes without amounts minutes are those of all, where each could have earned a unit. */
function withTrailingTotal(day: ClaimDay, inForce: RulesInForce): ClaimDay {
  const timed = day.lines.filter((line) => isTimed(line, inForce));
  const last = timed.at(-1);
  if (last?.minutes === undefined || timed.length < 2 || day.totalMinutes !== undefined) return day;
  const { minutes, ...bare } = last;
  const least = inForce.rules.ladder.value.firstUnitMinutes * timed.length;
  if (!timed.slice(0, -1).every(isBare) || !isBare(bare) || minutes < least) return day;
  if (last.assistantMinutes !== undefined) return day;
  return { ...day, totalMinutes: minutes, lines: day.lines.map((line) => (line === last ? bare : line)) };
}

/** The day's total belongs to its only timed code, where that has no amount of its own. */
function withTotal(day: ClaimDay, inForce: RulesInForce): ClaimDay {
  const [only, second] = day.lines.filter((line) => isTimed(line, inForce));
  const { totalMinutes: minutes } = day;
  if (minutes === undefined || only === undefined || second !== undefined || !isBare(only)) return day;
  return { ...day, lines: day.lines.map((line) => (line === only ? { ...line, minutes } : line)) };
}
