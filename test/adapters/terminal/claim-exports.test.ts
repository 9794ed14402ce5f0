/** Exports as clinics have them: headers spelled out and short, dates as people write them, patient columns dropped. */
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../src/adapters/terminal/scrub/columns.ts';
import { readDate } from '../../../src/adapters/terminal/scrub/read-date.ts';
import { sayUnderstood } from '../../../src/adapters/terminal/scrub/say-understood.ts';
import { scrubRows } from '../../../src/adapters/terminal/scrub/scrub-rows.ts';
import { summaryInWords } from '../../../src/adapters/terminal/scrub/summary.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const reference = openMemoryReference();

/** Each with one row of 97110, two units, GP, on 2 March 2026 for a clinic in Dallas or without a place. */
const variants: readonly (readonly [string, string])[] = [
  ['claim_id|date_of_service|code|units|modifiers|payer', 'A1|2026-03-02|97110|2|GP|medicare'],
  [
    'Claim #|DOS|CPT|Mod 1|Mod 2|Mod 3|Mod 4|Units|Charge|Payer',
    'A1|3/2/2026|97110|GP||||2|$180.00|Medicare',
  ],
  ['Claim ID|Date of Service|CPT Code|Modifier 1|Modifier 2|Units|POS', 'A1|02-Mar-2026|97110|GP||2.00|11'],
  [
    'Patient Name|DOB|Visit ID|Service Date|Procedure Code|Modifiers|Qty|Insurance',
    'Z, P|3/17/41|A1|2026-3-2|97110|GP|2|Medicare',
  ],
  ['Encounter #|From Date|HCPCS/CPT|M1|M2|Days/Units|Billed Amount', 'A1|03/02/26|97110|GP||2|180.00'],
  [
    'Invoice Number|Date|Procedure|Mods|Billed Units|Primary Insurance',
    'A1|46083|97110-GP||2|Medicare Part B',
  ],
  [
    'Claim No.|DOS From|DOS To|CPT/HCPCS|Modifier|Quantity|Payor Name',
    'A1|3/2/2026|3/2/2026|97110|GP|2|MEDICARE',
  ],
  [
    'Account Number|Claim Number|Treatment Date|Billing Code|Mod1|Units Billed',
    '7|A1|Mar 2, 2026|97110|GP|2',
  ],
  [
    'Superbill ID|Visit Date|Charge Code|CPT Mod 1|Billable Units|Financial Class',
    'A1|20260302|97110|GP|2|Medicare',
  ],
  ['Encounter|Appointment Date|CPT Code(s)|Modifiers|Minutes', 'A1|3/2/2026 12:00:00 AM|97110|GP|30'],
  [
    'Claim|Service Date From|Proc Code|Modifier(s)|Unit(s)|Primary Payer',
    'A1|2026/03/02|97110 - exercise|GP|2|Medicare',
  ],
  ['CLAIM REF|FROM DOS|PROC|MOD|UNITS|PLACE OF SERVICE CODE', 'A1|3-2-2026|CPT:97110|GP|2|11'],
  ['Charge Ctl #|Svc Date|Proc Code|Mod1|Units|Fee|Carrier', 'A1|3/2/2026|97110|GP|2|180.00|Medicare'],
  [
    'Encounter ID|Patient Full Name|Service Start Date|Procedure Code|Procedure Modifier 1|Units|Total Charges|Primary Insurance Company Name',
    'A1|Z, P|3/2/2026|97110|GP|2|180.00|Medicare',
  ],
  ['claim id|srv date|proc code|ins pkg name|modifiers|units', 'A1|03/02/26|97110|Medicare|GP|2'],
  [
    '26. Patient Account No.|24A DOS From|24B POS|24D CPT/HCPCS|24D Modifier|24F $ Charges|24G Days or Units',
    '7|3/2/2026|11|97110|GP|180.00|2',
  ],
  ['EncounterId|ServiceDate|CPTCode|Modifier1|UnitsOfService|InsName', 'A1|3/2/2026|97110|GP|2|Medicare'],
];

function scrubbed(header: string, row: string, keep = false): { lines: string[]; understood: string } {
  const lines: string[] = [];
  let understood = '';
  const scrubbing = scrubRows(reference, (line) => lines.push(line), {
    keep,
    onHeader: (cells, columns) => {
      understood = sayUnderstood(cells, columns, keep);
    },
  });
  scrubbing.row(['Charges by visit', '', '']);
  for (const each of [header, row]) expect(scrubbing.row(each.split('|'))).toBe(undefined);
  expect(typeof scrubbing.finish()).toBe('object');
  return { lines, understood };
}

describe('an export', () => {
  it.each(variants)('%s', (header, row) => {
    const { lines } = scrubbed(header, row);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('51.27,40.20,97110 GP x2');
  });

  it('loses its patient columns, is told which, and never repeats what stood in them', () => {
    const [header, row] = variants[3] ?? ['', ''];
    const { lines, understood } = scrubbed(header, row.replace('Z, P', 'ZWEIGENTHAL PHILIPPINE'));
    expect(understood).toContain('Patient columns dropped: "Patient Name", "DOB".');
    expect(`${lines.join('\n')}${understood}`).not.toMatch(/ZWEIGENTHAL|3\/17\/41/);
    expect(scrubbed(header, row, true).lines[1]).toContain('3/17/41');
  });

  it.each(['26. Patient Account No.', 'PT DOB', 'Home Address', 'Member #', 'Therapist Notes'])(
    'has "%s" for a column of patients',
    (name) => {
      const { lines } = scrubbed(`Claim #|DOS|CPT|Units|${name}`, 'A1|3/2/2026|97110-GP|2|ZWEIGENTHAL');
      expect(lines.join('\n')).not.toContain('ZWEIGENTHAL');
    },
  );

  it('finds names that stand in two rows, under merged cells', () => {
    const lines: string[] = [];
    const scrubbing = scrubRows(reference, (line) => lines.push(line));
    const rows = ['Charges by visit|||', 'Claim #|DOS|Service|', '||CPT|Units', 'A1|3/2/2026|97110-GP|2'];
    for (const row of rows) expect(scrubbing.row(row.split('|'))).toBe(undefined);
    scrubbing.finish();
    expect(lines[0]).toMatch(/^Claim #,DOS,CPT,Units,units_reviewed,/);
    expect(lines[1]).toContain('51.27,40.20,97110 GP x2');
  });

  it('says of rows that name no claim, and of the first that cannot be read, where it stands', () => {
    const scrubbing = scrubRows(reference, () => undefined);
    const rows = [
      'Claim #|DOS|CPT|Units',
      '|3/2/2026|97140-GP|1',
      'A1|3/2/2026|97110-GP|2',
      'A2|today|97110|2',
    ];
    for (const [i, row] of rows.entries()) scrubbing.row(row.split('|'), i + 1);
    const summary = scrubbing.finish();
    const said = typeof summary === 'string' ? summary : summaryInWords(summary);
    expect(said).toContain('Of no claim     1 row, reviewed alone');
    expect(said).toContain('the first line 4: date_of_service is not a day such as 2026-03-02');
  });

  it('takes the columns a person named before any other', () => {
    const map = new Map([
      ['code', 'Service'],
      ['units', 'Blocks'],
    ]);
    const read = readHeader(['DOS', 'CPT', 'Service', 'Blocks'], { map });
    expect(read.kind === 'columns' && [read.columns.code, read.columns.units]).toEqual([2, 3]);
  });
});

describe('a date', () => {
  it.each([
    ['2026-03-02', '2026-03-02'],
    ['3/2/26', '2026-03-02'],
    ['02-mar-26', '2026-03-02'],
    ['2 March 2026', '2026-03-02'],
    ['46083.5', '2026-03-02'],
    ['2026-03-02T08:00:00', '2026-03-02'],
    ['13/2/2026', undefined],
    ['2026-02-30', undefined],
    ['97110', undefined],
  ])('%s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});
