/** Draws a block below the pen, and says how much of it must not be parted. */
import type { BookletBlock, BookletFact } from '../../core/toolkit/booklet.ts';
import { drawTable } from './draw-table.ts';
import { leastHeight, measureTable } from './measure-table.ts';
import { heightOf, keepTogether, setText, type Sheet } from './sheet.ts';
import { colours, frameWidth, page, space, styles } from './styles.ts';

const inset = 10;
const labelWidth = 92;

/** What must stand on one page of the blocks from `at` on: text that leads to a table stays with it. */
export function leastFrom(sheet: Sheet, blocks: readonly BookletBlock[], at: number): number {
  const block = blocks[at];
  if (block === undefined) return 0;
  const own = leastOf(sheet, block);
  const leads = block.kind === 'paragraph' || block.kind === 'warning';
  return leads ? own + space.afterBlock + leastFrom(sheet, blocks, at + 1) : own;
}

/** `next`: what explains a table stays with its last rows. */
export function drawBlock(sheet: Sheet, block: BookletBlock, next: BookletBlock | undefined): void {
  switch (block.kind) {
    case 'paragraph':
    case 'note': {
      const style = block.kind === 'note' ? styles.note : styles.body;
      setText(sheet, block.text, style, { x: page.left, y: sheet.y, width: frameWidth });
      sheet.y += leastOf(sheet, block) + space.afterBlock;
      return;
    }
    case 'warning':
      drawWarning(sheet, block.text);
      return;
    case 'facts':
      for (const fact of block.facts) drawFact(sheet, fact);
      sheet.y += space.afterBlock;
      return;
    case 'table':
      drawTable(sheet, block, tailOf(sheet, next));
      return;
    default:
      block satisfies never;
  }
}

const tailOf = (sheet: Sheet, next: BookletBlock | undefined): number =>
  next?.kind === 'note' || next?.kind === 'paragraph' ? space.afterTable + leastOf(sheet, next) : 0;

function leastOf(sheet: Sheet, block: BookletBlock): number {
  switch (block.kind) {
    case 'paragraph':
      return heightOf(sheet, block.text, styles.body, frameWidth);
    case 'note':
      return heightOf(sheet, block.text, styles.note, frameWidth);
    case 'warning':
      return warningHeight(sheet, block.text);
    case 'facts':
      return block.facts.reduce((sum, fact) => sum + factHeight(sheet, fact), 0);
    case 'table':
      return leastHeight(measureTable(sheet, block));
    default:
      return block satisfies never;
  }
}

const warningHeight = (sheet: Sheet, text: string): number =>
  heightOf(sheet, text, styles.body, frameWidth - 2 * inset) + inset;

function drawWarning(sheet: Sheet, text: string): void {
  const height = warningHeight(sheet, text);
  sheet.doc.rect(page.left, sheet.y, frameWidth, height).fill(colours.tint);
  sheet.doc.rect(page.left, sheet.y, 2.5, height).fill(colours.accent);
  const box = { x: page.left + inset, y: sheet.y + inset / 2 + 0.5, width: frameWidth - 2 * inset };
  setText(sheet, text, styles.body, box);
  sheet.y += height + space.afterBlock;
}

const factHeight = (sheet: Sheet, { value }: BookletFact): number =>
  heightOf(sheet, value, styles.body, frameWidth - labelWidth) + 1.5;

export function drawFact(sheet: Sheet, fact: BookletFact): void {
  const height = factHeight(sheet, fact);
  keepTogether(sheet, height);
  setText(sheet, fact.label, styles.label, { x: page.left, y: sheet.y, width: labelWidth });
  const value = { x: page.left + labelWidth, y: sheet.y, width: frameWidth - labelWidth };
  setText(sheet, fact.value, styles.body, value);
  sheet.y += height;
}
