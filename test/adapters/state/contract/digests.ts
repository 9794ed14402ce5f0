import { describe, expect, it } from 'vitest';
import type { DigestSubscription } from '../../../../src/core/team/digest.ts';
import { noon, team, valueOf } from '../support/opened.ts';
import type { Subject } from './subject.ts';

const place = { team: team('slack:T1'), channel: 'C1' };
const morning: DigestSubscription = {
  ...place,
  ...{ hour: '08:00', timeZone: 'America/Chicago', weekdaysOnly: true },
  filters: { specialty: 'PT', codes: ['97110'] },
};

export const digestsContract = ({ state }: Subject): void => {
  describe('a digest', () => {
    it('is one a channel: subscribed, changed, snoozed, ended', async () => {
      const { digests } = state();
      await digests.subscribe(morning);
      expect(valueOf(await digests.of(place))).toEqual(morning);
      const later = {
        ...morning,
        hour: '17:30',
        weekdaysOnly: false,
        filters: {},
        snoozedUntil: '2026-03-09',
      };
      await digests.subscribe(later);
      await digests.subscribe({ ...morning, channel: 'C2' });
      expect(valueOf(await digests.all())).toEqual([later, { ...morning, channel: 'C2' }]);
      await digests.end(place);
      expect(valueOf(await digests.of(place))).toBe(undefined);
    });

    it('keeps what figures it was told of, whatever else of it changes', async () => {
      const { digests } = state();
      await digests.subscribe(morning);
      await digests.markTold(place, 'rvu:RVU26C');
      await digests.subscribe({ ...morning, hour: '09:00' });
      expect(valueOf(await digests.of(place))).toEqual({ ...morning, hour: '09:00', told: 'rvu:RVU26C' });
      await digests.end(place);
      await digests.markTold(place, 'rvu:RVU26C');
      await digests.subscribe(morning);
      expect(valueOf(await digests.of(place))).toEqual(morning);
    });

    it.each([
      ['25:99', 'America/Chicago'],
      ['08:00', 'Central'],
    ])('at %s of %s is refused', async (hour, timeZone) => {
      const saved = await state().digests.subscribe({ ...morning, hour, timeZone });
      expect(saved).toEqual({ kind: 'unavailable', reason: 'refused' });
      expect(valueOf(await state().digests.all())).toEqual([]);
    });

    it('remembers the first delivery of each day, newest first', async () => {
      const { digests } = state();
      const sent = (day: string, tip: string) =>
        digests.record({ ...place, day, tip, outcome: 'sent', at: noon });
      await sent('2026-03-02', 'ladder');
      await sent('2026-03-03', 'sets-and-reps');
      await sent('2026-03-03', 'another');
      await sent('2026-02-01', 'long-ago');
      expect(valueOf(await digests.deliveries(place, '2026-03-01'))).toEqual([
        { day: '2026-03-03', tip: 'sets-and-reps', outcome: 'sent', at: noon },
        { day: '2026-03-02', tip: 'ladder', outcome: 'sent', at: noon },
      ]);
    });
  });
};
