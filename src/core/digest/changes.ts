/**
 * What the newest release of each table changed for some codes at one place: prices of a first unit, unit limits,
 * pair edits begun and ended. Compared are its own first day and the last day of the release told of last, or where
 * that is held no more, of the one before it.
 */
import { withDefaults } from '../claim/claim-defaults.ts';
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import type { ServiceDate } from '../claim/service-date.ts';
import { judgePair } from '../edits/pair-edit.ts';
import type { Cents } from '../money/cents.ts';
import type { Place } from '../places/place.ts';
import type { ReferenceData, RulesInForce } from '../ports.ts';
import { computeDay } from '../review/compute-day.ts';
import { newestFirst, releaseInMark, type ToldKind } from './figures-mark.ts';

export type Change =
  | {
      readonly kind: 'price';
      readonly release: string;
      readonly code: string;
      readonly before: Cents;
      readonly after: Cents;
    }
  | {
      readonly kind: 'limit';
      readonly release: string;
      readonly code: string;
      readonly before: number;
      readonly after: number;
    }
  | PairChange;

export interface PairChange {
  /** edit-revised: whether a modifier opens it. */
  readonly kind: 'edit-begun' | 'edit-ended' | 'edit-revised';
  readonly release: string;
  readonly column1: string;
  readonly column2: string;
}

export interface Watched {
  readonly codes: readonly HcpcsCode[];
  readonly place: Place;
}

/** `told`: the figures told of last (figures-mark.ts); without it, whatever the newest releases changed. */
export function changesFor(watched: Watched, reference: ReferenceData, told?: string): readonly Change[] {
  const since = (kind: ToldKind, compare: Compare): readonly Change[] =>
    between(kind, reference, told === undefined ? undefined : releaseInMark(told, kind), compare);
  return [
    ...since('rvu', (before, after, release) => prices(watched, before, after, release)),
    ...since('mue', (before, after, release) => limits(watched, before, after, release)),
    ...since('ptp', (before, after, release) => edits(watched, before, after, release)),
  ];
}

/** Limits and edits that differ between two dates, whatever their releases. */
export const rulesBetween = (
  watched: Watched,
  before: RulesInForce,
  after: RulesInForce,
): readonly Change[] => [
  ...limits(watched, before, after, after.mue?.release.name ?? ''),
  ...edits(watched, before, after, after.ptp?.release.name ?? ''),
];

type Compare = (before: RulesInForce, after: RulesInForce, release: string) => readonly Change[];

/** Nothing where only one release of the table is held, or the newest is known. */
function between(
  kind: ToldKind,
  reference: ReferenceData,
  known: string | undefined,
  compare: Compare,
): readonly Change[] {
  const [newest, before] = newestFirst(reference.releases, kind);
  if (newest === undefined || before === undefined || newest.name === known) return [];
  const told = reference.releases.find((each) => each.kind === kind && each.name === known);
  const earlier = told ?? before;
  return compare(reference.on(earlier.lastDay), reference.on(newest.firstDay), newest.name);
}

function prices(
  { codes, place }: Watched,
  before: RulesInForce,
  after: RulesInForce,
  release: string,
): Change[] {
  return codes.flatMap((code): Change[] => {
    const [was, is] = [unitPrice(code, place, before), unitPrice(code, place, after)];
    return was === undefined || is === undefined || was === is
      ? []
      : [{ kind: 'price', release, code, before: was, after: is }];
  });
}

function unitPrice(code: HcpcsCode, place: Place, inForce: RulesInForce): Cents | undefined {
  const day = withDefaults({ lines: [{ code, units: 1, modifiers: [] }], place }, true);
  return computeDay(day, inForce).estimate?.lines[0]?.fullUnit;
}

function limits({ codes }: Watched, before: RulesInForce, after: RulesInForce, release: string): Change[] {
  return codes.flatMap((code): Change[] => {
    const [was, is] = [before.mue?.limit(code)?.units, after.mue?.limit(code)?.units];
    return was === undefined || is === undefined || was === is
      ? []
      : [{ kind: 'limit', release, code, before: was, after: is }];
  });
}

function edits({ codes }: Watched, before: RulesInForce, after: RulesInForce, release: string): Change[] {
  const standing = (a: HcpcsCode, b: HcpcsCode, { ptp, date }: RulesInForce, on: ServiceDate = date) => {
    const verdict = judgePair(ptp?.of(a, b)?.edits ?? [], on);
    return verdict.kind === 'edit' ? verdict.edit : undefined;
  };
  return codes.flatMap((a, i) =>
    codes.slice(i + 1).flatMap((b): Change[] => {
      const [was, is] = [standing(a, b, before), standing(a, b, after)];
      const edit = is ?? was;
      if (edit === undefined || (was === undefined) === (is === undefined)) return [];
      const { column1, column2 } = edit;
      return [{ kind: is === undefined ? 'edit-ended' : 'edit-begun', release, column1, column2 }];
    }),
  );
}
