/** Bytes to records: every way a text file of CMS's, or a person's copy of one, has been seen to be written. */
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFileRecords } from '../../../src/adapters/cms-files/records/read-file-records.ts';
import { fileOf } from './read-one.ts';

type Line = readonly [line: number, cells: readonly string[]];

async function records(content: string | Buffer, name = 'a.csv') {
  const lines: Line[] = [];
  const { fault } = await readFileRecords(fileOf(content, name), (cells, line) => {
    lines.push([line, cells]);
    return true;
  });
  return { lines, problem: fault?.problem, line: fault?.line };
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('records of a text file', () => {
  it.each<[string, string | Buffer, readonly Line[]]>([
    [
      'LF',
      'a,b\nc,d\n',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
      ],
    ],
    [
      'CRLF',
      'a,b\r\nc,d\r\n',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
      ],
    ],
    [
      'blank lines counted, not given',
      'a\n\n \r\nb\n',
      [
        [1, ['a']],
        [4, ['b']],
      ],
    ],
    [
      'a row of empty cells',
      'a,b\n,\n',
      [
        [1, ['a', 'b']],
        [2, ['', '']],
      ],
    ],
    ['a byte order mark', '\ufeffa,b\n', [[1, ['a', 'b']]]],
    [
      'quotes, and the line below',
      '"x, y",b\nc,d\n',
      [
        [1, ['x, y', 'b']],
        [2, ['c', 'd']],
      ],
    ],
    ['doubled quotes', '"a ""b"" c",""\n', [[1, ['a "b" c', '']]]],
    ['a quote inside a bare cell', '5" tube,b\n', [[1, ['5" tube', 'b']]]],
    [
      'a quoted cell of three lines',
      '"n\n\nm",x\na,b\n',
      [
        [1, ['n\n\nm', 'x']],
        [4, ['a', 'b']],
      ],
    ],
    ['tabs', 'a\tb, c\td\n', [[1, ['a', 'b, c', 'd']]]],
    ['Ctrl-Z on a line of its own', 'a,b\n\x1a,,,\n', [[1, ['a', 'b']]]],
    ['Ctrl-Z behind the last row', 'a,b\r\n\x1a', [[1, ['a', 'b']]]],
    ['UTF-8', 'Doña Ana,b\n', [[1, ['Doña Ana', 'b']]]],
    ['latin-1', latin1('Doña Ana,b\n'), [[1, ['Doña Ana', 'b']]]],
    [
      'both in one file',
      Buffer.concat([latin1('Doña,1\n'), Buffer.from('Doña,2\n')]),
      [
        [1, ['Doña', '1']],
        [2, ['Doña', '2']],
      ],
    ],
    [
      'fixed width, whole',
      'HDR A, "B\n97110  x, y "z\n',
      [
        [1, ['HDR A, "B']],
        [2, ['97110  x, y "z']],
      ],
    ],
  ])('%s', async (_, content, lines) => {
    expect(await records(content)).toEqual({ lines, problem: undefined, line: undefined });
  });

  it.each<[string, Buffer, string | undefined, number | undefined]>([
    [
      'UTF-16 with a mark',
      Buffer.from('\ufeffa,b\n', 'utf16le'),
      'it is saved as UTF-16 ("Unicode text"); save it as CSV (UTF-8 or plain)',
      undefined,
    ],
    [
      'UTF-16 without',
      Buffer.from('a,b\n', 'utf16le'),
      'it is saved as UTF-16 ("Unicode text"); save it as CSV (UTF-8 or plain)',
      undefined,
    ],
    [
      'NUL bytes',
      Buffer.from('a,b\n\0\n'),
      'it holds NUL bytes, so it is no text; save it as CSV (UTF-8 or plain)',
      undefined,
    ],
    [
      'an endless line',
      Buffer.alloc(1_100_000, 'x'),
      'this line is longer than a million characters, so it is no table',
      1,
    ],
    [
      'an open quote',
      Buffer.from('a\n"b,c\nd\n'),
      'a quoted cell begins here and never ends: the file is cut short or damaged',
      2,
    ],
    [
      'an open quote for ever',
      Buffer.from(`a\n"${'b\n'.repeat(600_000)}`),
      'a quoted cell begins here and never ends: the file is cut short or damaged',
      2,
    ],
    ['a PDF: no table, no fault', Buffer.from('%PDF-1.7\0\n'), undefined, undefined],
  ])('%s', async (_, content, problem, line) => {
    expect(await records(content)).toMatchObject({ problem, line });
  });

  it('names the old .xls kind', async () => {
    const old = latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0');
    expect((await records(old, 'mue.xls')).problem).toBe(
      'it is a workbook of the old .xls kind; save it as .xlsx or as CSV',
    );
    expect((await records(old, 'readme.doc')).problem).toBeUndefined();
  });

  it('gives the same records however the bytes are cut', async () => {
    const content = Buffer.from('\ufeffa,"b\nc"\r\n\r\nñ,2\n"x""y",\r\nplain,1');
    const whole = (await records(content)).lines;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 3, max: content.length }),
        fc.integer({ min: 1, max: 7 }),
        async (first, step) => {
          const pieces = [content.subarray(0, first)];
          for (let at = first; at < content.length; at += step) pieces.push(content.subarray(at, at + step));
          const lines: Line[] = [];
          const file = { name: 'a.csv', open: () => Promise.resolve(Readable.from(pieces)) };
          await readFileRecords(file, (cells, line) => lines.push([line, cells]) > 0);
          expect(lines).toEqual(whole);
        },
      ),
    );
  });

  it('stops when told to and sums the bytes read', async () => {
    const seen: number[] = [];
    const read = await readFileRecords(fileOf('a\nb\nc\n'), (_, line) => seen.push(line) < 2);
    expect(seen).toEqual([1, 2]);
    expect(read).toEqual({
      fault: undefined,
      sha256: '880553fca8fcea94e325ee2cfb48e5a985cc797f39a14cc6d3cedecfeb2ae4d2',
    });
  });
});
