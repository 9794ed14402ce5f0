/** Another code in the place of one of a thread's day, and the amounts that come with it. */
import type { ServiceMention } from '../language/mentions.ts';
import type { Line } from './amend-lines.ts';

/** The charge told last is the line's. */
export const chargeOf = ({ charge, chargePerUnit }: ServiceMention): Partial<Line> =>
  (charge ?? chargePerUnit) === undefined ? {} : { charge, chargePerUnit };

/** Minutes take the place of units and the other way round; who gave them comes along. */
export function amountOf(found: ServiceMention): Partial<Line> {
  const { minutes, units, assistantMinutes, assistant, assistantTitle, discipline } = found;
  return {
    ...chargeOf(found),
    ...(minutes === undefined ? {} : { minutes }),
    ...(units === undefined ? {} : { units }),
    ...(assistantMinutes === undefined ? {} : { assistantMinutes }),
    ...(assistant === undefined ? {} : { assistant }),
    ...(assistantTitle === undefined ? {} : { assistantTitle }),
    ...(discipline === undefined ? {} : { discipline }),
  };
}

/** "97530 instead of 97110", "no I meant 97530", "make it 97530": another code with the same amount. */
export function exchanged(
  lines: readonly Line[],
  named: readonly ServiceMention[],
  text: string,
): readonly Line[] | undefined {
  const [first, second] = named;
  const swap = /\b(?:instead of|rather than|not|swap|replace|change)\b/.test(text) && second !== undefined;
  const [fresh, old] = swap
    ? lines.some(({ code }) => code === second.code)
      ? [first, second]
      : [second, first]
    : [first, undefined];
  const target = old?.code ?? (lines.length === 1 ? lines[0]?.code : undefined);
  const means =
    /\b(?:meant|mean|should be|should have been|make (?:it|that)|change (?:it|that)|was really|instead)\b/.test(
      text,
    );
  if (fresh === undefined || target === undefined || (!swap && !means) || fresh.code === target)
    return undefined;
  return lines.map((line) =>
    line.code === target ? { ...line, ...amountOf(fresh), code: fresh.code } : line,
  );
}

/** "Scratch the ultrasound, it was unattended stim": another code in its place. */
export function wasOther(
  lines: readonly Line[],
  named: readonly ServiceMention[],
  text: string,
): readonly Line[] | undefined {
  const [old, fresh, third] = named;
  if (old === undefined || fresh === undefined || third !== undefined || !wasSaid.test(text))
    return undefined;
  if (!lines.some(({ code }) => code === old.code) || lines.some(({ code }) => code === fresh.code))
    return undefined;
  return lines.map((line) =>
    line.code === old.code ? { ...line, ...amountOf(fresh), code: fresh.code } : line,
  );
}

const wasSaid = /\b(?:it|that|this) (?:was|is|should(?: have)? be(?:en)?)\b|\bit'?s\b|\binstead\b/;
