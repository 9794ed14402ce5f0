/** Files that are no claims, or not whole: one sentence each, and what can be read is read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { clinicYear } from '../../scripts/claims/clinic-year.ts';
import { text835 } from '../../scripts/claims/write-835.ts';
import { segmentsOf837 } from '../../scripts/claims/write-837.ts';
import { pushX12 } from '../../src/adapters/claim-files/push-x12.ts';
import { read837 } from '../../src/adapters/claim-files/read-837.ts';
import { readRows } from '../../src/wiring/scrub-source.ts';
import { writeWorkbook } from '../adapters/cms-files/write-workbook.ts';
import { writeZip } from '../adapters/cms-files/write-zip.ts';
import { openMemoryReference } from '../support/memory-reference.ts';

const folder = mkdtempSync(join(tmpdir(), 'unitwise-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { places } = openMemoryReference();

const made = [...clinicYear(3, 3)];
const claims = [...segmentsOf837(made)].map((segment) => `${segment}~`).join('\n');
const lines = made.reduce((sum, { sent }) => sum + sent.length, 0);

interface Read {
  readonly problem: string | undefined;
  readonly leftOut: number;
  readonly rows: number;
  readonly faults: readonly string[];
}

async function read(name: string, content: string | Buffer): Promise<Read> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const faults: string[] = [];
  let rows = 0;
  const ended = await readRows({
    ...{ file, sheet: undefined, places, onBytes: () => undefined },
    onRow: () => (rows += 1) > 0,
    onFault: (sentence) => faults.push(sentence),
  });
  return { ...ended, rows, faults };
}

/** The container of old workbooks, with the names of its parts. */
const container = (part: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(part, 'utf16le')]);

const zip = writeZip([{ name: 'a.csv', content: 'DOS,CPT,Units\n' }]);
const expected = 'a professional claim file (837P, 005010X222A1) was expected';

describe('a file that cannot be used is refused in one sentence', () => {
  it.each([
    ['locked.xls', container('EncryptedPackage'), 'it is locked with a password: save it without one'],
    ['old.xls', container('Workbook'), 'it is an old .xls workbook: save it as .xlsx or csv'],
    ['a.zip', zip, 'it is a zip: unpack it and give the file in it'],
    ['zipped', zip, 'it is no workbook that holds a sheet with rows'],
    [
      'a.835',
      text835({ claims: made.map(({ remitted }) => remitted) }),
      `a remittance (835) was found, ${expected}`,
    ],
    ['a.270', claims.replace('ST*837', 'ST*270'), `an eligibility request (270) was found, ${expected}`],
    ['a.999', claims.replace('ST*837', 'ST*999'), `an acknowledgment (999) was found, ${expected}`],
    [
      '4010.837',
      claims.replaceAll('005010X222A1', '004010X098A1'),
      `an 837 of version 004010X098A1 was found, ${expected}`,
    ],
    ['isa.837', claims.slice(0, 60), 'ISA is cut short or damaged'],
    ['clm.837', claims.replace(/CLM\*(\w+)\*[\d.]+/g, 'CLM*$1*1x'), 'it holds no claim that can be read'],
  ])('%s', async (name, content, sentence) => {
    const { problem, rows } = await read(name, content);
    expect(problem).toContain(sentence);
    expect(rows).toBe(0);
  });
});

describe('what can be read is read, and the rest counted', () => {
  it('leaves out a line that holds no code', async () => {
    const { problem, rows, leftOut, faults } = await read(
      'sv1.837',
      claims.replace(/SV1\*HC:\w+/, 'SV1*HC:'),
    );
    expect([problem, rows, leftOut]).toEqual([undefined, lines, 1]);
    expect(faults).toEqual([expect.stringMatching(/^segment \d+: SV1 holds no code/)]);
  });

  it('tells what stands before the claims', async () => {
    const { problem, rows, faults } = await read('two.837', claims.replace('ST*837', 'ST*270') + claims);
    expect([problem, rows]).toEqual([undefined, lines + 1]);
    expect(faults).toEqual([`segment 3: an eligibility request (270) was found, ${expected}`]);
  });

  it('reads a formula by its result, and says where there is none', async () => {
    const cells: string[][] = [];
    const file = join(folder, 'formula.xlsx');
    const sheet =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="str"><f>""</f><v></v></c></row>';
    writeFileSync(file, writeWorkbook([{ name: 'A', rows: sheet }]));
    await readRows({
      ...{ file, sheet: undefined, places, onBytes: () => undefined, onFault: () => undefined },
      onRow: (row) => cells.push([...row]) > 0,
    });
    expect(cells).toEqual([['2', 'formula without a result', '']]);
  });

  it('reads Windows-1252 by its own signs', async () => {
    const cells: string[][] = [];
    const file = join(folder, 'windows.csv');
    writeFileSync(file, Buffer.from('Claim #,Payer\nA1,Jos\xe9 \x96 \x93PT\x94 \x80\n', 'latin1'));
    await readRows({
      ...{ file, sheet: undefined, places, onBytes: () => undefined, onFault: () => undefined },
      onRow: (row) => cells.push([...row]) > 0,
    });
    expect(cells[1]).toEqual(['A1', 'José – “PT” €']);
  });

  it.each([
    ['text', Buffer.from('Claim #,CPT\rA1,97110\rA2,97140\r')],
    ['UTF-16', Buffer.from('\ufeffClaim #,CPT\rA1,97110\rA2,97140\r', 'utf16le')],
    ['a quoted cell over two lines', Buffer.from('Claim #,CPT\rA1,"97110\r"\rA2,97140\r')],
  ])('reads lines that end in a carriage return alone: %s', async (_, content) => {
    const { problem, rows } = await read('mac.csv', content);
    expect([problem, rows]).toEqual([undefined, 3]);
  });

  it('reads no further than a segment that never ends', async () => {
    let pulled = 0;
    const endless = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from(claims.slice(0, claims.indexOf('~') + 1));
      for (;;) {
        pulled += 1;
        yield Buffer.alloc(1 << 18, 65);
        await Promise.resolve();
      }
    };
    const reader = read837({ onClaim: () => undefined, onFault: () => undefined });
    expect(await pushX12(endless(), reader)).toMatchObject({ segment: 2 });
    expect(pulled).toBe(1);
  });
});
