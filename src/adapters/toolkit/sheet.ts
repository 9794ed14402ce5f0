/** Where the pen stands, and text set or measured in a style. */
import type PDFDocument from 'pdfkit';
import { fontFiles } from './fonts.ts';
import { page, type Style } from './styles.ts';

export interface Sheet {
  readonly doc: typeof PDFDocument.prototype;
  /** Distance of the pen from the top of the page. */
  y: number;
  /** What was measured once: setting a text is most of the work. */
  readonly heights: Map<string, number>;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
}

export const roomLeft = ({ y }: Sheet): number => page.bottom - y;
export const wholePage = page.bottom - page.top;

export function turnPage(sheet: Sheet): void {
  sheet.doc.addPage();
  sheet.y = page.top;
}

/** Turns the page where so much does not fit below the pen; what fits no page stays where it is. */
export function keepTogether(sheet: Sheet, height: number): void {
  if (height > roomLeft(sheet) && sheet.y > page.top && height <= wholePage) turnPage(sheet);
}

export function heightOf(sheet: Sheet, text: string, style: Style, width: number): number {
  if (text === '') return 0;
  const { doc, heights } = sheet;
  const { font, size, lineGap } = style;
  const key = `${font} ${size} ${lineGap} ${width} ${text}`;
  const known = heights.get(key);
  if (known !== undefined) return known;
  const height = doc.font(fontFiles[font]).fontSize(size).heightOfString(text, { width, lineGap });
  heights.set(key, height);
  return height;
}

export function setText(
  sheet: Sheet,
  text: string,
  style: Style,
  { x, y, width, align = 'left' }: Box,
): void {
  if (text === '') return;
  const { doc } = sheet;
  doc.font(fontFiles[style.font]).fontSize(style.size).fillColor(style.colour);
  doc.text(text, x, y, { width, align, lineGap: style.lineGap });
}

export function drawRule(
  sheet: Sheet,
  y: number,
  { colour, width }: { colour: string; width: number },
): void {
  sheet.doc.moveTo(page.left, y).lineTo(page.right, y).lineWidth(width).strokeColor(colour).stroke();
}
