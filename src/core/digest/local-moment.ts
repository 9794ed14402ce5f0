/** What clocks on the wall of a time zone show at a moment; daylight saving is the zone's own. */
import type { ServiceDate } from '../claim/service-date.ts';

export interface LocalMoment {
  readonly day: ServiceDate;
  /** Minutes since midnight on the wall. */
  readonly minutes: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `at`: epoch milliseconds. `timeZone`: IANA; an unknown one throws. */
export function localMoment(at: number, timeZone: string): LocalMoment {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit' },
    });
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    day: `${of('year')}-${of('month')}-${of('day')}` as ServiceDate,
    minutes: Number(of('hour')) * 60 + Number(of('minute')),
  };
}
