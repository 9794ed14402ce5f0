/** One suite for every store of tables: what the memory answers, SQLite answers. */
import { pairRows } from '../../src/core/edits/pair-table.ts';
import { describe, expect, it } from 'vitest';
import { readStarter } from '../../src/adapters/starter/read-starter.ts';
import { parseDecimal, printDecimal } from '../../src/core/money/decimal.ts';
import { localityKey, national, type Place } from '../../src/core/places/place.ts';
import type { ReferenceData, RulesInForce } from '../../src/core/ports.ts';
import type { ReleaseInForce } from '../../src/core/sources/release.ts';
import type { HcpcsCode } from '../../src/core/claim/hcpcs-code.ts';
import { code, date } from '../support/claim-days.ts';
import { dataFolder } from '../support/data-folder.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { openSqliteReference } from '../support/reference.ts';
import cases from './reference.cases.json' with { type: 'json' };

type PairRow = Readonly<Record<'column1' | 'column2' | 'indicator' | 'from', string> & { to: string | null }>;

const stores: readonly (readonly [string, ReferenceData])[] = [
  ['in memory', openMemoryReference()],
  ['in SQLite', openSqliteReference()],
];
const starter = [...readStarter(dataFolder)];

const named = (table: ReleaseInForce | undefined): readonly [string, string] | null => {
  if (table === undefined) return null;
  const { release, freshness } = table;
  const age = freshness.kind === 'older' ? `${freshness.quarters} quarters older` : freshness.kind;
  return [release.name, age];
};

describe.each(stores)('reference data %s', (_, reference) => {
  const on = (day: string): RulesInForce => reference.on(date(day));
  const locality = (key: string): Place =>
    reference.places.localities.find((each) => localityKey(each) === key) ?? { kind: 'unknown' };

  it.each(cases.releases)('answers $date: $why', ({ date: day, fee, ptp, mue }) => {
    const { feeSchedule, ...edits } = on(day);
    expect(named(edits.ptp)).toEqual(ptp);
    expect(named(edits.mue)).toEqual(mue);
    expect(named(feeSchedule?.rvu)).toEqual(fee?.rvu ?? null);
    expect(named(feeSchedule?.gpci)).toEqual(fee?.gpci ?? null);
    const factor = feeSchedule?.conversionFactor(false);
    expect(factor && printDecimal(factor.value, 4)).toBe(fee?.conversionFactor);
  });

  it.each(cases.relativeValues)('$release holds $code', ({ release, date: day, code: text, ...figures }) => {
    const row = on(day).feeSchedule?.relativeValues(code(text));
    const hundredths = (value: string): number | undefined => parseDecimal(value, 2);
    expect(row?.citation).toEqual({ source: release, locator: text });
    expect(row).toMatchObject({
      status: figures.status,
      work: hundredths(figures.work),
      peNonFacility: hundredths(figures.peNonFacility),
      peFacility: hundredths(figures.peFacility),
      malpractice: hundredths(figures.malpractice),
      multipleProcedure: figures.multipleProcedure,
    });
  });

  it.each(cases.notHeld)('$release does not hold $code: $why', ({ date: day, code: text, everHeld }) => {
    expect(on(day).feeSchedule?.relativeValues(code(text))).toBe(undefined);
    expect(on(day).everHeld(code(text))).toBe(everHeld);
  });

  it.each(cases.indices)('on $date the indices of $key are $work, $pe and $malpractice', (given) => {
    const found = on(given.date).feeSchedule?.indices(locality(given.key));
    expect(found).toEqual({
      work: parseDecimal(given.work, 3),
      pe: parseDecimal(given.pe, 3),
      malpractice: parseDecimal(given.malpractice, 3),
      citation: { source: `GPCI ${given.date.slice(0, 4)}`, locator: given.key },
    });
  });

  it('prices the nation with indices of one and an unknown place not at all', () => {
    const schedule = on('2026-03-02').feeSchedule;
    expect(schedule?.indices(national)).toMatchObject({ work: 1000, pe: 1000, malpractice: 1000 });
    expect(schedule?.indices({ kind: 'unknown' })).toBe(undefined);
    const nowhere = { kind: 'locality', mac: '99999', locality: '99', state: 'TX', name: 'NOWHERE' } as const;
    expect(schedule?.indices(nowhere)).toBe(undefined);
  });

  it.each(cases.pairs)('finds the rows of $pair from either side', ({ pair, rows }) => {
    const [a = '', b = ''] = pair;
    const edits = (a: HcpcsCode, b: HcpcsCode) => on('2026-03-02').ptp?.of(a, b)?.edits;
    const inAnyOrder = (found: readonly PairRow[]): string[] =>
      found.map((row) => [row.column1, row.column2, row.indicator, row.from, row.to].join(' ')).sort();
    expect(inAnyOrder(edits(code(a), code(b)) ?? [])).toEqual(inAnyOrder(rows));
    expect(inAnyOrder(edits(code(b), code(a)) ?? [])).toEqual(inAnyOrder(rows));
  });

  it.each(cases.limits)('on $date limits $code to $units', ({ date: day, code: text, ...limit }) => {
    expect(on(day).mue?.limit(code(text))).toMatchObject(limit);
  });

  it('has no limit where CMS published none', () => {
    expect(on('2026-08-01').mue?.limit(code('98979'))).toBe(undefined);
  });

  it.each(cases.zips)('places ZIP $zip', ({ zip, keys }) => {
    const found = reference.places.byZip(zip);
    expect(found === undefined ? [] : [localityKey(found.listed)]).toEqual(keys);
  });

  it('knows the 109 localities, each once', () => {
    const keys = reference.places.localities.map(localityKey);
    expect({ all: keys.length, different: new Set(keys).size }).toEqual({ all: 109, different: 109 });
    expect(locality('04412-11')).toEqual({
      ...{ kind: 'locality', mac: '04412', locality: '11', state: 'TX', name: 'DALLAS' },
    });
  });

  it('gives back every relative value, index, limit and pair of the starter set', () => {
    const missing: string[] = [];
    for (const { release, table } of starter) {
      const inForce = reference.on(release.firstDay);
      const schedule = inForce.feeSchedule;
      if (table.kind === 'rvu') {
        for (const {
          code: text,
          modifier,
          work,
          peNonFacility,
          peFacility,
          malpractice,
          status,
        } of table.rows) {
          if (modifier !== '') continue;
          const row = schedule?.relativeValues(code(text));
          const got = [row?.status, row?.work, row?.peNonFacility, row?.peFacility, row?.malpractice].join();
          if (got !== [status, work, peNonFacility, peFacility, malpractice].join()) missing.push(text);
        }
      }
      if (table.kind === 'gpci') {
        for (const row of table.rows) {
          const got = schedule?.indices(locality(localityKey(row)));
          if ([got?.work, got?.pe, got?.malpractice].join() !== [row.work, row.pe, row.malpractice].join()) {
            missing.push(`${release.name} ${localityKey(row)}`);
          }
        }
      }
      if (table.kind === 'mue') {
        for (const row of table.rows) {
          const got = inForce.mue?.limit(code(row.code));
          if (got?.units !== row.units || got.adjudication !== row.adjudication) missing.push(row.code);
        }
      }
      if (table.kind === 'ptp') {
        for (const { column1, column2, lastDay, indicator } of pairRows(table.pairs)) {
          const rows = inForce.ptp?.of(code(column1), code(column2))?.edits ?? [];
          const held = rows.some(
            (row) => row.column1 === column1 && row.to === lastDay && row.indicator === indicator,
          );
          if (!held) missing.push(`${column1}/${column2}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });
});
