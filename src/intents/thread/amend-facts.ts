/** What a thread says anew of the facts of its day: the total, the percent of Medicare, the deductible, the date. */
import type { DayQuestion } from '../reply-parts/day/explain-day.ts';

/** "54?", "and 67" after minutes without a code: the minutes anew. */
export function totalAnew({ services, facts }: DayQuestion, text: string): number | undefined {
  const [, number] =
    /^(?:(?:and|or|so|then|what about|how about|make (?:it|that)|ok|no|sorry|if),? ){0,2}(\d{1,3}) ?(?:m|mins?|minutes)?(?: (?:would be|is|makes?|gives?|earns?))?[.?!]?$/i.exec(
      text,
    ) ?? [];
  return services.length === 0 && facts?.totalMinutes !== undefined && number !== undefined
    ? Number(number)
    : undefined;
}

/** "sorry 120" after "110% of Medicare": a number of that size by itself is the percent anew. */
export function percentAnew({ facts, services }: DayQuestion, text: string): number | undefined {
  const [, number] = /^(?:\w{1,10},? ){0,3}(\d{2,3}) ?(?:%|percent)?[.!?]?$/.exec(text) ?? [];
  const percent = Number(number);
  const ofMinutes = services.some(({ minutes }) => minutes !== undefined) && !/%|percent/.test(text);
  return facts?.percentOfMedicare !== undefined && percent >= 50 && !ofMinutes ? percent : undefined;
}

/** "back to this year": the day of service told before no longer holds. */
export const returnsToToday = (text: string): boolean =>
  /^(?:ok |and |so |now )?(?:back to |for |in )?(?:this year|today|now)\??$|, ?(?:for |in )?this year\??$/i.test(
    text,
  );

/** "National?": the place told before no longer holds. */
export const returnsToNation = (text: string): boolean =>
  /^(?:(?:ok|and|so|now|what about|how about|what'?s|the|at|in|in the|use) ){0,3}nation(?:al|ally|wide)(?: (?:rates?|average|avg|amount|price))?[?.!]*$/i.test(
    text,
  );

/** "and if it was met", "what if 50 left": said of the deductible that is already spoken of. */
export function deductibleToggled(previous: DayQuestion, text: string): object {
  const spoken =
    previous.facts?.deductibleMet !== undefined || previous.facts?.deductibleRemaining !== undefined;
  const [, left] =
    /(?:^| )\$?(\d{1,3}(?:\.\d\d)?) (?:is |was |still )?(?:left|remaining)\b/i.exec(text) ?? [];
  if (spoken && left !== undefined)
    return { deductibleRemaining: Math.round(Number(left) * 100), deductibleMet: undefined };
  if (!spoken || !/\bmet\b/i.test(text)) return {};
  return {
    deductibleMet: !/\b(?:not|isn'?t|hasn'?t|wasn'?t|never)\b/i.test(text),
    deductibleRemaining: undefined,
  };
}
