/** Drawings made in threads: once for the same content however many ask at once, and put off where too many wait. */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Drawing } from '../../../src/core/pictures/drawing.ts';
import { openDrawingPool, type DrawingPool } from '../../../src/wiring/drawing/drawing-pool.ts';

const limits = { threads: 1, queue: 20, kept: 1_000_000 };
const ruler = (minutes: number): { kind: 'picture'; drawing: Drawing } => ({
  kind: 'picture',
  drawing: { kind: 'ruler', minutes, firstUnitMinutes: 8, blockMinutes: 15 },
});

async function contentOf(pool: DrawingPool, minutes: number): Promise<Uint8Array> {
  const drawn = await pool.draw(ruler(minutes));
  if (drawn.kind === 'busy') throw new Error('busy');
  return drawn.content;
}

describe('a drawing', () => {
  const pool = openDrawingPool(limits);
  afterAll(() => pool.close());

  it('is a picture', async () => {
    const png = await contentOf(pool, 38);
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
  });

  it('is made once: all who ask, at once or later, are given the same bytes', async () => {
    const asked = await Promise.all(Array.from({ length: 30 }, () => contentOf(pool, 39)));
    const [first, ...others] = [...asked, await contentOf(pool, 39)];
    expect(others.filter((content) => content !== first)).toEqual([]);
  });

  it('that cannot be made says so, and the next is made', async () => {
    const broken = { kind: 'picture', drawing: { kind: 'circle' } } as unknown as ReturnType<typeof ruler>;
    await expect(pool.draw(broken)).rejects.toThrow();
    expect((await pool.draw(ruler(40))).kind).toBe('drawn');
  });
});

describe('within limits', () => {
  let pool: DrawingPool;
  afterEach(() => pool.close());

  it('what comes while the queue is full is put off, and made afterwards', async () => {
    pool = openDrawingPool({ ...limits, queue: 2 });
    const drawn = await Promise.all([1, 2, 3, 4, 5].map((minutes) => pool.draw(ruler(minutes))));
    expect(drawn.map(({ kind }) => kind)).toEqual(['drawn', 'drawn', 'drawn', 'busy', 'busy']);
    expect((await pool.draw(ruler(5))).kind).toBe('drawn');
  });

  it('what was not asked for longest is let go once so many bytes are kept', async () => {
    pool = openDrawingPool({ ...limits, kept: 40_000 });
    const first = await contentOf(pool, 1);
    for (let minutes = 2; minutes < 8; minutes += 1) await contentOf(pool, minutes);
    const again = await contentOf(pool, 1);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});
