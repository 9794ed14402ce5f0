/** CMS names tables of this quarter or the next; where its newest are far from today, the machine's clock is in doubt. */
import type { Found } from './due-editions.ts';
import { quarterAfter } from './release-pages.ts';

const longestPause = 9;

/** A sentence; undefined where the newest edition fits the date. `today`: YYYY-MM-DD. */
export function clockDoubt(found: readonly Found[], today: string): string | undefined {
  const newest = found.map(({ firstDay }) => firstDay).reduce((a, b) => (a > b ? a : b), '');
  if (newest === '') return undefined;
  const months = 12 * (yearOf(today) - yearOf(newest)) + monthOf(today) - monthOf(newest);
  return newest > quarterAfter(today) || months > longestPause
    ? `The newest tables at CMS begin on ${newest}, far from today's ${today}: check this machine's clock.`
    : undefined;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthOf = (day: string): number => Number(day.slice(5, 7));
