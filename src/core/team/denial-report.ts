/**
 * A denial a clinic reports. It is kept as the team's own, sealed with its key; what others are shown is counted from
 * those (core/denials/publish.ts).
 */
import type { PublishedCell } from '../denials/publish.ts';
import type { Read, Saved } from './outcome.ts';
import { isPlainText } from './plain-text.ts';
import type { TeamKey } from './team-key.ts';

export const denialOutcomes = ['denied', 'overturned', 'partly-paid', 'upheld', 'written-off'] as const;
export type DenialOutcome = (typeof denialOutcomes)[number];

export const remedies = [
  ...(['modifier-59', 'x-modifier', 'therapy-modifier', 'kx-modifier', 'corrected-units'] as const),
  ...(['corrected-claim', 'documentation', 'plan-of-care', 'authorization', 'appeal', 'nothing'] as const),
] as const;
export type Remedy = (typeof remedies)[number];

export interface DenialFacts {
  readonly code: string;
  /** Other codes of the day. */
  readonly companions: readonly string[];
  readonly modifiers: readonly string[];
  readonly payer: string;
  /** The number alone: "97". */
  readonly carc: string;
  readonly rarc?: string | undefined;
  readonly groupCode?: string | undefined;
  /** Two letters. */
  readonly state?: string | undefined;
  /** "2026Q3". */
  readonly quarter: string;
  readonly outcome: DenialOutcome;
  readonly whatWorked: readonly Remedy[];
  /** Counted from remittances: so many lines, of the files with this mark. The team's own figure, in no shared one. */
  readonly remitted?: { readonly lines: number; readonly file: string } | undefined;
}

export interface DenialReport {
  readonly team: TeamKey;
  readonly facts: DenialFacts;
  /** Screened for private health information by the caller; never pooled, never shown to others. */
  readonly note?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly createdOn: string;
}

/** `id` is random; whoever has it and belongs to the team may withdraw the report. */
export interface OwnReport extends Omit<DenialReport, 'team'> {
  readonly id: string;
}

/** What a team's reports are told apart by: it counts once a cell and quarter. */
export const cellOf = ({ code, payer, carc }: Pick<DenialFacts, 'code' | 'payer' | 'carc'>): string =>
  JSON.stringify([code, payer.trim().toLowerCase(), carc]);

/** One sentence where a report cannot be kept. Whether code and CARC exist is the caller's to check. */
export function reportFault({ facts, note }: Pick<DenialReport, 'facts' | 'note'>): string | undefined {
  const codes = [facts.code, ...facts.companions];
  const shaped = (text: string | undefined, shape: RegExp): boolean => text === undefined || shape.test(text);
  if (codes.length > 12 || !codes.every((code) => /^[A-Z0-9]{5}$/.test(code)))
    return 'Give codes such as 97530.';
  if (facts.modifiers.length > 8 || !facts.modifiers.every((modifier) => /^[A-Z0-9]{2}$/.test(modifier))) {
    return 'Give modifiers such as GP or 59.';
  }
  if (!isPlainText(facts.payer, 60)) return 'A payer is a name of at most 60 plain characters.';
  if (!/^[A-Z]?\d{1,3}$/.test(facts.carc)) return 'Give the denial code such as CO-97.';
  if (!shaped(facts.rarc, /^[A-Z]{1,2}\d{1,3}$/)) return 'Give the remark code such as N130.';
  if (!shaped(facts.groupCode, /^[A-Z]{2}$/)) return 'The group code is two letters, such as CO.';
  if (!shaped(facts.state, /^[A-Z]{2}$/)) return 'A state is two letters, such as TX.';
  if (!/^20\d\dQ[1-4]$/.test(facts.quarter)) return 'Give the quarter such as 2026Q3.';
  if (facts.whatWorked.length > remedies.length) return 'Choose what worked from the list.';
  if (note !== undefined && (note.length > 500 || note.includes('\0')))
    return 'A note is at most 500 characters.';
  return undefined;
}

export interface ReportStore {
  /** counted: false where the team has a report of this cell in this quarter already; it is kept all the same. */
  readonly add: (
    report: DenialReport,
  ) => Promise<
    | { readonly kind: 'saved'; readonly id: string; readonly counted: boolean }
    | Extract<Saved, { kind: 'unavailable' }>
  >;
  readonly withdraw: (ask: { readonly team: TeamKey; readonly id: string }) => Promise<Saved>;
  /** Newest first. */
  readonly own: (team: TeamKey, limit: number) => Promise<Read<readonly OwnReport[]>>;
  /** Makes the publication of the week of `now` (epoch milliseconds) where there is none yet. */
  readonly publish: (ask: {
    readonly now: number;
    /** No other payer is counted. */
    readonly payers: readonly string[];
  }) => Promise<Saved>;
  /** Of the last publication. */
  readonly published: () => Promise<Read<readonly PublishedCell[]>>;
}
