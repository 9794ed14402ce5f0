/**
 * Whether a digest is due: at its hour on the wall of its zone, on weekdays that are no federal holiday unless
 * weekends are wanted. One that was missed while the program was down is sent late within three hours, else skipped.
 */
import type { ServiceDate } from '../claim/service-date.ts';
import { addDays } from '../deadlines/calendar.ts';
import { isWorkday } from '../deadlines/federal-holidays.ts';
import type { DigestSubscription } from '../team/digest.ts';
import { localMoment } from './local-moment.ts';

export type Due =
  | { readonly kind: 'not-due' }
  /** `day`: whose digest it is, in the subscription's zone. */
  | { readonly kind: 'due'; readonly day: ServiceDate; readonly late: boolean }
  | { readonly kind: 'missed'; readonly day: ServiceDate };

/** Minutes past its hour from which a digest counts as late, and after which it is not sent any more. */
const lateAfter = 30;
const latest = 180;
/** A digest missed longer ago than this is no longer spoken of. */
const forgotten = 360;

/** `spread`: minutes this place comes after its hour, so that thousands at one hour do not go out at once. */
export function due(digest: DigestSubscription, now: number, spread: number): Due {
  const { day, minutes } = localMoment(now, digest.timeZone);
  const [hour = 0, minute = 0] = digest.hour.split(':').map(Number);
  const scheduled = hour * 60 + minute + spread;
  const since = minutes - scheduled;
  const own = since >= 0 ? { day, since } : { day: addDays(day, -1), since: since + 1440 };
  if (own.day === undefined) return { kind: 'not-due' };
  if (!wanted(digest, own.day) || own.since > forgotten) return { kind: 'not-due' };
  if (own.since > latest) return { kind: 'missed', day: own.day };
  return { kind: 'due', day: own.day, late: own.since > lateAfter };
}

const wanted = ({ weekdaysOnly, snoozedUntil = '' }: DigestSubscription, day: ServiceDate): boolean =>
  day >= snoozedUntil && (!weekdaysOnly || isWorkday(day));

/** 0 to `most` minutes, the same for a place every day. */
export function spreadOf(place: { readonly team: string; readonly channel: string }, most: number): number {
  let hash = 2_166_136_261;
  for (const letter of `${place.team} ${place.channel}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  }
  return hash % (most + 1);
}
