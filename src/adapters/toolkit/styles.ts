/** The page and its type, in points. One accent colour; everything else is black, grey or a hairline. */
import type { FontName } from './fonts.ts';

/** US Letter; its frame fits A4 too when printed to size. */
export const page = {
  ...{ width: 612, height: 792 },
  ...{ left: 54, right: 558, top: 46, bottom: 736 },
  /** Baseline area of the page number. */
  foot: 748,
} as const;

export const frameWidth = page.right - page.left;

export const colours = {
  accent: '#0b5c6b',
  tint: '#eef5f6',
  text: '#1b2226',
  muted: '#566067',
  hairline: '#cdd6da',
} as const;

export interface Style {
  readonly font: FontName;
  readonly size: number;
  readonly colour: string;
  /** Between the lines of one text. */
  readonly lineGap: number;
}

const style = (font: FontName, size: number, colour: string, lineGap: number): Style => ({
  ...{ font, size, colour, lineGap },
});

export const styles = {
  title: style('strong', 23, colours.accent, 0),
  subtitle: style('text', 11, colours.muted, 0),
  heading: style('strong', 13, colours.accent, 0),
  columnTitle: style('strong', 7.6, colours.accent, 0.5),
  body: style('text', 8.8, colours.text, 1.8),
  label: style('strong', 8.8, colours.muted, 1.8),
  cell: style('text', 8, colours.text, 0.9),
  cellStrong: style('strong', 8, colours.text, 0.9),
  cellEven: style('even', 7, colours.text, 2.2),
  note: style('text', 7.2, colours.muted, 1.2),
  foot: style('text', 7.2, colours.muted, 0),
} as const;

export const space = {
  beforeHeading: 15,
  afterHeading: 6,
  afterBlock: 7,
  afterTable: 9,
  cellX: 4,
  cellY: 2.3,
} as const;
