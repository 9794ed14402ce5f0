/** Draws the booklet as a PDF. The same booklet gives the same bytes: its dates are the date it speaks of. */
import PDFDocument from 'pdfkit';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Booklet, BookletSection } from '../../core/toolkit/booklet.ts';
import { drawBlock, drawFact, leastFrom } from './draw-block.ts';
import { fontFiles } from './fonts.ts';
import { drawRule, heightOf, keepTogether, setText, type Sheet } from './sheet.ts';
import { colours, frameWidth, page, space, styles } from './styles.ts';

export async function drawBooklet(booklet: Booklet, date: ServiceDate): Promise<Uint8Array> {
  const doc = new PDFDocument({
    ...{ size: 'LETTER', margin: 0, bufferPages: true, font: fontFiles.text },
    ...{ lang: 'en-US', displayTitle: true, pdfVersion: '1.7' },
    info: {
      ...{ Title: `${booklet.title}: ${booklet.subtitle}`, Author: 'Unitwise', Creator: 'Unitwise' },
      CreationDate: new Date(`${date}T00:00:00Z`),
    },
  });
  const written = collect(doc);
  const sheet: Sheet = { doc, y: page.top, heights: new Map() };
  drawFront(sheet, booklet);
  for (const section of booklet.sections) drawSection(sheet, section);
  drawFeet(sheet, booklet.foot);
  doc.end();
  return written;
}

function collect(doc: Sheet['doc']): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

function drawFront(sheet: Sheet, { title, subtitle, facts }: Booklet): void {
  const box = { x: page.left, width: frameWidth };
  sheet.doc.rect(page.left, sheet.y, 46, 4).fill(colours.accent);
  sheet.y += 14;
  setText(sheet, title, styles.title, { ...box, y: sheet.y });
  sheet.y += heightOf(sheet, title, styles.title, frameWidth) + 3;
  setText(sheet, subtitle, styles.subtitle, { ...box, y: sheet.y });
  sheet.y += heightOf(sheet, subtitle, styles.subtitle, frameWidth) + 9;
  for (const fact of facts) drawFact(sheet, fact);
}

function drawSection(sheet: Sheet, { title, blocks }: BookletSection): void {
  const height = heightOf(sheet, title, styles.heading, frameWidth) + space.afterHeading;
  keepTogether(sheet, space.beforeHeading + height + leastFrom(sheet, blocks, 0));
  if (sheet.y > page.top) sheet.y += space.beforeHeading;
  sheet.doc.outline.addItem(title);
  setText(sheet, title, styles.heading, { x: page.left, y: sheet.y, width: frameWidth });
  sheet.y += height;
  blocks.forEach((block, at) => {
    if (at > 0) keepTogether(sheet, leastFrom(sheet, blocks, at));
    drawBlock(sheet, block, blocks[at + 1]);
  });
}

/** When every page is known, each says which it is. */
function drawFeet(sheet: Sheet, foot: string): void {
  const { doc } = sheet;
  const { start, count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i += 1) {
    doc.switchToPage(start + i);
    drawRule(sheet, page.foot - 5, { colour: colours.hairline, width: 0.4 });
    setText(sheet, foot, styles.foot, { x: page.left, y: page.foot, width: frameWidth - 70 });
    const number = { x: page.right - 70, y: page.foot, width: 70, align: 'right' } as const;
    setText(sheet, `Page ${i + 1} of ${count}`, styles.foot, number);
  }
}
