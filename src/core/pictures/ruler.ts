/** The ladder of minutes to units as a ruler, with the day's minutes on it: in text, in words, and as a picture. */
import { bandOf, unitsFor, type UnitLadder } from '../units/ladder.ts';
import { plural } from '../words/english.ts';

export interface Ruler extends UnitLadder {
  readonly minutes: number;
}

/** Bands in sight: the day's own, two before it where there are, and the next. */
function bandsOf(
  ruler: Ruler,
): readonly { readonly units: number; readonly from: number; readonly to: number }[] {
  const own = unitsFor(ruler.minutes, ruler);
  const first = Math.max(0, own - 2);
  return Array.from({ length: Math.max(4, own - first + 2) }, (_, i) => ({
    units: first + i,
    ...bandOf(first + i, ruler),
  }));
}

export function rulerAlt(ruler: Ruler): string {
  const units = unitsFor(ruler.minutes, ruler);
  const { from, to } = bandOf(units, ruler);
  const next = to + 1 - ruler.minutes;
  return `Ruler of timed minutes: ${ruler.minutes} lie in ${from} to ${to}, ${plural(units, 'unit')}. The next unit begins at ${to + 1}, ${plural(next, 'minute')} on.`;
}

/** Columns a minute takes in text: a band of 15 minutes is nine wide. */
const wide = 9 / 15;

/** Three lines of one width: where bands begin, the units of each, and the day's minutes. */
export function rulerLines(ruler: Ruler): readonly string[] {
  const bands = bandsOf(ruler);
  const start = bands[0]?.from ?? 0;
  const column = (minute: number): number => Math.round((minute - start) * wide);
  const end = column((bands.at(-1)?.to ?? 0) + 1);
  const [starts, scale, mark] = [0, 1, 2].map(() => Array<string>(end + 4).fill(' ')) as [
    string[],
    string[],
    string[],
  ];
  const put = (line: string[], at: number, text: string): void =>
    [...text].forEach((letter, i) => (line[at + i] = letter));
  for (const { units, from, to } of bands) {
    const [left, right] = [column(from), column(to + 1)];
    put(starts, left, String(from));
    put(scale, left, `|${'-'.repeat(right - left - 1)}`);
    const name = `${units}u`;
    put(scale, left + Math.max(1, Math.floor((right - left - name.length + 1) / 2)), name);
  }
  put(scale, end, '|');
  put(mark, column(ruler.minutes), `^ ${ruler.minutes} min`);
  return [starts, scale, mark].map((line) => line.join('').trimEnd());
}

const [width, height, left, top, tall] = [640, 132, 20, 34, 40];

/** 640 by 132. Colour is never the only sign: the own band is outlined and the minutes are written out. */
export function rulerSvg(ruler: Ruler): string {
  const bands = bandsOf(ruler);
  const start = bands[0]?.from ?? 0;
  const end = (bands.at(-1)?.to ?? 0) + 1;
  const x = (minute: number): number => left + ((minute - start) * (width - 2 * left)) / (end - start);
  const own = unitsFor(ruler.minutes, ruler);
  const drawn = bands.map(({ units, from, to }) => {
    const [x1, x2] = [x(from), x(to + 1)];
    const fill = units === own ? '#cfe3d6' : units % 2 === 0 ? '#f3f1ec' : '#e8e5dd';
    return [
      `<rect x="${fixed(x1)}" y="${top}" width="${fixed(x2 - x1)}" height="${tall}" fill="${fill}"/>`,
      text(String(from), { x: x1 + 2, y: top - 8, size: 13, anchor: 'start' }),
      text(plural(units, 'unit'), { x: (x1 + x2) / 2, y: top + 26, size: 16 }),
    ].join('');
  });
  const band = bands.find(({ units }) => units === own);
  const outline =
    band === undefined
      ? ''
      : `<rect x="${fixed(x(band.from))}" y="${top}" width="${fixed(x(band.to + 1) - x(band.from))}" height="${tall}" fill="none" stroke="#1f5f3f" stroke-width="2.5"/>`;
  const at = x(ruler.minutes + 0.5);
  const pointer = `<path d="M${fixed(at)} ${top + tall + 3} l-7 13 h14 z" fill="#b3261e"/>`;
  const anchor = at < 90 ? 'start' : at > width - 90 ? 'end' : 'middle';
  const where = anchor === 'middle' ? at : at + (anchor === 'start' ? -8 : 8);
  const told = `${ruler.minutes} minutes: ${plural(own, 'unit')}`;
  const label = text(told, { x: where, y: top + tall + 36, size: 17, anchor, bold: true });
  return svg(width, height, [...drawn, outline, pointer, label].join(''));
}

export const svg = (wide_: number, high: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${wide_}" height="${high}" viewBox="0 0 ${wide_} ${high}"><rect width="${wide_}" height="${high}" fill="#ffffff"/>${body}</svg>`;

interface TextAt {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
}

/** `words` are ours or figures; escaped all the same. */
export function text(words: string, { x, y, size, anchor = 'middle', bold = false }: TextAt): string {
  const safe = words.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0) ?? 0};`);
  return `<text x="${fixed(x)}" y="${fixed(y)}" font-family="DejaVu Sans" font-size="${size}"${bold ? ' font-weight="bold"' : ''} text-anchor="${anchor}" fill="#22262b">${safe}</text>`;
}

const fixed = (value: number): string => String(Math.round(value * 10) / 10);
