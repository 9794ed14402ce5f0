/** Drawings made in threads: once for the same content however many ask at once, and put off where too many wait. */
import { afterEach, expect, it } from 'vitest';
import type { Drawing } from '../../../src/core/pictures/drawing.ts';
import {
  openDrawingPool,
  type DrawingLimits,
  type DrawingPool,
} from '../../../src/wiring/drawing/drawing-pool.ts';

let pool: DrawingPool;
afterEach(() => pool.close());
const open = (limits: DrawingLimits): void => void (pool = openDrawingPool(limits));
const limits = { threads: 1, queue: 20, kept: 1_000_000 };
const ruler = (minutes: number): { kind: 'picture'; drawing: Drawing } => ({
  kind: 'picture',
  drawing: { kind: 'ruler', minutes, firstUnitMinutes: 8, blockMinutes: 15 },
});

it('draws a picture', async () => {
  open(limits);
  const drawn = await pool.draw(ruler(38));
  expect(drawn.kind === 'drawn' && Buffer.from(drawn.content.subarray(1, 4)).toString()).toBe('PNG');
});

it('draws the same content once: all who ask, at once or later, are given the same bytes', async () => {
  open(limits);
  const asked = await Promise.all(Array.from({ length: 30 }, () => pool.draw(ruler(38))));
  const [first, ...others] = [...asked, await pool.draw(ruler(38))].map((drawn) =>
    drawn.kind === 'drawn' ? drawn.content : undefined,
  );
  expect(first).toBeInstanceOf(Uint8Array);
  expect(others.every((content) => content === first)).toBe(true);
});

it('puts off what comes while the queue is full, and takes it afterwards', async () => {
  open({ ...limits, queue: 2 });
  const kinds = (await Promise.all([1, 2, 3, 4, 5].map((minutes) => pool.draw(ruler(minutes))))).map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(['drawn', 'drawn', 'drawn', 'busy', 'busy']);
  expect((await pool.draw(ruler(5))).kind).toBe('drawn');
});

it('lets go of what was not asked for longest once the limit of bytes is reached', async () => {
  open({ ...limits, kept: 40_000 });
  const contentOf = async (minutes: number): Promise<Uint8Array | undefined> => {
    const drawn = await pool.draw(ruler(minutes));
    return drawn.kind === 'drawn' ? drawn.content : undefined;
  };
  const first = await contentOf(1);
  for (let minutes = 2; minutes < 8; minutes += 1) await contentOf(minutes);
  const again = await contentOf(1);
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});

it('says what failed, and draws the next', async () => {
  open(limits);
  const broken = { kind: 'picture', drawing: { kind: 'circle' } } as unknown as ReturnType<typeof ruler>;
  await expect(pool.draw(broken)).rejects.toThrow();
  expect((await pool.draw(ruler(38))).kind).toBe('drawn');
});
