/** What a workbook says of itself: its visible sheets in order, which cell styles show days, and its first day. */
import type { Readable } from 'node:stream';
import { showsDay } from './cell-number.ts';
import { readXml } from './read-xml.ts';

/** Opens a part by its path in the workbook; undefined where there is none. */
export type OpenPart = (path: string) => Promise<Readable | undefined>;

export interface Sheet {
  readonly name: string;
  readonly path: string;
}

export interface WorkbookParts {
  readonly sheets: readonly Sheet[];
  /** Positions of cell styles. */
  readonly dayStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

export async function workbookParts(open: OpenPart): Promise<WorkbookParts> {
  const targets = new Map<string, string>();
  await read(open, 'xl/_rels/workbook.xml.rels', (_, { Id = '', Target = '' }) => targets.set(Id, Target));
  const sheets: Sheet[] = [];
  let from1904 = false;
  await read(open, 'xl/workbook.xml', (element, attributes) => {
    if (element === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
    if (element !== 'sheet' || /hidden/i.test(attributes['state'] ?? '')) return;
    const target = targets.get(attributes['r:id'] ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (/worksheets\//.test(path)) sheets.push({ name: attributes['name'] ?? '', path });
  });
  return { sheets, dayStyles: await dayStyles(open), from1904 };
}

async function dayStyles(open: OpenPart): Promise<ReadonlySet<number>> {
  const codes = new Map<number, string>();
  const days = new Set<number>();
  let inCells = false;
  let style = 0;
  await read(open, 'xl/styles.xml', (element, { numFmtId = '0', formatCode = '' }) => {
    if (element === 'numFmt') codes.set(Number(numFmtId), formatCode);
    if (element === 'cellXfs') inCells = true;
    if (element === 'cellStyles') inCells = false;
    if (element !== 'xf' || !inCells) return;
    if (showsDay(Number(numFmtId), codes.get(Number(numFmtId)))) days.add(style);
    style += 1;
  });
  return days;
}

async function read(
  open: OpenPart,
  path: string,
  onElement: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  const part = await open(path);
  if (part !== undefined) await readXml(part, { open: onElement });
}
