/** A table as a block of its own, where its words are safe in one; else as lines, which every Slack and phone draws. */
import { figureColumns } from '../../core/reply/align-columns.ts';
import { cleanText } from '../../core/reply/clean-text.ts';
import type { Block } from '../../core/reply/reply.ts';
import type { SlackBlock } from './block-kit.ts';
import { slackLimits } from './block-kit-limits.ts';
import { titledTexts } from './text-object.ts';

export type TableBlock = Extract<Block, { kind: 'table' }>;

/** Slack takes one table a message: the first, which is the lines as billed. */
export const firstTable = (blocks: readonly Block[]): TableBlock | undefined =>
  blocks.find((block): block is TableBlock => block.kind === 'table' && isSafe(block));

/** A cell is not escaped: one that holds what Slack decodes elsewhere is drawn where we know how. */
function isSafe({ columns, rows }: TableBlock): boolean {
  const isWide = [columns, ...rows].some((row) => row.length > slackLimits.tableColumns);
  return (
    rows.length > 0 &&
    rows.length < slackLimits.tableRows &&
    columns.length > 0 &&
    !isWide &&
    ![columns, ...rows].flat().some((cell) => /[&<>]/.test(cell) || cell.length > longestCell)
  );
}

const longestCell = 200;

export function drawTable({ columns, rows }: TableBlock): SlackBlock {
  const figures = figureColumns(columns, rows);
  return {
    type: 'table',
    rows: [columns, ...rows].map((row) =>
      columns.map((_, i) => ({ type: 'raw_text' as const, text: cellText(row[i] ?? '') })),
    ),
    column_settings: columns.map((_, i) =>
      figures.has(i) ? { align: 'right' as const } : { align: 'left' as const, is_wrapped: true as const },
    ),
  };
}

/** Slack refuses an empty cell. */
const cellText = (text: string): string => cleanText(text).trim() || '-';

/** "97110 · 3 · $73.48" under the columns' names. */
export const drawLines = ({ columns, rows }: Pick<TableBlock, 'columns' | 'rows'>): SlackBlock[] =>
  titledTexts(columns.join(' · '), rows.map(cellsInLine), slackLimits.sectionText).map((text) => ({
    type: 'section',
    text,
  }));

const cellsInLine = (row: readonly string[]): string =>
  row.filter((cell) => cleanText(cell).trim() !== '').join(' · ');
