/** The text of a PDF read back by pdf.js, each piece with its place in points from the top left. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, from the top. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

export async function readPages(pdf: Uint8Array): Promise<readonly Page[]> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): Piece[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, x, y: height - y, width: item.width, size }];
    });
    pages.push({ width, height, pieces });
  }
  await document.destroy();
  return pages;
}

/** Line by line, as a search would find it. */
export const textOf = (pages: readonly Page[]): string =>
  pages
    .flatMap(({ pieces }) => pieces.map(({ text }) => text))
    .join(' ')
    .replace(/\s+/g, ' ');
