/** Amounts told of all lines of a thread's day, one for each, in their order; or exchanged between two. */
import words from '../../../data/words/threads.json' with { type: 'json' };
import { saysOnlyAmounts } from '../understand/says-only-amounts.ts';
import type { Line } from './amend-lines.ts';

/** "make it 2 and 2", "swap the minutes": an amount for each line, in their order. */
export function amountsInOrder(lines: readonly Line[], text: string): readonly Line[] | undefined {
  const [first, second, third] = lines;
  if (first === undefined || second === undefined) return undefined;
  if (exchangesAmounts(text)) {
    if (third !== undefined) return undefined;
    return [withAmount(first, second), withAmount(second, first)];
  }
  const all = [...text.matchAll(/(?<![\w.])\d{1,3}(?![\w.])/g)].map(([digits]) => Number(digits));
  // "total was 38, 13 13 12": the first is that of the others.
  const isTotal = /\btotal\b/.test(text) || sum(all.slice(1)) === all[0];
  const numbers = isTotal && all.length === lines.length + 1 ? all.slice(1) : all;
  if (numbers.length !== lines.length || !saysOnlyAmounts(text)) return undefined;
  const told = /\bmin/.test(text) ? 'minutes' : /\bunits?\b/.test(text) ? 'units' : undefined;
  const most = Math.max(...numbers);
  const kind = told ?? (most < 8 ? 'units' : 'minutes');
  return lines.map((line, i) => withAmount(line, { [kind]: numbers[i] ?? 0 }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

export const exchangesAmounts = (text: string): boolean =>
  /\b(?:swap|switch|reverse|flip)(?:ped)? (?:the |their )?(?:minutes|mins|times|units|amounts|numbers|them)\b/i.test(
    text,
  );

/** Minutes or units of another; a share of the minutes before says nothing of the new ones. */
function withAmount(line: Line, { minutes, units }: Pick<Partial<Line>, 'minutes' | 'units'>): Line {
  const { minutes: _, units: __, assistantMinutes, ...rest } = line;
  const whole = assistantMinutes !== undefined && assistantMinutes === line.minutes;
  return {
    ...rest,
    ...(minutes === undefined ? {} : { minutes }),
    ...(units === undefined ? {} : { units }),
    ...(whole && minutes !== undefined ? { assistantMinutes: minutes } : {}),
  };
}

/** "What if 45" of 97129 with 97130: the minutes of both, which their own blocks divide. */
export function ofFamily(lines: readonly Line[], minutes: number): readonly Line[] | undefined {
  const family = words.families.find((codes) => codes.every((code, i) => lines[i]?.code === code));
  if (family?.length !== lines.length) return undefined;
  return lines.map(({ minutes: _, units: __, ...line }, i) => (i === 0 ? { ...line, minutes } : line));
}
