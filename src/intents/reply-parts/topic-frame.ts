/** What an answer from the playbook rests on: payer, date, place and tables; and every doubt about it. */
import { standInDoubts } from '../../core/edits/edits-at.ts';
import { payerOf, medicare, type Payer } from '../../core/claim/payer.ts';
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Place } from '../../core/places/place.ts';
import type { RulesInForce } from '../../core/ports.ts';
import { limitTablesOf, namesOf, pairTablesOf } from '../../core/reference/tables-used.ts';
import type { Doubt } from '../../core/sources/grade.ts';
import type { ReleaseInForce } from '../../core/sources/release.ts';
import { plural } from '../../core/words/english.ts';
import { localityLabel } from './locality-label.ts';

export interface TopicFrame {
  readonly payer: Payer;
  readonly date: ServiceDate;
  readonly inForce: RulesInForce;
  /** Undefined where no amount of a place is shown. */
  readonly place?: Place | undefined;
  /** Pairs or limits of these codes. */
  readonly shows: {
    readonly pairs?: boolean;
    readonly limits?: boolean;
    readonly codes: readonly string[];
  };
  readonly believed: boolean;
}

export const payerAsked = (typed: string | undefined): Payer =>
  typed === undefined ? medicare : payerOf(typed);

export function frameBasis({ payer, date, inForce, place, shows }: TopicFrame): string {
  const { feeSchedule } = inForce;
  const { pairs, limits } = tablesShown(shows, inForce);
  const facts = [
    payer.kind === 'medicare' ? payer.name : `${payer.name}, by Medicare's rules`,
    `date ${date}`,
    ...(place !== undefined && feeSchedule !== undefined
      ? [feeSchedule.rvu.release.name, placeIn(place)]
      : []),
    ...(pairs.length > 0 ? [`NCCI PTP ${namesOf(pairs)}`] : []),
    ...(limits.length > 0 ? [`NCCI MUE ${namesOf(limits)}`] : []),
  ];
  return [...facts, 'no promise of payment'].join(' · ');
}

function tablesShown({ pairs, limits, codes }: TopicFrame['shows'], inForce: RulesInForce) {
  const shown = codes as readonly HcpcsCode[];
  return {
    pairs: pairs === true ? pairTablesOf(shown, inForce) : [],
    limits: limits === true ? limitTablesOf(shown, inForce) : [],
  };
}

const placeIn = (place: Place): string =>
  place.kind === 'locality'
    ? localityLabel(place)
    : place.kind === 'national'
      ? 'national rates'
      : 'place unknown';

export function frameDoubts(frame: TopicFrame): Doubt[] {
  const { payer, date, inForce, place, shows, believed } = frame;
  return [
    ...payerDoubts(payer),
    ...(place === undefined ? [] : moneyDoubts(inForce, place)),
    ...(shows.pairs === true
      ? [...standInDoubts(inForce), ...tableDoubts('bundling', tablesShown(shows, inForce).pairs, date)]
      : []),
    ...(shows.limits === true ? tableDoubts('unit-limit', tablesShown(shows, inForce).limits, date) : []),
    ...(believed ? [medium('Part of it is believed, not cited.', 'checking what is marked believed')] : []),
  ];
}

const medium = (reason: string, raisedBy: string): Doubt => ({ grade: 'medium', reason, raisedBy });

function payerDoubts({ kind, name }: Payer): Doubt[] {
  const raisedBy = `the policy and contract of ${name}`;
  if (kind === 'medicare') return [];
  return kind === 'medicare-advantage'
    ? [medium('A Medicare Advantage plan may decide differently.', raisedBy)]
    : [{ grade: 'low', reason: `These are Medicare's rules; ${name} may differ.`, raisedBy }];
}

function moneyDoubts({ feeSchedule, date }: RulesInForce, place: Place): Doubt[] {
  if (feeSchedule === undefined) {
    const year = date.slice(0, 4);
    return [
      {
        grade: 'low',
        reason: `No fee schedule of ${year} is loaded: no amounts.`,
        raisedBy: `the ${year} fee schedule`,
      },
    ];
  }
  return [
    ...(place.kind === 'locality'
      ? []
      : [medium('National rates: your locality differs.', 'the clinic ZIP or locality')]),
    ...tableDoubts('fee', [feeSchedule.rvu], date),
  ];
}

function tableDoubts(what: string, tables: readonly ReleaseInForce[], date: ServiceDate): Doubt[] {
  const raisedBy = `a newer ${what} table, which an administrator loads`;
  if (tables.length === 0) return [medium(`No ${what} table reaches back to ${date}.`, raisedBy)];
  return tables.flatMap(({ release, freshness }) =>
    freshness.kind === 'older'
      ? [
          medium(
            `The ${what} table is ${release.name}, ${plural(freshness.quarters, 'quarter')} older than the date.`,
            raisedBy,
          ),
        ]
      : [],
  );
}
