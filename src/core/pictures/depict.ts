/** A drawing in each of its three forms. */
import { barsAlt, barsLines, barsSvg } from './bars.ts';
import type { Drawing } from './drawing.ts';
import { rulerAlt, rulerLines, rulerSvg } from './ruler.ts';

export const altOf = (drawing: Drawing): string =>
  drawing.kind === 'ruler' ? rulerAlt(drawing) : barsAlt(drawing);

export const linesOf = (drawing: Drawing): readonly string[] =>
  drawing.kind === 'ruler' ? rulerLines(drawing) : barsLines(drawing);

export const svgOf = (drawing: Drawing): string =>
  drawing.kind === 'ruler' ? rulerSvg(drawing) : barsSvg(drawing);
