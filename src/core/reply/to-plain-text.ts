/** A reply as text alone: terminals, notifications, and whatever cannot draw. Lines are not wrapped. */
import { alignColumns, tableLines } from './align-columns.ts';
import { cleanText } from './clean-text.ts';
import { confidenceInWords, noticeInWords, numbered, said, sourcesInWords } from './in-words.ts';
import type { Block, Reply } from './reply.ts';

/** Expanded adds the working and every doubt. */
export function toPlainText(reply: Reply, { expanded }: { readonly expanded: boolean }): string {
  const working = expanded ? reply.details.flatMap(linesOf) : [];
  const groups = [
    [cleanText(reply.headline).trim()],
    reply.blocks.flatMap(linesOf),
    working.length > 0 ? ['How:', ...working] : [],
    closingLines(reply, expanded),
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
    case 'steps':
      return [cleanText(block.title).trim(), ...numbered(block.steps)];
    case 'notice':
      return [noticeInWords(block)];
    default:
      return block satisfies never;
  }
}

function closingLines({ tip, confidence, sources, basis }: Reply, expanded: boolean): readonly string[] {
  const advice = said(tip ?? []);
  return [
    advice === '' ? '' : `Tip: ${advice}`,
    confidenceInWords(confidence, { expanded }),
    sourcesInWords(sources),
    cleanText(basis ?? '').trim(),
  ];
}
