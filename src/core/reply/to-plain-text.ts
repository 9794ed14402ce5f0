/** A reply as text alone: terminals, notifications, and whatever cannot draw. Lines are not wrapped. */
import { alignColumns, tableLines } from './align-columns.ts';
import { cleanText } from './clean-text.ts';
import { noticeInWords, numbered, said } from './in-words.ts';
import { restingLines, workingBlocks } from './resting.ts';
import { linesOf as drawnLines } from '../pictures/depict.ts';
import type { Block, Reply } from './reply.ts';

/** What Why opens; empty where there is nothing to open. */
export const toWorkingText = (reply: Reply): string => workingBlocks(reply).flatMap(linesOf).join('\n');

/** Expanded adds the working and every doubt. */
export function toPlainText(reply: Reply, { expanded }: { readonly expanded: boolean }): string {
  const working = expanded ? workingBlocks(reply).flatMap(linesOf) : [];
  const groups = [
    [cleanText(reply.headline).trim()],
    reply.blocks.flatMap(linesOf),
    working.length > 0 ? ['How:', ...working] : [],
    closingLines(reply),
    (reply.links ?? []).map(({ label, url }) => `${label}: ${url}`),
    asked(reply),
  ];
  return groups
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((group) => group !== '')
    .join('\n\n');
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [said(block.line)];
    case 'facts':
      return alignColumns(
        block.facts.map(({ label, value }) => [cleanText(label).trim(), cleanText(value).trim()]),
      );
    case 'table':
      return tableLines(block.columns, block.rows);
    case 'picture':
      return drawnLines(block.drawing);
    case 'steps':
      return [cleanText(block.title).trim(), ...numbered(block.steps)];
    case 'notice':
      return [noticeInWords(block)];
    default:
      return block satisfies never;
  }
}

/** What the buttons would ask. */
function asked({ followUps }: Reply): readonly string[] {
  const labels = followUps.map(({ label }) => cleanText(label).trim()).filter((label) => label !== '');
  return labels.length === 0 ? [] : [`You can ask: ${labels.join(' | ')}`];
}

function closingLines(reply: Reply): readonly string[] {
  const advice = said(reply.tip ?? []);
  return [
    advice === '' ? '' : `Tip: ${advice}`,
    ...restingLines(reply).map((line) => cleanText(line).trim()),
  ];
}
