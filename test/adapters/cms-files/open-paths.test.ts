/** Paths to files: folders, zips in zips, gz, workbooks, and everything that can be wrong with them. */
import {
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  ftruncateSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPaths } from '../../../src/adapters/cms-files/open-paths.ts';
import { crc32, tableCrc32 } from '../../../src/adapters/cms-files/opening/crc32.ts';
import { readFileRecords } from '../../../src/adapters/cms-files/records/read-file-records.ts';
import { writeWorkbook } from './write-workbook.ts';
import { writeZip } from './write-zip.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-paths-'));
  mkdirSync(join(folder, 'scratch'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const put = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

/** Names without the folder, the records of each, and the faults met on the way. */
async function opened(...paths: string[]) {
  const { files, faults, close } = await openPaths(paths, join(folder, 'scratch'));
  const own = (name: string): string => name.replace(`${folder}/`, '');
  const read: Record<string, readonly (readonly string[])[]> = {};
  const problems = faults.map(({ file, problem }) => `${own(file)}: ${problem}`);
  for (const file of files) {
    const records: (readonly string[])[] = [];
    const { fault } = await readFileRecords(file, (cells) => records.push(cells) > 0);
    read[own(file.name)] = records;
    if (fault !== undefined) problems.push(`${own(fault.file)}: ${fault.problem}`);
  }
  await close();
  return { read, problems };
}

const row = '<row r="1"><c r="A1" t="str"><v>a</v></c></row>';
const damaged = 'it is cut short or damaged; download it again';

describe('paths', () => {
  it('may be files, folders, gz, zips and zips in zips', async () => {
    mkdirSync(join(folder, 'data'));
    mkdirSync(join(folder, 'data', 'deep'));
    put('data/.hidden', 'x');
    put('data/b.csv', 'b,1\n');
    put('data/deep/a.csv.gz', gzipSync('a,1\na,2\n'));
    symlinkSync(join(folder, 'data'), join(folder, 'data', 'deep', 'loop'));
    const inner = writeZip([{ name: 'c.txt', content: 'c\t1\n', deflate: true }]);
    const zip = writeZip([
      { name: 'inner.zip', content: inner },
      { name: '__MACOSX/c.txt', content: 'x' },
      { name: '.DS_Store', content: 'x' },
      { name: 'empty.txt', content: '' },
      { name: 'sub/d.csv.gz', content: gzipSync('d\n') },
      { name: 'book.xlsx', content: writeWorkbook([{ name: 'One', rows: row }]), deflate: true },
      {
        name: 'layout.docx',
        content: writeZip([
          { name: '[Content_Types].xml', content: '<a/>' },
          { name: 'word/x.xml', content: '<a/>' },
        ]),
      },
    ]);
    expect(await opened(join(folder, 'data'), put('all.zip', zip), put('plain.csv', 'p\n'))).toEqual({
      read: {
        'data/b.csv': [['b', '1']],
        'data/deep/a.csv.gz': [
          ['a', '1'],
          ['a', '2'],
        ],
        'all.zip/inner.zip/c.txt': [['c', '1']],
        'all.zip/sub/d.csv.gz': [['d']],
        'all.zip/book.xlsx': [['a']],
        'plain.csv': [['p']],
      },
      problems: [],
    });
  });

  it('that are missing or not what their name promises are named', async () => {
    expect(
      (await opened(join(folder, 'none.csv'), put('page.zip', '<html>'), put('empty.csv', ''))).problems,
    ).toEqual([
      'none.csv: there is no such file or folder',
      'page.zip: it is named .zip and is none (a web page saved in its place?); download it again',
      'empty.csv: it is empty',
    ]);
  });

  it('with damaged content are named', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `${(i * 7919) % 100_003},${i}`).join('\n');
    const gz = gzipSync(lines);
    const zip = writeZip([{ name: 'a.csv', content: lines, deflate: true }]);
    const flipped = Buffer.from(writeZip([{ name: 'a.csv', content: lines }]));
    flipped[5_000] = 0x39;
    expect((await opened(put('cut.csv.gz', gz.subarray(0, gz.length / 2)))).problems).toEqual([
      `cut.csv.gz: ${damaged}`,
    ]);
    expect((await opened(put('cut.zip', zip.subarray(0, zip.length / 2)))).problems).toEqual([
      `cut.zip: ${damaged}`,
    ]);
    expect((await opened(put('flipped.zip', flipped))).problems).toEqual([`flipped.zip/a.csv: ${damaged}`]);
    const book = writeWorkbook([{ name: 'One', rows: '<row><c><v>1</v>' }]);
    expect((await opened(put('bad.xlsx', book))).problems).toEqual([`bad.xlsx: ${damaged}`]);
  });

  it('that are zips nested without end are given up', async () => {
    let zip = writeZip([{ name: 'a.csv', content: 'a\n' }]);
    for (let i = 0; i < 5; i += 1) zip = writeZip([{ name: 'z.zip', content: zip }]);
    expect((await opened(put('z.zip', zip))).problems).toEqual([
      'z.zip/z.zip/z.zip/z.zip/z.zip: it lies in more zips than are opened; unpack it and give the files',
    ]);
  });

  it('of four gigabytes of zeros are refused from their first bytes', async () => {
    const zeros = join(folder, 'zeros.csv');
    const handle = openSync(zeros, 'w');
    ftruncateSync(handle, 4 * 2 ** 30);
    closeSync(handle);
    const zip = writeZip([{ name: 'zeros.csv', content: Buffer.alloc(50_000_000), deflate: true }]);
    const started = performance.now();
    expect((await opened(zeros, put('bomb.zip', zip))).problems).toEqual([
      'zeros.csv: it holds NUL bytes, so it is no text; save it as CSV (UTF-8 or plain)',
      'bomb.zip/zeros.csv: it holds NUL bytes, so it is no text; save it as CSV (UTF-8 or plain)',
    ]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

it('both ways of the checksum agree', () => {
  for (const sum of [crc32, tableCrc32]) {
    expect(sum(Buffer.from('123456789'), 0)).toBe(0xcbf43926);
    expect(sum(Buffer.from('6789'), sum(Buffer.from('12345'), 0))).toBe(0xcbf43926);
  }
});
