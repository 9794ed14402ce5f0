/**
 * What the newest release of each table changed for some codes at one place: prices of a first unit, unit limits,
 * pair edits begun and ended. Compared are the last day of the release before it and its own first day.
 */
import { withDefaults } from '../claim/claim-defaults.ts';
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import type { ServiceDate } from '../claim/service-date.ts';
import { judgePair } from '../edits/pair-edit.ts';
import type { Cents } from '../money/cents.ts';
import type { Place } from '../places/place.ts';
import type { ReferenceData, RulesInForce } from '../ports.ts';
import { computeDay } from '../review/compute-day.ts';
import type { TableKind } from '../sources/release.ts';

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
  | {
      readonly kind: 'edit-begun' | 'edit-ended';
      readonly release: string;
      readonly column1: string;
      readonly column2: string;
    };

export interface Watched {
  readonly codes: readonly HcpcsCode[];
  readonly place: Place;
}

export function changesFor(watched: Watched, reference: ReferenceData): readonly Change[] {
  return [
    ...between('rvu', reference, (before, after, release) => prices(watched, before, after, release)),
    ...between('mue', reference, (before, after, release) => limits(watched, before, after, release)),
    ...between('ptp', reference, (before, after, release) => edits(watched, before, after, release)),
  ];
}

/** Nothing where only one release of the table is held. */
function between(
  kind: TableKind,
  reference: ReferenceData,
  compare: (before: RulesInForce, after: RulesInForce, release: string) => readonly Change[],
): readonly Change[] {
  const days = reference.releases.filter((release) => release.kind === kind);
  const [newest, earlier] = [...days].sort((a, b) => (a.firstDay < b.firstDay ? 1 : -1));
  if (newest === undefined || earlier === undefined) return [];
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
    const verdict = ptp === undefined ? undefined : judgePair(ptp.edits(a, b), on);
    return verdict?.kind === 'edit' ? verdict.edit : undefined;
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
