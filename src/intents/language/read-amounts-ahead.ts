/**
 * Amounts before the codes they belong to, from the first word on: "37 ther ex 22 manual 16 gait" in pairs,
 * "10 10 10 97110 97112 97140" all amounts and then as many codes. Small ones are units unless one is minutes.
 */
import { parseHcpcsCode, type HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { noteService } from './note-amount.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';
import { shortName, spelledWords } from './shorthand-words.ts';

interface Line {
  readonly code: HcpcsCode;
  readonly amount: number;
}

const isEvaluation = (code: string): boolean => /^(?:9716[1-8]|9252[1-4]|92610)$/.test(code);

const most = 12;
/** Above it a number is minutes, never units. */
const mostUnits = 6;

export const readAmountsAhead: Reader = (here, mentions) => {
  const last = mentions.services.at(-1);
  // An evaluation has no minutes to bill: what follows it begins a list of its own.
  if ((last !== undefined && !isEvaluation(last.code)) || mentions.awaiting !== undefined) return 0;
  const found = inPairs(here) ?? inRows(here);
  if (found === undefined || found.lines.every(({ amount }) => amount <= mostUnits)) return 0;
  if (!isUnbroken(here, found.taken)) return 0;
  for (const { code, amount } of found.lines) noteService(mentions, { code, modifiers: [], minutes: amount });
  return found.taken;
};

/** A person read before and taken out ("PT 12 minutes 97112, PTA 14 ...") parts what stands around it. */
const isUnbroken = ({ text, tokens, at }: Words, taken: number): boolean =>
  tokens
    .slice(at, at + taken - 1)
    .every(({ to }, i) => !/[a-z\d]/i.test(text.slice(to, tokens[at + i + 1]?.from)));

type Found = { readonly lines: readonly Line[]; readonly taken: number } | undefined;

function inPairs(here: Words): Found {
  const lines: Line[] = [];
  let at = 0;
  while (lines.length < most) {
    const number = numberAt(here, at + joinAt(here, at));
    const code = number && codeAt(here, number.next);
    if (code === undefined) break;
    lines.push({ code: code.code, amount: number?.amount ?? 0 });
    at = code.next;
  }
  return lines.length < 2 || hasAmount(here, at) ? undefined : { lines, taken: at };
}

function inRows(here: Words): Found {
  const amounts: number[] = [];
  let at = 0;
  for (let number = numberAt(here, 0); number !== undefined && amounts.length < most;) {
    amounts.push(number.amount);
    at = number.next;
    number = numberAt(here, at + joinAt(here, at));
  }
  if (amounts.length < 2) return undefined;
  if (/^(?:of|on|for)$/.test(lowerAt(here, at))) at += 1;
  const lines: Line[] = [];
  for (const amount of amounts) {
    const code = codeAt(here, at + joinAt(here, at));
    if (code === undefined) return undefined;
    lines.push({ code: code.code, amount });
    at = code.next;
  }
  const more = codeAt(here, at + joinAt(here, at)) !== undefined;
  return more || hasAmount(here, at) ? undefined : { lines, taken: at };
}

const joinAt = (here: Words, at: number): number =>
  /^(?:and|n|then|plus|with)$/.test(lowerAt(here, at)) ? 1 : 0;

/** A number that stands behind the last code: the amounts may follow their codes after all. */
const hasAmount = (here: Words, at: number): boolean => /^x?\d{1,3}(?:m|min|u)?$/.test(lowerAt(here, at));

function numberAt(here: Words, at: number): { readonly amount: number; readonly next: number } | undefined {
  const [, digits] = /^(\d{1,3})(?:m|mins?)?$/.exec(lowerAt(here, at)) ?? [];
  if (digits === undefined) return undefined;
  const named = /^(?:m|mins?|minutes)$/.test(lowerAt(here, at + 1)) ? 1 : 0;
  const of = named === 1 && /^(?:of|on)$/.test(lowerAt(here, at + 2)) ? 1 : 0;
  return { amount: Number(digits), next: at + 1 + named + of };
}

function codeAt(here: Words, at: number): { readonly code: HcpcsCode; readonly next: number } | undefined {
  const code = /^(?:9\d{4}|g\d{4})$/.test(lowerAt(here, at)) ? parseHcpcsCode(wordAt(here, at)) : undefined;
  if (code !== undefined) return { code, next: at + 1 };
  const { codes = [], taken = 1 } = spelledWords({ ...here, at: here.at + at }) ?? {};
  const short = codes.length === 0 ? shortName(lowerAt(here, at)) : undefined;
  const [only, other] = (short === undefined ? codes : [short]) as readonly HcpcsCode[];
  if (only === undefined || other !== undefined) return undefined;
  const next = at + taken;
  // "self care training 97535": its name and its code are one.
  return { code: only, next: lowerAt(here, next) === only.toLowerCase() ? next + 1 : next };
}
