/**
 * A table as a workbook of one sheet, streamed: rows go out as they come, packed piece by piece, and the sizes a zip
 * wants first are filled in at the end. Cells are texts or plain numbers; none can be a formula.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { constants, deflateRawSync } from 'node:zlib';

export interface SheetWriter {
  /** False where a sheet can hold no more rows. */
  readonly row: (cells: readonly string[]) => boolean;
  readonly end: () => void;
}

/** Of bytes after what gave `before`. */
export type Checksum = (bytes: Uint8Array, before: number) => number;

const mostRows = 1_048_576;
const flushAt = 1 << 16;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const parts: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Lines" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
];

interface Member {
  readonly name: string;
  readonly offset: number;
  sum: number;
  packed: number;
  size: number;
}

export function sheetWriter(path: string, crc32: Checksum): SheetWriter {
  const file = openSync(path, 'w');
  const members: Member[] = [];
  let at = 0;
  let rows = 0;
  let waiting: string[] = [];
  let length = 0;
  const put = (bytes: Buffer, where = at): void => {
    writeSync(file, bytes, 0, bytes.length, where);
    if (where === at) at += bytes.length;
  };
  const begin = (name: string): Member => {
    const member = { name, offset: at, sum: 0, packed: 0, size: 0 };
    members.push(member);
    put(localHeader(member));
    return member;
  };
  const add = (member: Member, text: string, last: boolean): void => {
    const bytes = Buffer.from(text);
    const finishFlush = last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    const packed = deflateRawSync(bytes, { finishFlush, level: 5 });
    member.sum = crc32(bytes, member.sum);
    member.size += bytes.length;
    member.packed += packed.length;
    put(packed);
    if (last) put(localHeader(member), member.offset);
  };
  for (const [name, text] of parts) add(begin(name), text, true);
  const sheet = begin('xl/worksheets/sheet1.xml');
  add(sheet, `${head}<worksheet xmlns="${main}"><sheetData>`, false);
  return {
    row: (cells) => {
      if (rows === mostRows) return false;
      rows += 1;
      const text = `<row>${cells.map(cellOf).join('')}</row>`;
      waiting.push(text);
      length += text.length;
      if (length >= flushAt) {
        add(sheet, waiting.join(''), false);
        [waiting, length] = [[], 0];
      }
      return true;
    },
    end: () => {
      add(sheet, `${waiting.join('')}</sheetData></worksheet>`, true);
      const start = at;
      for (const member of members) put(centralHeader(member));
      put(endRecord(members.length, at - start, start));
      closeSync(file);
    },
  };
}

const number = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/;
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escapes = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

function cellOf(cell: string): string {
  if (cell === '') return '<c/>';
  if (number.test(cell)) return `<c><v>${cell}</v></c>`;
  const text = cell.replace(forbidden, '').replace(/[&<>]/g, (sign) => escapes.get(sign) ?? '');
  return `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Version, flags (names are UTF-8), deflate, no time, sums and sizes. */
function common({ name, sum, packed, size }: Member): Buffer {
  const bytes = Buffer.alloc(26);
  [20, 0x0800, 8, 0, 0x21].forEach((value, i) => bytes.writeUInt16LE(value, i * 2));
  [sum, packed, size].forEach((value, i) => bytes.writeUInt32LE(value, 10 + i * 4));
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

const localHeader = (member: Member): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(member), Buffer.from(member.name)]);

function centralHeader(member: Member): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(member.offset, 10);
  return Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
    common(member),
    rest,
    Buffer.from(member.name),
  ]);
}

function endRecord(count: number, size: number, start: number): Buffer {
  const bytes = Buffer.alloc(18);
  bytes.writeUInt16LE(count, 4);
  bytes.writeUInt16LE(count, 6);
  bytes.writeUInt32LE(size, 8);
  bytes.writeUInt32LE(start, 12);
  return Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), bytes]);
}
