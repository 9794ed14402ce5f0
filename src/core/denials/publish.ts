/**
 * What of the pooled denial reports may be shown. A cell is one code, payer and reason: shown only from five reports
 * by three different teams on, and then rounded. Nothing else is ever counted: no total, no "other", no figure a
 * hidden cell had a part in; so there is nothing to subtract a hidden cell from.
 */
import type { DenialFacts, DenialOutcome, PooledVote } from '../team/denial-report.ts';
import { cellOf } from '../team/denial-report.ts';

export const fewestReports = 5;
export const fewestTeams = 3;
/** Counts are shown to the nearest five. */
const step = 5;

export interface PublishedCell {
  readonly code: string;
  readonly payer: string;
  readonly carc: string;
  /** Rounded. */
  readonly reports: number;
  /** Rounded; null where how the reports ended would show too small a group. */
  readonly overturned: number | null;
}

/** Most reported first; equal ones by code, payer and reason. */
export function publish(votes: readonly PooledVote[]): readonly PublishedCell[] {
  const cells = new Map<string, PooledVote[]>();
  for (const vote of votes) {
    const key = cellOf(vote.facts);
    cells.set(key, [...(cells.get(key) ?? []), vote]);
  }
  return [...cells.values()].flatMap(publishCell).sort(order);
}

function publishCell(votes: readonly PooledVote[]): readonly PublishedCell[] {
  const [first] = votes;
  if (first === undefined || !enough(votes)) return [];
  const { code, payer, carc } = first.facts;
  const won = votes.filter(({ facts }) => ended.has(facts.outcome));
  const rest = votes.filter(({ facts }) => !ended.has(facts.outcome));
  const overturned = enough(won) && enough(rest) ? rounded(won.length) : null;
  return [{ code, payer, carc, reports: rounded(votes.length), overturned }];
}

const ended: ReadonlySet<DenialOutcome> = new Set(['overturned', 'partly-paid']);

const enough = (votes: readonly PooledVote[]): boolean =>
  votes.length >= fewestReports && new Set(votes.map(({ voter }) => voter)).size >= fewestTeams;

const rounded = (count: number): number => Math.max(step, Math.round(count / step) * step);

const order = (a: PublishedCell, b: PublishedCell): number =>
  b.reports - a.reports || nameOf(a).localeCompare(nameOf(b), 'en');

const nameOf = ({ code, payer, carc }: PublishedCell): string => `${code} ${payer.toLowerCase()} ${carc}`;

/** "2026Q3" of a day. */
export const quarterNamed = (date: string): DenialFacts['quarter'] =>
  `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
