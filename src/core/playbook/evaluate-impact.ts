/**
 * What a mistake costs, from the figures loaded, at the asker's place and date. Amounts are before sequestration and
 * with the deductible met; a yearly one is arithmetic on stated assumptions, never a forecast.
 */
import type { ServiceLine } from '../claim/claim-day.ts';
import { withDefaults } from '../claim/claim-defaults.ts';
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import { judgePair } from '../edits/pair-edit.ts';
import { settleLine } from '../fees/settle-line.ts';
import { payabilityOf } from '../fees/status.ts';
import { percentOf, type Cents } from '../money/cents.ts';
import type { Place } from '../places/place.ts';
import type { RulesInForce } from '../ports.ts';
import { computeDay, type ComputedDay } from '../review/compute-day.ts';
import { bandOf, type Band } from '../units/ladder.ts';
import type { Impact, Rule, TipBook } from './playbook.ts';

export interface ImpactBase {
  readonly inForce: RulesInForce;
  readonly place: Place;
  readonly qualifyingParticipant: boolean;
  readonly assumption: TipBook['assumption'];
}

interface Amount {
  readonly allowed: Cents;
  /** Medicare's share before sequestration. */
  readonly medicare: Cents;
}

export type ImpactFound =
  | { readonly kind: 'ladder'; readonly bands: readonly Band[] }
  | ({
      readonly kind: 'missed-second-unit';
      readonly code: string;
      readonly yearly: Cents;
      readonly assumption: TipBook['assumption'];
    } & Amount)
  | ({ readonly kind: 'full-unit-lost'; readonly code: string } & Amount)
  | {
      readonly kind: 'assistant-cut';
      readonly code: string;
      readonly full: Cents;
      /** Null where every unit is paid whole. */
      readonly reduced: Cents | null;
      readonly percent: number;
      /** The same share of the allowed amount: what the cut is not. */
      readonly ofAllowed: Cents;
    }
  | { readonly kind: 'denied-pair'; readonly column1: string; readonly column2: string; readonly lost: Cents }
  | { readonly kind: 'bundled-code'; readonly code: string }
  | {
      readonly kind: 'limit-passed';
      readonly code: string;
      readonly limit: number;
      readonly perLine: boolean;
      readonly allowed: Cents;
    };

/** Undefined where no figure is held for it on the date or at the place. */
export function evaluateImpact(
  impact: Impact,
  rule: Rule,
  asked: HcpcsCode | undefined,
  base: ImpactBase,
): ImpactFound | undefined {
  const code = (impact.code ?? asked) as HcpcsCode | undefined;
  switch (impact.kind) {
    case 'ladder': {
      const ladder = base.inForce.rules.ladder.value;
      return { kind: 'ladder', bands: [1, 2, 3].map((units) => bandOf(units, ladder)) };
    }
    case 'denied-pair':
      return deniedPair(rule, base);
    case 'bundled-code': {
      const values = code && base.inForce.feeSchedule?.relativeValues(code);
      return code !== undefined && values !== undefined && payabilityOf(values.status) === 'bundled'
        ? { kind: 'bundled-code', code }
        : undefined;
    }
    case 'limit-passed':
      return code && limitPassed(code, base);
    case 'missed-second-unit':
    case 'full-unit-lost':
    case 'assistant-cut':
      return code && unitImpact(impact.kind, code, base);
    default:
      return impact.kind satisfies never;
  }
}

function unitImpact(
  kind: 'missed-second-unit' | 'full-unit-lost' | 'assistant-cut',
  code: HcpcsCode,
  base: ImpactBase,
): ImpactFound | undefined {
  const { rates, estimate } = computed([{ code, units: 1, modifiers: [] }], base);
  const line = estimate?.lines[0];
  if (!rates || !line || line.fullUnit === 0) return undefined;
  const settled = (allowed: Cents) => settleLine(allowed, 0, { ...rates.shares, sequestration: 0 });
  const cut = (allowed: Cents): Cents => settled(allowed).assistantReduction;
  const amount = (allowed: Cents): Amount => {
    const { medicarePaid, assistantReduction } = settled(allowed);
    return { allowed, medicare: medicarePaid + assistantReduction };
  };
  switch (kind) {
    case 'full-unit-lost':
      return { kind, code, ...amount(line.fullUnit) };
    case 'missed-second-unit': {
      const { assumption } = base;
      const unit = line.reducedUnit ?? line.fullUnit;
      const yearly = unit * assumption.sessionsAWeek * assumption.weeksAYear;
      return { kind, code, ...amount(unit), yearly, assumption };
    }
    case 'assistant-cut': {
      const percent = rates.shares.assistantReduction;
      const reduced = line.reducedUnit === null ? null : cut(line.reducedUnit);
      const ofAllowed = percentOf(line.fullUnit, percent);
      return { kind, code, full: cut(line.fullUnit), reduced, percent, ofAllowed };
    }
  }
}

/** What the column 2 code adds to a day of one unit each. */
function deniedPair(rule: Rule, base: ImpactBase): ImpactFound | undefined {
  if (rule.basis !== 'table' || rule.table !== 'ptp' || base.inForce.ptp === undefined) return undefined;
  const [a, b] = [rule.column1 as HcpcsCode, rule.column2 as HcpcsCode];
  const verdict = judgePair(base.inForce.ptp.of(a, b)?.edits ?? [], base.inForce.date);
  if (verdict.kind !== 'edit') return undefined;
  const { column1, column2 } = verdict.edit;
  const one = (code: HcpcsCode): ServiceLine => ({ code, units: 1, modifiers: [] });
  const [alone, both] = [[one(column1)], [one(column1), one(column2)]].map(
    (lines) => computed(lines, base).estimate,
  );
  if (alone === undefined || both === undefined || both.partial) return undefined;
  const lost = both.totals.allowed - alone.totals.allowed;
  return { kind: 'denied-pair', column1, column2, lost };
}

function limitPassed(code: HcpcsCode, base: ImpactBase): ImpactFound | undefined {
  const limit = base.inForce.mue?.limit(code);
  if (limit === undefined || limit.units === 0) return undefined;
  const { estimate } = computed([{ code, units: limit.units + 1, modifiers: [] }], base);
  if (estimate === undefined || estimate.partial) return undefined;
  const { allowed } = estimate.totals;
  return { kind: 'limit-passed', code, limit: limit.units, perLine: limit.adjudication === '1', allowed };
}

function computed(
  lines: readonly ServiceLine[],
  { inForce, place, qualifyingParticipant }: ImpactBase,
): ComputedDay {
  return computeDay(withDefaults({ lines, place, qualifyingParticipant }, true), inForce);
}
