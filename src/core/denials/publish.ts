/**
 * What of all teams' denial reports is shown to others. A cell is one code, payer and reason; a team counts once a cell
 * and quarter. Each Monday there is one publication; a quarter's reports enter it once, when the quarter is over, cell
 * by cell, and nothing else is ever counted: no total, no "other", no figure of a part of a cell.
 *
 * The guarantee is differential privacy (Dwork and Roth 2014), by two-sided geometric noise (Ghosh, Roughgarden and
 * Sundararajan 2009). Whoever knows every other report of every quarter, and sees every publication, cannot tell
 * whether one report was made: whatever they see is at most twice as likely with it as without it, and the same again
 * for its being taken back later. It holds because
 * - one report changes one count by one in the quarter it enters, and once more if it is taken back (`countQuarters`);
 * - each count is seen only with noise of its own on it, drawn once and never again (`noise.ts`);
 * - what is shown is made of the noisy counts alone, but for one rule: nothing under five reports by three teams is
 *   shown. That rule alone could tell a report by its effect, where noise lifts a cell over `fewestShown` that few
 *   reports: in less than one of a thousand.
 */
import { mapOf } from '../map-of.ts';
import { cellOf } from '../team/denial-report.ts';
import { countQuarters, type CountedCell, type Vote } from './count-quarters.ts';
import { quarterBefore, quarterNamed } from './quarter.ts';
import type { Noise } from './noise.ts';

/** Reports and teams that must really be there. */
export const fewestReports = 5;
const fewestTeams = 3;
/** The noisy figure from which a cell is shown. */
export const fewestShown = 30;
/** How a cell's reports ended is shown where both ways have so many. */
const fewestEnded = 10;
/** Figures are shown to the nearest five. */
const step = 5;
/** A year. */
export const quartersShown = 4;

export interface PublishedCell {
  readonly code: string;
  readonly payer: string;
  readonly carc: string;
  /** Rounded. */
  readonly reports: number;
  /** Rounded; null where either way it ended has too few. */
  readonly overturned: number | null;
}

export interface Publication {
  /** The Monday it is of. */
  readonly week: string;
  /** The last quarter that is counted in it. */
  readonly quarter: string;
  /** Most reported first; equal ones by code, payer and reason. */
  readonly cells: readonly PublishedCell[];
  /** What the next publication goes on from; never shown. */
  readonly counted: readonly CountedCell[];
}

export interface Publishing {
  readonly week: string;
  readonly before: Publication | undefined;
  /** Of teams that count, in the order they were made. */
  readonly votes: readonly Vote[];
  readonly noise: Noise;
}

/** Between two quarters' ends the figures stand still, whatever is reported or taken back. */
export function publish({ week, before, votes, noise }: Publishing): Publication {
  const quarter = quarterBefore(quarterNamed(week));
  if (before !== undefined && before.quarter >= quarter) return { ...before, week };
  const window = [quarter];
  while (window.length < quartersShown) window.unshift(quarterBefore(window[0] ?? quarter));
  const counted = countQuarters({ window, before: before?.counted ?? [], since: before?.quarter, votes });
  const cells = counted.flatMap((cell) => publishCell(cell, window, noise)).sort(order);
  return { week, quarter, cells, counted };
}

function publishCell(cell: CountedCell, window: readonly string[], noise: Noise): readonly PublishedCell[] {
  const { code, payer, carc, reports, teams } = cell;
  const quarters = mapOf(cell.quarters);
  if (reports < fewestReports || teams < fewestTeams) return [];
  const figure = (part: 'won' | 'rest'): number =>
    window.reduce(
      (sum, quarter) => sum + (quarters.get(quarter)?.net[part] ?? 0) + noise(cellOf(cell), quarter, part),
      0,
    );
  const [won, rest] = [figure('won'), figure('rest')];
  if (won + rest < fewestShown) return [];
  const overturned = Math.min(won, rest) < fewestEnded ? null : rounded(won);
  return [{ code, payer, carc, reports: rounded(won + rest), overturned }];
}

const rounded = (count: number): number => Math.round(count / step) * step;

const order = (a: PublishedCell, b: PublishedCell): number =>
  b.reports - a.reports || nameOf(a).localeCompare(nameOf(b), 'en');

const nameOf = ({ code, payer, carc }: PublishedCell): string => `${code} ${payer.toLowerCase()} ${carc}`;
