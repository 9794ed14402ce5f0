/** Claims under any order of events: three instances, one key, a clock that jumps, owners that die or fail. */
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { sqlite } from './support/databases.ts';
import { opened } from './support/opened.ts';

const lease = 1_000;
const owners = ['a', 'b', 'c'] as const;

type Step =
  | { readonly kind: 'ask' | 'finish' | 'fail'; readonly owner: (typeof owners)[number] }
  | { readonly kind: 'wait'; readonly time: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('ask' as const, 'ask' as const, 'finish' as const, 'fail' as const),
    owner: fc.constantFrom(...owners),
  }),
  fc.record({ kind: fc.constant('wait' as const), time: fc.constantFrom(lease - 1, lease + 1) }),
);

const place = await sqlite.makePlace();
let now = 0;
const state = await opened({ ...place.options, clock: () => now });
afterAll(async () => {
  await state.close();
  await place.remove();
});

it('one key is never held by two whose lease runs, and is never done twice', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      run += 1;
      const key = `run ${run}`;
      const working = new Map<
        string,
        { readonly end: (how: 'finish' | 'fail') => void; readonly until: number }
      >();
      const done: string[] = [];
      const asked = async (owner: (typeof owners)[number]): Promise<void> => {
        if (working.has(owner)) return;
        const holders = [...working.values()].filter(({ until }) => until >= now);
        let begun = false;
        let ended: Promise<unknown> = Promise.resolve();
        await new Promise<void>((settled) => {
          ended = state.once
            .onceOnly({ key, sort: 'event', lease, owner }, async () => {
              begun = true;
              const how = await new Promise<'finish' | 'fail'>((end) => {
                working.set(owner, { end, until: now + lease });
                settled();
              });
              if (how === 'fail') throw new Error('the work failed');
            })
            .then(({ kind }) => kind === 'done' && done.push(owner))
            .catch(() => undefined)
            .finally(settled);
        });
        endings.set(owner, ended);
        if (begun) expect([holders, done]).toEqual([[], []]);
      };
      const endings = new Map<string, Promise<unknown>>();
      const end = async (owner: string, how: 'finish' | 'fail'): Promise<void> => {
        working.get(owner)?.end(how);
        await endings.get(owner);
        working.delete(owner);
      };
      for (const each of steps) {
        if (each.kind === 'wait') now += each.time;
        else if (each.kind === 'ask') await asked(each.owner);
        else await end(each.owner, each.kind);
        expect(done.length <= 1).toBe(true);
      }
      for (const owner of owners) await end(owner, 'finish');
      expect(done.length <= 1).toBe(true);
    }),
    { numRuns: 200 },
  );
});
