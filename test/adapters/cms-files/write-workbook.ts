/** Test support: a workbook of sheets given as XML rows, with a shared text table and one style that shows days. */
import { writeZip } from './write-zip.ts';

export interface SheetXml {
  readonly name: string;
  /** The inside of sheetData. */
  readonly rows: string;
  readonly hidden?: boolean;
}

export function writeWorkbook(sheets: readonly SheetXml[], shared: readonly string[] = []): Buffer {
  const xml = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${content}`;
  return writeZip([
    { name: '[Content_Types].xml', content: xml('<Types/>') },
    {
      name: 'xl/workbook.xml',
      content: xml(
        `<workbook xmlns:r="r"><sheets>${sheets
          .map(
            ({ name, hidden = false }, i) =>
              `<sheet name="${name}"${hidden ? ' state="hidden"' : ''} r:id="rId${i}"/>`,
          )
          .join('')}</sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: xml(
        `<Relationships>${sheets.map((_, i) => `<Relationship Id="rId${i}" Target="worksheets/s${i}.xml"/>`).join('')}</Relationships>`,
      ),
    },
    {
      name: 'xl/styles.xml',
      content: xml(
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      ),
    },
    {
      name: 'xl/sharedStrings.xml',
      content: xml(`<sst>${shared.map((text) => `<si>${text}</si>`).join('')}</sst>`),
    },
    ...sheets.map(({ rows }, i) => ({
      name: `xl/worksheets/s${i}.xml`,
      content: xml(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      deflate: true,
    })),
  ]);
}
