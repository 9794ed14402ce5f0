/** Text as a terminal prints it. */
import { rulerAt, type Drawn } from './reading.ts';

export interface PrintedText {
  readonly glance: Drawn;
  readonly whole: Drawn;
}

/** Groups of lines, a blank line between; the working is the group that says how. */
export function readText(text: string, answerId: string | null): PrintedText {
  const groups = text.split('\n\n').map((group) => group.split('\n'));
  const last = groups.at(-1)?.[0] ?? '';
  const asks = last.startsWith('You can ask: ');
  const choices = asks ? last.slice('You can ask: '.length).split(' | ') : [];
  const said = asks ? groups.slice(0, -1) : groups;
  const drawn = (shown: readonly (readonly string[])[]): Drawn => ({
    lines: withoutRuler(shown.flat()),
    ...{ choices, answerId },
  });
  return { glance: drawn(said.filter(([first]) => first !== 'How:')), whole: drawn(said) };
}

/** Three lines in letters: where bands begin, the bands, and the day's minutes. */
function withoutRuler(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => /^\|-+\d+u-/.test(line));
  const minutes = /^\s*\^ (\d+) min$/.exec(lines[at + 1] ?? '')?.[1];
  if (at < 1 || minutes === undefined) return lines;
  return [...lines.slice(0, at - 1), rulerAt(minutes), ...lines.slice(at + 2)];
}
