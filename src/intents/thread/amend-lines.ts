/** The lines of a thread's last day, changed by what was said next: added, dropped, exchanged, more, less, by whom. */
import words from '../../../data/words/threads.json' with { type: 'json' };
import { parseModifier, type Modifier } from '../../core/claim/modifier.ts';
import { isLettered } from '../language/known-modifiers.ts';
import type { Mentions, ServiceMention } from '../language/mentions.ts';
import type { DayQuestion } from '../reply-parts/day/explain-day.ts';

import { amountsInOrder, ofFamily } from './amounts-in-order.ts';
import { amountOf, chargeOf, exchanged, wasOther } from './exchange-lines.ts';
import { byTherapist, linesOfPlan } from './amend-people.ts';

export type Line = DayQuestion['services'][number];

const most = 40;
/** A day holds no more of one code (MUE); a larger number by itself is minutes. */
const mostUnits = 24;

/** Undefined where the message does not say to which line it belongs. */
export function amendLines(
  { services: lines, earlier }: Pick<DayQuestion, 'services' | 'earlier'>,
  mentions: Mentions,
  text: string,
): readonly Line[] | undefined {
  const lower = text.toLowerCase();
  const named = mentions.services;
  const ofPlan = named.length === 0 ? linesOfPlan(lines, lower) : undefined;
  if (ofPlan !== undefined) return ofPlan;
  const instead = removing.test(lower) ? wasOther(lines, named, lower) : undefined;
  if (instead !== undefined) return instead;
  const removes = corrects(lower, named) ? null : removing.exec(lower);
  const left = removes === null ? undefined : dropped(lines, mentions, lower);
  if (left !== undefined) return left;
  // "No" alone takes nothing away: what follows is the change.
  if (removes !== null && named.length > 0) return undefined;
  const replaced = named.length > 0 ? exchanged(lines, named, lower) : undefined;
  if (replaced !== undefined) return replaced;
  if (named.length === 0) return amounted(lines, mentions, lower, earlier?.changed);
  const more = adding.test(lower);
  const changed = lines.map((line) => {
    const found = named.find(({ code }) => code === line.code);
    return found === undefined ? line : merged(line, found, more && isMore(lower));
  });
  const fresh = named.filter(({ code }) => !lines.some((line) => line.code === code));
  if (fresh.length === 0) return changed;
  const [other] = fresh;
  const [only] = lines;
  const before = (code: string): Line | undefined => earlier?.dropped?.find((line) => line.code === code);
  if (more)
    return [
      ...changed,
      ...fresh.map((line) => ({ ...(before(line.code) ?? asLine(line)), ...amountOf(line) })),
    ].slice(0, most);
  if (only === undefined || lines.length > 1 || other === undefined || fresh.length > 1) return undefined;
  return [{ ...only, ...amountOf(other), code: other.code }];
}

const opener =
  "^(?:(?:ok(?:ay)?|and|but|so|no|sorry|actually|oh|well|wait|fine|alright|cool|great|yeah|yes|yep|hmm|now|please|pls|let'?s|(?:what )?if (?:i|we)|can (?:you|we)),? ){0,3}";
const removing = new RegExp(
  `${opener}(?:${words.removing.join('|')}|no(?! (?:i|that|it|${words.restoring.join('|')})\\b))(?![\\w'])`,
);
const adding = new RegExp(
  `${opener}(?:and|plus|add|also|with|another|then|${words.restoring.join('|')})\\b|^(?:ok |so )?and\\b|\\b(?:more|another|extra|also|too|as well|on top)\\b`,
);

/** "No, the 97112 was 35", "no 97112 not 97140": a correction, that takes nothing away. */
const corrects = (text: string, named: readonly ServiceMention[]): boolean =>
  /\bnot\b|\binstead\b/.test(text)
    ? bareNo.test(text) && named.length > 1
    : (bareNo.test(text) || /\b(?:was|were|should be)\b/.test(text)) &&
      named.some(({ minutes, units }) => (minutes ?? units) !== undefined);
const bareNo = new RegExp(`${opener}no\\b`);

const isMore = (text: string): boolean => /\b(?:more|another|extra|add|plus)\b/.test(text);

const asLine = ({ code, modifiers, ...line }: ServiceMention): Line => ({
  ...{ code, modifiers: [...modifiers] },
  ...amountOf({ code, modifiers, ...line }),
});

function merged(line: Line, found: ServiceMention, more: boolean): Line {
  const { minutes, units } = found;
  const who = { ...givenBy(line, found), ...chargeOf(found) };
  if (minutes === undefined && units === undefined)
    return { ...who, modifiers: [...new Set([...line.modifiers, ...found.modifiers])].slice(0, 8) };
  const { minutes: _, units: __, ...rest } = who;
  if (minutes !== undefined) return { ...rest, minutes: more ? (line.minutes ?? 0) + minutes : minutes };
  return { ...rest, units: more ? (line.units ?? 0) + (units ?? 0) : (units ?? 0) };
}

/** "manual was the PTA": a line named again with a person was that person's. */
function givenBy(
  line: Line,
  { assistant, assistantMinutes, assistantTitle, discipline }: ServiceMention,
): Line {
  // A discipline without an assistant is the therapist's: what was an assistant's before is no more.
  if (assistant !== true && assistantMinutes === undefined)
    return discipline === undefined ? line : { ...byTherapist(line), discipline };
  return {
    ...line,
    ...(line.minutes === undefined
      ? { assistant: true }
      : { assistantMinutes: assistantMinutes ?? line.minutes }),
    ...(assistantTitle === undefined ? {} : { assistantTitle }),
    ...(discipline === undefined ? {} : { discipline }),
  };
}

/** "drop one 97110", "take off a unit of manual". */
const oneOf =
  /\b(?:drop|remove|delete|minus|take (?:off|out|away)|leave (?:off|out)) (?:one|1|a|a single)(?: unit)?(?: of)?\b/;

function dropped(lines: readonly Line[], { services }: Mentions, text: string): readonly Line[] | undefined {
  if (services.length === 0) return withoutModifiers(lines, text);
  const left = lines.flatMap((line): readonly Line[] => {
    const found = services.find(({ code }) => code === line.code);
    if (found === undefined) return [line];
    const units = found.units ?? (oneOf.test(text) && line.units !== undefined ? 1 : undefined);
    if (units === undefined || line.units === undefined || units >= line.units) return [];
    return [{ ...line, units: line.units - units }];
  });
  return left.length === 0 || (left.length === lines.length && left.every((line, i) => line === lines[i]))
    ? undefined
    : left;
}

function withoutModifiers(lines: readonly Line[], text: string): readonly Line[] | undefined {
  const gone = new Set(
    text
      .toUpperCase()
      .split(/[^A-Z0-9]+/)
      .filter((word) => isLettered(word) || word === '59'),
  );
  if (gone.size === 0) return undefined;
  const left = lines.map((line) => ({
    ...line,
    modifiers: line.modifiers.filter((each) => !gone.has(each)),
  }));
  return left.every((line, i) => line.modifiers.length === lines[i]?.modifiers.length) ? undefined : left;
}

/**
 * Minutes or units without a code belong to the only line, to the only one that has no amount yet, or to the one whose
 * amount was changed last ("what if manual was 7", "and 8?").
 */
function amounted(
  lines: readonly Line[],
  mentions: Mentions,
  text: string,
  lastChanged?: string,
): readonly Line[] | undefined {
  const { awaiting, spreadModifiers = [] } = mentions;
  const modifiers = [...(awaiting?.modifiers ?? []), ...spreadModifiers, ...modifiersAdded(text)];
  const marked = lines.map((line) => ({
    ...line,
    modifiers: [...new Set([...line.modifiers, ...modifiers])].slice(0, 8),
  }));
  const inOrder = amountsInOrder(lines, text);
  if (inOrder !== undefined) return inOrder;
  const stated = amountIn(mentions, lines, text);
  if (stated === undefined) return marked;
  const bare = marked.filter((line) => line.minutes === undefined && line.units === undefined);
  const ofLast = marked.filter(({ code }) => code === lastChanged);
  const [target] = [marked, bare, ofLast].find(({ length }) => length === 1) ?? [];
  if (target === undefined) return stated.minutes === undefined ? undefined : ofFamily(lines, stated.minutes);
  const more = isMore(text);
  return marked.map((line) => {
    if (line !== target) return line;
    const { minutes, units, assistantMinutes, ...rest } = line;
    const whole = assistantMinutes !== undefined && assistantMinutes === minutes;
    if (stated.minutes !== undefined) {
      const now = more ? (minutes ?? 0) + stated.minutes : stated.minutes;
      return { ...rest, minutes: now, ...(whole ? { assistantMinutes: now } : {}) };
    }
    return { ...rest, units: more ? (units ?? 0) + (stated.units ?? 0) : (stated.units ?? 0) };
  });
}

/** "add kx", "with 59": a modifier by itself, for every line. */
function modifiersAdded(text: string): readonly Modifier[] {
  const [, word = ''] =
    /^(?:and |ok |now |also )*(?:add|with|put|append|plus|use) (?:an? |the )?([a-z0-9]{2})(?: modifier)?(?: on (?:it|that|both|them|all|everything))?[.!]?$/.exec(
      text,
    ) ?? [];
  const modifier = isLettered(word.toUpperCase()) || word === '59' ? parseModifier(word) : undefined;
  return modifier === undefined ? [] : [modifier];
}

/** A bare number counts what the line counts: units by units, minutes by minutes. */
function amountIn(
  { awaiting, strange, facts }: Mentions,
  lines: readonly Line[],
  text: string,
): { readonly minutes?: number; readonly units?: number } | undefined {
  if (awaiting?.minutes !== undefined) return { minutes: awaiting.minutes };
  if (awaiting?.units !== undefined) return { units: awaiting.units };
  if (facts.totalMinutes !== undefined && lines.length === 1) return { minutes: facts.totalMinutes };
  const [, times] = /^x ?(\d{1,2})$/.exec(text) ?? [];
  if (times !== undefined) return { units: Number(times) };
  // "15 % of the 29": what was told already.
  if (/%|\b(?:of|from) (?:the|that|those|your) \d/.test(text)) return undefined;
  const [, number] = /(?:^| )(\d{1,3})(?: ?\?)?$/.exec(text) ?? [];
  if (number === undefined || !strange.some(({ text: word }) => word === number)) return undefined;
  const value = Number(number);
  const units = value <= mostUnits && (lines.some((line) => line.units !== undefined) || value < 8);
  return units ? { units: value } : { minutes: value };
}
