/** The daily digest: where, at what hour of which zone, about what; and what was sent. */
import type { Read, Saved } from './outcome.ts';
import type { TeamKey } from './team-key.ts';
import { isTimeZone } from './time-zone.ts';

export interface DigestPlace {
  readonly team: TeamKey;
  readonly channel: string;
}

export interface DigestSubscription extends DigestPlace {
  /** "08:00", in `timeZone`. */
  readonly hour: string;
  /** IANA. */
  readonly timeZone: string;
  readonly weekdaysOnly: boolean;
  readonly filters: DigestFilters;
  /** The first day it comes again, `YYYY-MM-DD`. */
  readonly snoozedUntil?: string | undefined;
  /** The figures it was told of last (core/digest/figures-mark.ts). Only `markTold` sets it. */
  readonly told?: string | undefined;
}

export interface DigestFilters {
  readonly specialty?: 'PT' | 'OT' | 'SLP' | undefined;
  readonly codes?: readonly string[] | undefined;
}

/** `tip` names what was sent, so that it does not come again for a while. */
export interface DigestDelivery extends DigestPlace {
  /** The day in the subscription's zone, `YYYY-MM-DD`. */
  readonly day: string;
  readonly tip: string;
  readonly outcome: 'sent' | 'sent-late' | 'skipped';
  /** Epoch milliseconds. */
  readonly at: number;
}

/** One sentence where it cannot be kept. */
export function digestFault(digest: Omit<DigestSubscription, 'team' | 'channel'>): string | undefined {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(digest.hour)) return 'Give the hour as 08:00.';
  if (!isTimeZone(digest.timeZone)) return 'A time zone is an IANA name, such as America/Chicago.';
  const { codes = [] } = digest.filters;
  if (codes.length > 40 || codes.some((code) => !/^[A-Z0-9]{5}$/.test(code))) {
    return 'Name at most 40 codes, such as 97110.';
  }
  return undefined;
}

export interface DigestStore {
  readonly subscribe: (digest: DigestSubscription) => Promise<Saved>;
  readonly end: (place: DigestPlace) => Promise<Saved>;
  readonly of: (place: DigestPlace) => Promise<Read<DigestSubscription | undefined>>;
  /** Every subscription of every team: the scheduler decides which are due. */
  readonly all: () => Promise<Read<readonly DigestSubscription[]>>;
  readonly markTold: (place: DigestPlace, figures: string) => Promise<Saved>;
  /** One a place and day: the first one stays. Sending once is `onceOnly`'s work; this remembers what. */
  readonly record: (delivery: DigestDelivery) => Promise<Saved>;
  /** Newest first, since a day. */
  readonly deliveries: (
    place: DigestPlace,
    since: string,
  ) => Promise<Read<readonly Omit<DigestDelivery, 'team' | 'channel'>[]>>;
}
