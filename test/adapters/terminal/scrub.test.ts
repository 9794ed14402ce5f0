/** `unitwise scrub`: rows in, the same rows out with their review behind them, in order, none lost. */
import { describe, expect, it } from 'vitest';
import { scrubRows } from '../../../src/adapters/terminal/scrub/scrub-rows.ts';
import { safeCell } from '../../../src/adapters/terminal/scrub/safe-cell.ts';
import { seenClaims } from '../../../src/adapters/terminal/scrub/seen-claims.ts';
import { summaryInWords } from '../../../src/adapters/terminal/scrub/summary.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const reference = openMemoryReference();
const header =
  'claim_id,date_of_service,code,minutes,units,modifiers,assistant_minutes,locality,payer,charge';

function scrub(...rows: readonly string[]): { rows: string[][]; summary: string } {
  const written: string[] = [];
  const scrubbing = scrubRows(reference, (line) => written.push(line));
  for (const row of [header, ...rows]) expect(scrubbing.row(row.split(','))).toBe(undefined);
  const finished = scrubbing.finish();
  const summary = typeof finished === 'string' ? finished : summaryInWords(finished);
  return { rows: written.slice(1).map((line) => line.split(',').slice(10)), summary };
}

/** units, allowed, Medicare paid, bill as */
const figures = (row: readonly string[] | undefined): string => (row ?? []).slice(0, 4).join(' / ');

describe('a file of claims', () => {
  it('reads the row behind one of words that every object inherits, in any column', () => {
    const inherited = Object.getOwnPropertyNames(Object.prototype);
    const odd = inherited.flatMap((key) =>
      Array.from({ length: 10 }, (_, at) =>
        'A,2026-07-02,97110,38,,GP,,,medicare,'
          .split(',')
          .map((cell, i) => (i === at ? key : cell))
          .join(','),
      ),
    );
    const { rows } = scrub(...odd, 'Z,2026-07-02,97110,38,,GP,,,medicare,');
    expect(rows).toHaveLength(odd.length + 1);
    expect(figures(rows.at(-1))).toBe('3 / 73.48 / 57.60 / 97110 GP x3');
  });

  it('reviews adjacent rows of one claim and date together', () => {
    const { rows } = scrub(
      'A,2026-07-02,97110,38,,GP,,,medicare,',
      'A,2026-07-02,97140,15,,GP,,,medicare,',
      'B,2026-07-02,97140,15,,GP,,04412-11,medicare,',
    );
    expect(rows.map(figures)).toEqual([
      '3 / 73.48 / 57.60 / 97110 GP x3',
      '1 / 21.21 / 16.63 / 97140 GP x1',
      '1 / 27.75 / 21.76 / 97140 GP x1',
    ]);
  });

  it('draws a shared code as two claim lines and an unentered family member beside its row', () => {
    const { rows } = scrub('A,2026-07-02,97110,36,,GP,23,,medicare,', 'B,7/2/2026,97129,38,,GP,,,medicare,');
    expect(rows.map((row) => row[3])).toEqual(['97110 GP x1 | 97110 GP CQ x1', '97129 GP x1 | 97130 GP x2']);
  });

  it('names what will deny, with its source', () => {
    const { rows } = scrub('A,2026-07-02,97150,,1,GP,,,medicare,', 'A,2026-07-02,97110,,1,GP,,,medicare,');
    expect(rows[1]?.join(',')).toContain('error ncci-pair: 97110 will deny beside 97150 (indicator 1).');
    expect(rows[1]?.join(',')).toContain('NCCI PTP practitioner 2024Q3 97150/97110');
  });

  it('does not read a row whose payer or place may be a patient', () => {
    const { rows } = scrub(
      'A,2026-07-02,97110,38,,GP,,,wanda prystowsky,',
      'B,2026-07-02,97110,38,,GP,,Wanda Prystowsky,medicare,',
      'C,2026-07-02,97110,38,,GP,,,Foo Health,',
    );
    const mark = 'unreadable: payer or locality looks like patient information';
    expect(rows.map((row) => row.at(-1))).toEqual([mark, mark, '']);
  });

  it('keeps and marks rows it cannot read, and reviews the rest of the day', () => {
    const { rows, summary } = scrub(
      'A,2026-07-02,97110,38,,GP,,,medicare,',
      'A,2026-07-02,97140,-5,,GP,,,medicare,',
      'A,2026-13-02,97140,15,,GP,,,medicare,',
      'A,2026-07-02,97140,15,,GP,,,medicare,',
    );
    expect(rows.map((row) => row.at(-1))).toEqual([
      '',
      'unreadable: minutes is not a whole number from 0 to 1440',
      'unreadable: date_of_service is not a day such as 2026-03-02',
      '',
    ]);
    expect(rows.map(figures)).toEqual([
      '3 / 73.48 / 57.60 / 97110 GP x3',
      ' /  /  / ',
      ' /  /  / ',
      '1 / 21.21 / 16.63 / 97140 GP x1',
    ]);
    expect(summary).toContain('Unreadable      2 (kept and marked)');
  });

  it('marks a claim that returns later and reviews it alone', () => {
    const { rows, summary } = scrub(
      'A,2026-07-02,97110,38,,GP,,,medicare,',
      'B,2026-07-02,97110,38,,GP,,,medicare,',
      'A,2026-07-02,97140,15,,GP,,,medicare,',
    );
    expect(rows.map((row) => row.at(-1))).toEqual(['', '', 'not-contiguous']);
    expect(figures(rows[2])).toBe('1 / 27.72 / 21.74 / 97140 GP x1');
    expect(summary).toContain('Not contiguous  1 claim days');
  });

  it('sums what is at stake and names no claim', () => {
    const { summary } = scrub(
      'SECRET1,2026-07-02,97150,,1,GP,,,medicare,',
      'SECRET1,2026-07-02,97110,,1,GP,,,medicare,',
    );
    expect(summary).toBe(
      [
        'Claim days      1',
        'Rows            2',
        'Unreadable      0',
        'At stake        $29.06 allowed on lines that will deny or be sent back as billed',
        '',
        'Claim days with',
        '  ncci-pair   1',
        '  stale-data  1',
        '',
        'The bundling table loaded is 2024Q3, 8 quarters older than the date of service. A later release exists or is due.',
      ].join('\n'),
    );
  });

  it('says what columns it needs', () => {
    const scrubbing = scrubRows(reference, () => undefined);
    expect(scrubbing.row(['claim', 'date', 'procedures'])).toBe(undefined);
    expect(scrubbing.finish()).toBe(
      'the columns claim_id, date_of_service, code, minutes or units, modifiers, assistant_minutes, locality, payer, charge were expected in one of the first 20 rows, and no more than claim_id and date_of_service was found: say with --columns which column holds what',
    );
  });

  it('gives the same review whether a day was remembered or not', () => {
    const days = Array.from(
      { length: 40 },
      (_, i) => `D${i},2026-0${1 + (i % 9)}-10,97110,${20 + (i % 7)},,GP,,,medicare,`,
    );
    const together = scrub(...days).rows;
    expect(together).toEqual(days.map((day) => scrub(day).rows[0]));
  });
});

describe('a cell for a spreadsheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+CMD', "'+CMD"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['-5', '-5'],
    ['a,b', '"a,b"'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['97110', '97110'],
  ])('%s is written %s', (cell, written) => {
    expect(safeCell(cell)).toBe(written);
  });
});

describe('what is remembered', () => {
  it('tells a hundred thousand claims apart and knows each again', () => {
    const [seen, day] = [seenClaims(), '2026-07-02'];
    const claims = Array.from({ length: 100_000 }, (_, i) => `C${i}`);
    expect(claims.filter((claim) => seen.note(claim, day))).toEqual([]);
    expect(claims.filter((claim) => !seen.note(claim, day))).toEqual([]);
  });
});
