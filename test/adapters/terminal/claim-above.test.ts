/** One claim id over several rows, as merged cells are exported: the rows below are of its claim. */
import { describe, expect, it } from 'vitest';
import { claimsOfRows, type ExportedClaim } from '../../../src/adapters/terminal/remit/claims-of-rows.ts';
import { scrubRows } from '../../../src/adapters/terminal/scrub/scrub-rows.ts';
import { summaryInWords } from '../../../src/adapters/terminal/scrub/summary.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const reference = openMemoryReference();

function scrubbed(...rows: readonly string[]): { readonly lines: string[]; readonly said: string } {
  const lines: string[] = [];
  const scrubbing = scrubRows(reference, (line) => lines.push(line));
  for (const row of rows) expect(scrubbing.row(row.split('|'))).toBe(undefined);
  const summary = scrubbing.finish();
  return { lines: lines.slice(1), said: typeof summary === 'string' ? summary : summaryInWords(summary) };
}

const bundled = 'error ncci-pair: 97110 will deny beside 97150';

describe('a row without a claim id', () => {
  it('is of the claim above it, and repeated as it came', () => {
    const { lines, said } = scrubbed(
      'Claim #|DOS|CPT|Units',
      'A1|3/2/2026|97150-GP|1',
      '|3/2/2026|97110-GP|1',
      'A2|3/2/2026|97110-GP|1',
    );
    expect(lines[1]).toContain(bundled);
    expect(lines[1]).toMatch(/^,3\/2\/2026,97110-GP,1,/);
    expect(lines[2]).not.toContain('ncci-pair');
    expect(said).toContain('Claim days      2');
    expect(said).toContain('Id above        1 row without a claim id, taken to the claim above');
    expect(said).not.toContain('Of no claim');
  });

  it('has its day, payer and place from there too, where they are merged with the id', () => {
    const { lines, said } = scrubbed(
      'Claim #|DOS|CPT|Units|Payer|Locality|Patient Name',
      'A1|3/2/2026|97150-GP|1|Medicare|Dallas TX|Q',
      '||97110-GP|1|||',
      '||97140-GP|1|||',
      '|3/4/2026|97110-GP|1|||',
    );
    expect(lines[1]).toContain(bundled);
    expect(said).toContain('Claim days      2');
    expect(said).toContain('Id above        3 rows without a claim id');
    const alone = scrubbed(
      'Claim #|DOS|CPT|Units|Payer|Locality|Patient Name',
      'A1|3/4/2026|97110-GP|1|Medicare|Dallas TX|Q',
    );
    expect(lines[3]?.split(',').slice(6)).toEqual(alone.lines[0]?.split(',').slice(6));
  });

  it.each([
    ['another payer', '|3/2/2026|97110-GP|1|Aetna|'],
    ['another patient', '|3/2/2026|97110-GP|1|Medicare|R'],
  ])('is of no claim where it names %s', (_, row) => {
    const { lines, said } = scrubbed(
      'Claim #|DOS|CPT|Units|Payer|Patient Name',
      'A1|3/2/2026|97150-GP|1|Medicare|Q',
      row,
    );
    expect(lines[1]).not.toContain('ncci-pair');
    expect(said).toContain('Of no claim     1 row, reviewed alone');
  });
});

describe('claims beside a remittance', () => {
  it('have the charges of the rows below their id', () => {
    const claims: [string, ExportedClaim][] = [];
    const reader = claimsOfRows(reference.places, (id, claim) => claims.push([id, claim]));
    const rows = [
      'Claim #|DOS|CPT|Units|Charge|POS',
      'A1|3/2/2026|97110|2|180.00|11',
      '||97140|1|90.00|',
      'A2|3/3/2026|97110|1|90.00|12',
      '|3/5/2026|97110|1|90.00|',
    ];
    for (const row of rows) expect(reader.row(row.split('|'))).toBe(undefined);
    expect(reader.finish()).toBe(0);
    expect(
      claims.map(([id, { charge, date, placeOfService }]) => [id, charge, date, placeOfService]),
    ).toEqual([
      ['A1', 27000, '2026-03-02', '11'],
      ['A2', 18000, undefined, '12'],
    ]);
  });
});
