/** SVG of ours to PNG, with a font that comes along, so that it looks the same on every machine. */
import { Resvg } from '@resvg/resvg-js';
import type { Drawing } from '../../core/pictures/drawing.ts';
import { svgOf } from '../../core/pictures/depict.ts';

/** `fonts`: files of DejaVu Sans, plain and bold. Twice as large as drawn, for dense screens. */
export const drawPng = (drawing: Drawing, fonts: readonly string[]): Buffer =>
  new Resvg(svgOf(drawing), {
    font: { fontFiles: [...fonts], loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' },
    fitTo: { mode: 'zoom', value: 2 },
  })
    .render()
    .asPng();
