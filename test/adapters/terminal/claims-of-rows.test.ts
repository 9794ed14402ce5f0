/** Claims of an export as remit meets them: by id, with where and when they were furnished. */
import { describe, expect, it } from 'vitest';
import { claimsOfRows, type ExportedClaim } from '../../../src/adapters/terminal/remit/claims-of-rows.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const { places } = openMemoryReference();

function read(rows: readonly (readonly string[])[]): { claims: [string, ExportedClaim][]; ended: unknown } {
  const claims: [string, ExportedClaim][] = [];
  const reader = claimsOfRows(places, (id, claim) => claims.push([id, claim]));
  for (const row of rows) {
    const problem = reader.row(row);
    if (problem !== undefined) return { claims, ended: problem };
  }
  return { claims, ended: reader.finish() };
}

const header = ['Claim #', 'DOS', 'CPT', 'Units', 'Charge', 'POS', 'Locality', 'Patient Name'];

describe('claims of an export', () => {
  it('are the rows of one id, with their charges added and nothing of a patient', () => {
    const { claims, ended } = read([
      ['Charges of March'],
      header,
      ['A1', '3/2/2026', '97110', '2', '$180.00', '11', 'Dallas TX', 'ZWEIGENTHAL'],
      ['A1', '3/2/2026', '97140', '1', '90', '11', 'Dallas TX', 'ZWEIGENTHAL'],
      ['A2', '3/3/2026', '97110', '1', '90', '12', '', 'ZWEIGENTHAL'],
    ]);
    expect(ended).toBe(0);
    expect(
      claims.map(([id, { charge, date, placeOfService }]) => [id, charge, date, placeOfService]),
    ).toEqual([
      ['A1', 27000, '2026-03-02', '11'],
      ['A2', 9000, '2026-03-03', '12'],
    ]);
    expect(claims[0]?.[1].place).toMatchObject({ kind: 'locality', mac: '04412', locality: '11' });
    expect(JSON.stringify(claims)).not.toContain('ZWEIGENTHAL');
  });

  it('of several days have no day of their own', () => {
    const { claims } = read([
      header,
      ['A1', '3/2/2026', '97110', '1', '90', '11', '', ''],
      ['A1', '3/4/2026', '97110', '1', '90', '11', '', ''],
    ]);
    expect(claims.map(([, { date }]) => date)).toEqual([undefined]);
  });

  it.each([
    ['without a column of ids', [['DOS', 'CPT', 'Units']], 'it has no column of claim ids'],
    [
      'without a header',
      [['Dear all']],
      'were expected in one of the first 20 rows, and none of them was found',
    ],
  ])('%s are refused', (_, rows, sentence) => {
    expect(read(rows).ended).toContain(sentence);
  });

  it('counts rows that cannot be read', () => {
    expect(read([header, ['A1', 'soon', '97110', '1', '90', '11', '', '']]).ended).toBe(1);
  });
});
