/** "53 in the pool, 1:1 the entire time. 97113 how many": asked of one code without an amount, the only number is its minutes. */
import { asLikelyMinutes } from './known-modifiers.ts';
import type { Mentions } from './mentions.ts';

const fewest = 8;
const most = 240;
const asksUnits = /\bhow many\b|\bunits?\b/i;
/** Counted in something else. */
const other =
  /^(?:\W{0,3}(?:%|days?|weeks?|months?|years?|yrs?|yo|y\/o|visits?|sessions?|reps?|patients?|pts|people|dollars?|bucks|percent|units?|codes?|lines?|claims?|employees|feet|ft|lbs)\b|%)/i;

export function settleLoneNumber({ services, strange, facts, awaiting }: Mentions, text: string): void {
  const [only, second] = services;
  if (only === undefined || second !== undefined || awaiting !== undefined || !asksUnits.test(text)) return;
  if (only.minutes !== undefined || only.units !== undefined || facts.totalMinutes !== undefined) return;
  const [number, more] = strange.filter((word) => Number(word.text) >= fewest);
  if (number === undefined || more !== undefined || !/^\d{1,3}$/.test(number.text)) return;
  const minutes = Number(number.text);
  if (minutes > most || asLikelyMinutes.has(number.text)) return;
  if (other.test(text.slice(number.to).trimStart())) return;
  only.minutes = minutes;
  strange.splice(strange.indexOf(number), 1);
}
