/** A few counts side by side as bars, each with its figure written out. */
import { svg, text } from './ruler.ts';

export interface Bars {
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
}

const mostBars = 8;
const [width, left, row] = [640, 190, 30];

export const barsAlt = ({ title, bars }: Bars): string =>
  `${title}: ${bars
    .slice(0, mostBars)
    .map(({ label, value }) => `${label} about ${value}`)
    .join(', ')}.`;

/** Bars of up to 20 characters, the longest the largest. */
export function barsLines({ bars }: Bars): readonly string[] {
  const shown = bars.slice(0, mostBars);
  const most = Math.max(1, ...shown.map(({ value }) => value));
  const widest = Math.max(0, ...shown.map(({ label }) => label.length));
  return shown.map(
    ({ label, value }) =>
      `${label.padEnd(widest)}  ${'#'.repeat(Math.max(1, Math.round((20 * value) / most)))} ${value}`,
  );
}

export function barsSvg({ title, bars }: Bars): string {
  const shown = bars.slice(0, mostBars);
  const most = Math.max(1, ...shown.map(({ value }) => value));
  const height = 44 + row * shown.length;
  const drawn = shown.map(({ label, value }, i) => {
    const y = 36 + i * row;
    const long = Math.max(4, ((width - left - 70) * value) / most);
    return [
      text(label, { x: left - 10, y: y + 17, size: 14, anchor: 'end' }),
      `<rect x="${left}" y="${y + 3}" width="${Math.round(long)}" height="${row - 9}" rx="2" fill="#2f6f8f"/>`,
      text(String(value), { x: left + long + 8, y: y + 18, size: 14, anchor: 'start', bold: true }),
    ].join('');
  });
  return svg(
    width,
    height,
    [text(title, { x: 20, y: 24, size: 16, anchor: 'start', bold: true }), ...drawn].join(''),
  );
}
