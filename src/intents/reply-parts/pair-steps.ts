/** The pairs of the day, gravest first, as the working lists them. */
import { standsInSaid, whosePairs } from '../../core/edits/edits-at.ts';
import type { PairVerdict } from '../../core/edits/pair-edit.ts';
import type { Block } from '../../core/reply/reply.ts';
import type { ReviewedDay } from '../../core/review/review-day.ts';
import { list, plural } from '../../core/words/english.ts';

const mostPairs = 12;

/** Each pair of the day with its window; a pair whose edit has ended says when. */
export function pairSteps({ pairs, inForce: { ptp } }: ReviewedDay): Block[] {
  const [first] = pairs;
  if (first === undefined) return [];
  const names = [...new Set(pairs.map(({ table }) => table.release.name))].sort().reverse();
  const byWeight = [...pairs].sort((a, b) => weight[a.verdict.kind] - weight[b.verdict.kind]);
  const steps = byWeight.slice(0, mostPairs).map(({ codes, verdict, table: { release } }) => {
    const said = pairInWords(codes, verdict);
    return names.length > 1 ? `${said} (${release.name})` : said;
  });
  const left = pairs.length - steps.length;
  const more = left > 0 ? [`and ${plural(left, 'more pair')}, none of them graver`] : [];
  const title = `Pairs in NCCI PTP ${whosePairs(first.table.release)} ${list(names)}`;
  return [{ kind: 'steps', title, steps: [...steps, ...more, ...(ptp?.standsIn ? [standsInSaid] : [])] }];
}

const weight = { edit: 0, ended: 1, none: 2 };

function pairInWords(codes: readonly string[], verdict: PairVerdict): string {
  switch (verdict.kind) {
    case 'none':
      return `${codes.join(' and ')}: no edit`;
    case 'ended': {
      const { column1, column2 } = verdict.edit;
      return `${column1} and ${column2}: no edit on this date; the last one stood until ${verdict.lastDay}`;
    }
    case 'edit': {
      const { column1, column2, indicator, to, rationale } = verdict.edit;
      const until = to === null ? 'no end date' : `until ${to}`;
      const why = rationale === '' ? '' : ` (${rationale.toLowerCase()})`;
      return `${column1} is paid, ${column2} denied: indicator ${indicator}, ${until}${why}`;
    }
  }
}
