/** The app's icons as PNG, drawn from teams/icons: in colour 192 x 192, as a white outline 32 x 32. */
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const drawn = (name: 'color' | 'outline', width: number): Buffer => {
  const svg = readFileSync(new URL(`../../teams/icons/${name}.svg`, import.meta.url), 'utf8');
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
};

export const colorIcon = (): Buffer => drawn('color', 192);
export const outlineIcon = (): Buffer => drawn('outline', 32);
