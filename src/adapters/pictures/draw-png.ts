/** SVG of ours to PNG, with a font that comes along, so that it looks the same on every machine. */
import { Resvg } from '@resvg/resvg-js';
import { createRequire } from 'node:module';
import type { Drawing } from '../../core/pictures/drawing.ts';
import { svgOf } from '../../core/pictures/depict.ts';

const { resolve } = createRequire(import.meta.url);
const fontFiles = ['DejaVuSans', 'DejaVuSans-Bold'].map((name) =>
  resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`),
);

/** Twice as large as drawn, for dense screens. */
export const drawPng = (drawing: Drawing): Buffer =>
  new Resvg(svgOf(drawing), {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' },
    fitTo: { mode: 'zoom', value: 2 },
  })
    .render()
    .asPng();
