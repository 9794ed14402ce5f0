/**
 * A workbook (.xlsx) as files, one for each visible sheet that holds anything: "x.xlsx" where there is one,
 * "x.xlsx/Sheet name" where there are more. What is shared between sheets is read once, when first needed.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Entry } from 'yauzl';
import type { OnRecord, RecordsRead, SourceFile } from '../cms-file.ts';
import type { Opened } from '../opening/opened.ts';
import { openMember, type OpenZip } from '../opening/zip-member.ts';
import { sayReadFault } from '../records/say-read-fault.ts';
import { sharedStrings } from './shared-strings.ts';
import { sheetRecords, type SheetTexts } from './sheet-records.ts';
import { workbookParts, type OpenPart, type Sheet } from './workbook-parts.ts';

export interface Workbook {
  readonly name: string;
  readonly zip: OpenZip;
  readonly members: readonly Entry[];
}

export async function workbookSheets({ name, zip, members }: Workbook): Promise<readonly Opened[]> {
  const open: OpenPart = async (part) => {
    const entry = members.find(({ fileName }) => fileName === part);
    return entry && (await openMember(zip, entry));
  };
  const parts = await workbookParts(open);
  const texts = onlyOnce(async () => {
    const strings = await sharedStrings(await open('xl/sharedStrings.xml'));
    return { ...parts, textAt: (index: number) => strings[index] ?? '' };
  });
  const sum = onlyOnce(() => sha256Of(zip.path));
  const filled: Sheet[] = [];
  for (const sheet of parts.sheets) if (await holdsRows(open, sheet)) filled.push(sheet);
  return filled.map((sheet) => {
    const own = filled.length === 1 ? name : `${name}/${sheet.name}`;
    const readSheet = (onRecord: OnRecord) => readRecords({ file: own, sheet, open, texts, sum }, onRecord);
    const file: SourceFile = {
      name: own,
      open: () => Promise.resolve(createReadStream(zip.path)),
      readSheet,
    };
    return { file };
  });
}

interface SheetReading {
  readonly file: string;
  readonly sheet: Sheet;
  readonly open: OpenPart;
  readonly texts: () => Promise<SheetTexts>;
  readonly sum: () => Promise<string>;
}

async function readRecords(of: SheetReading, onRecord: OnRecord): Promise<RecordsRead> {
  let thrown: { readonly bug: unknown } | undefined;
  const guarded: OnRecord = (cells, line) => {
    try {
      return onRecord(cells, line);
    } catch (bug) {
      thrown = { bug };
      return false;
    }
  };
  const sha256 = await of.sum();
  try {
    const part = await of.open(of.sheet.path);
    if (part === undefined) throw new Error('a sheet without content');
    await sheetRecords(part, await of.texts(), guarded);
  } catch (error) {
    return { fault: { file: of.file, problem: sayReadFault(error) }, sha256 };
  }
  if (thrown !== undefined) throw thrown.bug;
  return { fault: undefined, sha256 };
}

async function holdsRows(open: OpenPart, sheet: Sheet): Promise<boolean> {
  const part = await open(sheet.path);
  let any = false;
  const seen: OnRecord = () => {
    any = true;
    return false;
  };
  const unread: SheetTexts = { textAt: () => 'text', dayStyles: new Set(), from1904: false };
  if (part !== undefined) await sheetRecords(part, unread, seen);
  return any;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

function onlyOnce<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
