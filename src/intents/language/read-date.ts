/** A date of service: "2026-03-02", "3/2/26", "March 2, 2026", "3/2", "yesterday". "last March" is asked about. */
import { mapOf } from '../../core/map-of.ts';
import { parseServiceDate, yearOf, type ServiceDate } from '../../core/claim/service-date.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';
import type { Mentions } from './mentions.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const monthWord =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

interface Found {
  readonly text: string;
  readonly word: string;
  readonly taken: number;
}

export const readDate: Reader = (here, mentions) => {
  const found = inFigures(here) ?? inWords(here);
  if (found !== undefined) {
    const date = parseServiceDate(found.text);
    if (date === undefined) mentions.faults.push({ word: found.word, problem: 'there is no such day' });
    else mentions.date = date;
    return found.taken;
  }
  return relative(here, mentions) || vague(here, mentions);
};

function inFigures(here: Words): Found | undefined {
  const word = wordAt(here);
  if (!/^\d/.test(word)) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return { text: word, word, taken: 1 };
  const [, iso, m = '', d = ''] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(word) ?? [];
  if (iso !== undefined) return { text: spell(iso, m, d), word, taken: 1 };
  const [, month = '', day = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(word) ?? [];
  if (year !== undefined) return { text: spell(year.padStart(4, '20'), month, day), word, taken: 1 };
  const [, alone = '', dayOf = ''] = /^(1[0-2]|0?[1-9])\/(\d{1,2})$/.exec(word) ?? [];
  if (alone === '') return undefined;
  return { text: latest(Number(alone), Number(dayOf), here.today), word, taken: 1 };
}

/** "March 2, 2026", "Mar 2nd", "2 March 2026". */
function inWords(here: Words): Found | undefined {
  const dayFirst = monthWord.test(wordAt(here, 1)) && /^\d{1,2}(?:st|nd|rd|th)?$/i.test(wordAt(here));
  const [monthAt, dayAt] = dayFirst ? [1, 0] : [0, 1];
  const [, day] = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(wordAt(here, dayAt)) ?? [];
  if (!monthWord.test(wordAt(here, monthAt)) || day === undefined || Number(day) > 31) return undefined;
  const month = monthOf(wordAt(here, monthAt));
  const typed = /^\d{4}$/.test(wordAt(here, 2)) ? wordAt(here, 2) : undefined;
  const text =
    typed === undefined ? latest(month, Number(day), here.today) : spell(typed, String(month), day);
  return { text, word: wordAt(here), taken: typed === undefined ? 2 : 3 };
}

const monthOf = (word: string): number =>
  months.findIndex((month) => word.toLowerCase().startsWith(month)) + 1;

const spell = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** The latest such day that is not in the future. */
function latest(month: number, day: number, today: ServiceDate): string {
  const thisYear = spell(String(yearOf(today)), String(month), String(day));
  return thisYear <= today ? thisYear : spell(String(yearOf(today) - 1), String(month), String(day));
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const daysBack = mapOf({ today: 0, yesterday: 1, "yesterday's": 1, "today's": 0 });

function relative(here: Words, mentions: Mentions): number {
  const word = lowerAt(here);
  const back = daysBack.get(word);
  if (back !== undefined) {
    mentions.date = daysBefore(here.today, back);
    return 1;
  }
  const weekday = weekdays.indexOf(lowerAt(here, 1));
  if (word !== 'last' || weekday < 0) return 0;
  const now = new Date(`${here.today}T00:00:00Z`).getUTCDay();
  mentions.date = daysBefore(here.today, ((now - weekday + 6) % 7) + 1);
  return 2;
}

function daysBefore(today: ServiceDate, days: number): ServiceDate {
  const then = new Date(`${today}T00:00:00Z`);
  then.setUTCDate(then.getUTCDate() - days);
  return then.toISOString().slice(0, 10) as ServiceDate;
}

/** Between a month and its year: "march of 2025", "March '25", "in march last year". */
function yearBehind(
  here: Words,
  ahead: number,
): { readonly year: number; readonly taken: number } | undefined {
  const joined = /^(?:of|in)$/.test(lowerAt(here, ahead)) ? 1 : 0;
  const word = lowerAt(here, ahead + joined);
  const [, digits] = /^(?:20|')(\d\d)$/.exec(word) ?? [];
  if (digits !== undefined) return { year: 2000 + Number(digits), taken: joined + 1 };
  const back = mapOf({ last: 1, this: 0 }).get(word);
  return back !== undefined && /^(?:year|yr)$/.test(lowerAt(here, ahead + joined + 1))
    ? { year: yearOf(here.today) - back, taken: joined + 2 }
    : undefined;
}

/** "last March", "in March", "3/2025": a month's first and last day, between which it is asked where they differ (answer-alike.ts). */
function vague(here: Words, mentions: Mentions): number {
  const [word, next] = [lowerAt(here), wordAt(here, 1)];
  const [figures, monthDigits, yearDigits] = /^(1[0-2]|0?[1-9])\/(20\d\d)$/.exec(word) ?? [];
  const named = word === 'last' ? next : wordAt(here);
  const taken = word === 'last' ? 2 : 1;
  const behind = figures === undefined && monthWord.test(named) ? yearBehind(here, taken) : undefined;
  const typed = figures === undefined ? behind?.year : Number(yearDigits);
  if (figures === undefined) {
    const said = word === 'last' || typed !== undefined || /^(?:in|for|since|of)$/.test(lowerAt(here, -1));
    if (!monthWord.test(named) || !said) return 0;
    if (/^may$/.test(named) && word !== 'last' && typed === undefined) return 0;
  }
  const month = figures === undefined ? monthOf(named) : Number(monthDigits);
  const recent = Number(latest(month, 1, here.today).slice(0, 4));
  // "last March" in November may be this year's or the last one's.
  const years = typed !== undefined ? [typed] : word === 'last' ? [recent, recent - 1] : [recent];
  const days = years.flatMap((year) =>
    [1, lastDays[month - 1] ?? 28].map(
      (day) => spell(String(year), String(month), String(day)) as ServiceDate,
    ),
  );
  mentions.doubts.push({
    about: 'date',
    ask: 'Which date of service?',
    choices: days.map((date) => ({ label: date, apply: (read) => ({ ...read, date }) })),
  });
  return taken + (behind?.taken ?? 0);
}
