/** One block of a reply as card elements; colours are the reader's theme, never ours. */
import { figureColumns } from '../../core/reply/align-columns.ts';
import { cleanText } from '../../core/reply/clean-text.ts';
import { numbered, said, severityWords } from '../../core/reply/in-words.ts';
import { altOf } from '../../core/pictures/depict.ts';
import { plain, strong, type Block } from '../../core/reply/reply.ts';
import type { Severity } from '../../core/review/finding.ts';
import type { CardElement, Container, RichTextBlock, Table, TableRow } from './adaptive-card.ts';
import { teamsShares } from './adaptive-card-limits.ts';
import { richText, words } from './rich-text.ts';

const styles: Readonly<Record<Severity, NonNullable<Container['style']>>> = {
  error: 'attention',
  warning: 'warning',
  info: 'emphasis',
};

/** No element for a block without words. */
export function drawBlock(block: Block): readonly CardElement[] {
  switch (block.kind) {
    case 'paragraph':
      return richText(block.line, teamsShares.line);
    case 'facts':
      return grid({
        rows: block.facts.map(({ label, value }) => [label, value]),
        widths: [1, 2],
        bold: 'column',
      });
    case 'table':
      return tableOf(block);
    case 'picture':
      return words(altOf(block.drawing), teamsShares.line);
    case 'steps':
      return [
        ...words(block.title, teamsShares.closingLine, { weight: 'Bolder' }),
        ...shortened(numbered(block.steps), teamsShares.steps).flatMap((step) =>
          words(step, teamsShares.line).map((drawn) => ({ ...drawn, spacing: 'Small' as const })),
        ),
      ];
    case 'notice':
      return notice(block);
    default:
      return block satisfies never;
  }
}

function notice({ severity, line, label, faded }: Extract<Block, { kind: 'notice' }>): CardElement[] {
  if (said(line) === '') return [];
  // Grey is for what is no longer to be relied on.
  if (faded === true) {
    const text = `${severityWords[severity]}: ${said(line)}${label === undefined ? '' : ` [${label}]`}`;
    return [...words(text, teamsShares.line, { size: 'Small', isSubtle: true })];
  }
  const whose = label === undefined ? [] : [plain(` [${label}]`)];
  const items = richText([strong(`${severityWords[severity]}: `), ...line, ...whose], teamsShares.line);
  return [{ type: 'Container', style: styles[severity], items }];
}

function tableOf({ columns, rows }: Extract<Block, { kind: 'table' }>): CardElement[] {
  const header = columns.slice(0, teamsShares.tableColumns);
  const widths = header.map((_, i) => (i === 0 ? firstWidth(header.length) : figureWidth));
  const shown = rows.slice(0, teamsShares.tableRows);
  const left = rows.length - shown.length;
  return [
    ...grid({ rows: [header, ...shown], widths, bold: 'row', toTheRight: figureColumns(columns, rows) }),
    ...(left > 0 ? words(`… ${left} more`, teamsShares.line) : []),
  ];
}

/** Tenths of a table. Three are the least that keep "Allowed" whole on a phone 360 px wide. */
const figureWidth = 3;

/** The first column names what the others count: it takes what they leave. */
const firstWidth = (columns: number): number => Math.max(figureWidth, 10 - figureWidth * (columns - 1));

interface Grid {
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
  /** What names the figures: the first row of a table, the first column of facts. */
  readonly bold: 'row' | 'column';
  /** Columns of figures. */
  readonly toTheRight?: ReadonlySet<number>;
}

function grid({ rows, widths, bold, toTheRight = new Set() }: Grid): Table[] {
  const full = rows.filter((row) => row.some((cell) => cleanText(cell).trim() !== ''));
  if (full.length === 0 || widths.length === 0) return [];
  const isHead = (row: number, column: number): boolean => (bold === 'row' ? row : column) === 0;
  return [
    {
      type: 'Table',
      columns: widths.map((width, c) => ({
        width,
        ...(toTheRight.has(c) ? { horizontalCellContentAlignment: 'Right' as const } : {}),
      })),
      firstRowAsHeaders: bold === 'row',
      showGridLines: bold === 'row',
      rows: full.map((row, r) =>
        tableRow(
          widths.map((_, c) => {
            const drawn = cell(row[c] ?? '', isHead(r, c));
            return toTheRight.has(c)
              ? drawn.map((text) => ({ ...text, horizontalAlignment: 'Right' as const }))
              : drawn;
          }),
        ),
      ),
    },
  ];
}

const tableRow = (cells: readonly (readonly RichTextBlock[])[]): TableRow => ({
  type: 'TableRow',
  cells: cells.map((items) => ({ type: 'TableCell', items })),
});

/** An empty cell keeps its place with a space that does not collapse. */
function cell(text: string, head: boolean): readonly RichTextBlock[] {
  const drawn = words(text, teamsShares.cell, head ? { weight: 'Bolder' } : {});
  return drawn.length > 0
    ? drawn
    : [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '\u00A0' }] }];
}

function shortened(lines: readonly string[], most: number): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), `… ${lines.length - most} more`];
}
