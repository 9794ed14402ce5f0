/**
 * NCCI: pairs of the day in both directions, and day limits of each code. Where the minutes tie, every allowed
 * allocation counts, so that the order in which lines were entered never changes what is found.
 */
import type { HcpcsCode } from '../../claim/hcpcs-code.ts';
import { opensPair, type PairEdit } from '../../edits/pair-edit.ts';
import { limitSource, pairSource } from '../../edits/edits-at.ts';
import { unitsPast, type UnitLimit } from '../../edits/unit-limit.ts';
import { payabilityOf } from '../../fees/status.ts';
import type { RulesInForce } from '../../ports.ts';
import type { Citation } from '../../sources/citation.ts';
import type { ComputedDay } from '../compute-day.ts';
import type { ClaimLine } from '../claim-lines.ts';
import type { Finding } from '../finding.ts';
import { mostUnits, unitsInEach, type PairOfDay } from '../pairs-of-day.ts';
import { list } from '../../words/english.ts';

export function pairFindings(pairs: readonly PairOfDay[], { lines }: ComputedDay): Finding[] {
  const found: Finding[] = [];
  for (const { codes, verdict, table } of pairs) {
    if (verdict.kind !== 'edit') continue;
    const opened = lines.some((line) => codes.includes(line.code) && opensPair(line.modifiers));
    found.push(pairFinding(verdict.edit, opened, pairSource(table.release)));
  }
  return found;
}

function pairFinding({ column1, column2, indicator }: PairEdit, opened: boolean, source: string): Finding {
  const never = indicator === '0';
  const message = never
    ? `${column2} is bundled into ${column1} and will deny; no modifier helps (indicator 0).`
    : opened
      ? `${column2} is bundled into ${column1} unless truly separate (indicator 1). Your modifier opens the pair only if the note shows different minutes for each.`
      : deniedBeside(column1, [column2]);
  return {
    ...{ kind: 'ncci-pair', severity: never || !opened ? 'error' : 'warning', codes: [column1, column2] },
    ...{ message, label: 'NCCI edit', modifierIndicator: never ? '0' : '1' },
    citation: { source, locator: `${column1}/${column2}` },
  };
}

/** Of one column 1 code, whose column 2 codes deny for the same reason. */
export function deniedBeside(column1: string, denied: readonly string[]): string {
  const [only, more] = [denied.length === 1, list(denied)];
  return `${more} will deny beside ${column1} (indicator 1). Only if truly separate, with different minutes documented for ${only ? 'both' : 'each'}: add XU or 59 to ${only ? more : 'each of them'}.`;
}

/** A line already refused by its status is not tested against a limit. */
const refused = new Set([
  'bundled',
  'other-code',
  'non-covered',
  'not-priced-here',
  'reporting-only',
  'ended',
]);

/** `codes`: each once. */
export function limitFindings(
  { lines, values, units }: ComputedDay,
  codes: readonly HcpcsCode[],
  { mue, feeSchedule }: RulesInForce,
): readonly Finding[] {
  if (mue === undefined) return none;
  let found: Finding[] | undefined;
  for (const code of codes) {
    const most = mostUnits(code, units);
    const limit = most === 0 ? undefined : mue.limit(code);
    if (most === 0 || (limit !== undefined && most <= limit.units)) continue;
    const tested = lines.filter((line, i) => {
      const row = values[i];
      if (line.code !== code) return false;
      return row === undefined ? feeSchedule === undefined : !refused.has(payabilityOf(row.status));
    });
    if (tested.length === 0) continue;
    const { release } = mue.tableOf(code);
    const citation = { source: limitSource(release), locator: code };
    found ??= [];
    if (limit === undefined) found.push(noLimit(code, release.name, citation));
    else
      found.push(...limitPassed(code, limit, { inEach: unitsInEach(code, units), lines: tested, citation }));
  }
  return found ?? none;
}

const none: readonly Finding[] = [];

function noLimit(code: string, release: string, citation: Citation): Finding {
  const message = `${code} has no published unit limit in MUE ${release}. Unpublished is not unlimited.`;
  return { kind: 'no-unit-limit', severity: 'info', codes: [code], message, label: 'NCCI edit', citation };
}

interface UnitsOfCode {
  /** Of the day, in every allowed allocation. */
  readonly inEach: readonly number[];
  readonly lines: readonly ClaimLine[];
  readonly citation: Citation;
}

/** None where no single line passes a limit that tests line by line. */
function limitPassed(code: string, limit: UnitLimit, { inEach, lines, citation }: UnitsOfCode): Finding[] {
  const past = inEach.map((total) => unitsPast(limit, shownIn(total, lines)));
  const most = Math.max(...past.map((count) => count ?? 0));
  if (most === 0) return [];
  const always = past.every((count) => count !== undefined);
  const scope = limit.adjudication === '1' ? 'line' : 'day';
  const when = always ? '' : ' in one of the allowed allocations';
  const message = `${code}: ${most} units pass its limit of ${limit.units} a ${scope}${when}. ${consequence[limit.adjudication]}`;
  const severity = always ? 'error' : 'warning';
  return [{ kind: 'mue-exceeded', severity, codes: [code], message, label: 'NCCI edit', citation }];
}

/** Units line by line where this allocation is the one shown; else the code's units of the day on one line. */
function shownIn(total: number, lines: readonly ClaimLine[]): readonly number[] {
  const shown = lines.map((line) => line.units);
  return shown.reduce((sum, each) => sum + each, 0) === total ? shown : [total];
}

const consequence = {
  '1': 'The line denies; a separate line with a fitting modifier is tested on its own.',
  '2': 'It will not be paid and an appeal cannot lift it (policy limit): correct the units.',
  '3': 'Expect the whole line to deny; an appeal with a time log may be paid (clinical limit).',
} as const;
