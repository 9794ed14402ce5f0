/** What stands in the booklet: pairs from the table in force, limits in plain words, and what is missing said. */
import { describe, expect, it } from 'vitest';
import type { BookletBlock, BookletSection } from '../../../src/core/toolkit/booklet.ts';
import { composeBooklet } from '../../../src/core/toolkit/compose-booklet.ts';
import { chooseSituations, mostSituations } from '../../../src/core/toolkit/choose-situations.ts';
import { pairsOf } from '../../../src/core/toolkit/figures/pair-rows.ts';
import { playbook } from '../../support/playbook.ts';
import { reference, request, type Wanted } from './support.ts';

function section(wanted: Wanted, title: RegExp): BookletSection {
  const found = composeBooklet(request(wanted)).sections.find((each) => title.test(each.title));
  if (found === undefined) throw new Error(`no section ${title.source}`);
  return found;
}

const tables = ({ blocks }: BookletSection) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const textOf = (blocks: readonly BookletBlock[]): string => JSON.stringify(blocks);

it('serves the codes clinics bill day to day where nobody names one', () => {
  const [fees] = tables(section({}, /unit pays/));
  expect(fees?.rows.map(([code]) => code)).toEqual(playbook.tips.codes);
});

describe('the unit ladder', () => {
  it('is 8-22, 23-37, ... and the AMA counts each code alone', () => {
    const [ladder, compared] = tables(section({}, /Minutes to units/));
    expect(ladder?.columns.map(({ title }) => title).slice(1, 5)).toEqual([
      'under 8',
      '8–22',
      '23–37',
      '38–52',
    ]);
    expect(compared?.columns.map(({ title }) => title).slice(1)).toEqual([
      ...['7 + 7', '10 + 10', '8 + 8 + 8', '22 + 22', '33 + 7'],
    ]);
    // RULES.md section 3, by First Coast 0508065 and the AMA's midpoint.
    expect(compared?.rows).toEqual([
      ["Medicare: the day's total", '1', '1', '2', '3', '3'],
      ['AMA: each code alone', '0', '2', '3', '2', '2'],
    ]);
  });
});

describe('pairs', () => {
  it('come from the table in force, by column 1 and indicator', () => {
    // NCCI PTP practitioner 2024Q3: 97140/97124 (0), 97150/97110 (1), 97150/97140 (1).
    const [pairs] = tables(section({ codes: ['97110', '97124', '97140', '97150'] }, /Pairs/));
    expect(pairs?.rows).toEqual([
      ['97140', '97124', ''],
      ['97150', '', '97110, 97124, 97140'],
    ]);
  });

  it('whose edit ended need no modifier', () => {
    const said = textOf(section({ codes: ['97530', '97140'] }, /Pairs/).blocks);
    expect(said).toContain('97140 with 97530 (ended 2019-12-31)');
    expect(said).toContain('None of these codes bundles');
  });

  it('of codes the excerpt does not reach are not called free', () => {
    expect(pairsOf(request({ codes: ['20550', '97802', '97110'] }))?.unheld).toEqual(['20550', '97802']);
    expect(textOf(section({ codes: ['20550', '97802', '97110'] }, /Pairs/).blocks)).toContain(
      'not known, not free',
    );
  });
});

describe('what is missing is said', () => {
  it('no fee schedule: no amounts, but codes and limits', () => {
    const codes = section({ date: '2027-02-03' }, /Codes and units a day/);
    expect(textOf(codes.blocks)).toContain('No fee schedule of 2027 is loaded');
    expect(textOf(codes.blocks)).not.toMatch(/\d\.\d\d/);
    expect(tables(codes)[0]?.columns.map(({ title }) => title)).toEqual([
      'Code',
      'What (our label)',
      'Time',
      'Plan',
      'Most',
      'per',
    ]);
    expect(textOf(section({ date: '2027-02-03' }, /threshold 2027/).blocks)).toContain('is not held here');
  });

  it('no pair table and no limits before the first release', () => {
    expect(textOf(section({ date: '2024-02-05', codes: ['97124', '97150'] }, /Pairs/).blocks)).toContain(
      'No NCCI pair table reaches back',
    );
    expect(textOf(section({ date: '2024-02-05' }, /Codes and units/).blocks)).toContain(
      'No table of unit limits',
    );
  });

  it('an old table, believed values and where to verify them', () => {
    expect(textOf(section({}, /Pairs/).blocks)).toContain(
      'Some pairs are answered from 2024Q3, 8 quarters older',
    );
    expect(textOf(section({}, /how sure/).blocks)).toContain('CMS Annual Therapy Update');
  });
});

describe('denials', () => {
  it('are ten, and none the tables speak against', () => {
    const chosen = chooseSituations(request({ codes: ['97110', '97112'] }));
    expect(chosen).toHaveLength(mostSituations);
    expect(chosen.map(({ live }) => live)).not.toContain('pair');
    expect(chooseSituations(request()).map(({ id }) => id)[0]).toBe('ncci-pair');
    expect(chooseSituations(request({ codes: ['97010', '97110'] })).map(({ id }) => id)).toContain(
      'bundled-status',
    );
  });

  it('give only answers the tables leave open', () => {
    const [table] = tables(section({ codes: ['97140', '97124'] }, /Denials/));
    const pair = textOf([
      {
        kind: 'table',
        columns: [],
        rows: table?.rows.filter(([cell]) => /Bundled/.test(JSON.stringify(cell))) ?? [],
      },
    ]);
    expect(pair).toContain('(indicator 0)');
    expect(pair).not.toContain('(indicator 1)');
  });
});

it('codes go by our own labels', () => {
  for (const code of playbook.tips.codes) {
    const [fees] = tables(section({ codes: [code] }, /unit pays/));
    expect(fees?.rows[0]?.[1]).toBe(reference.on('2026-09-02' as never).therapyCode(code as never)?.label);
  }
});

it('the same request gives the same booklet', () => {
  expect(composeBooklet(request({ where: '04412-11' }))).toEqual(
    composeBooklet(request({ where: '04412-11' })),
  );
});
