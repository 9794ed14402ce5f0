/** Pictures: an address nobody can guess, change or use for ever, and a PNG that any screen can show. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawPng } from '../../../src/adapters/pictures/draw-png.ts';
import { pictureAddresses } from '../../../src/adapters/pictures/picture-address.ts';
import { pictureListener, type PictureParts } from '../../../src/adapters/pictures/serve-pictures.ts';

const ruler = { kind: 'ruler', minutes: 43, firstUnitMinutes: 8, blockMinutes: 15 } as const;
const bars = {
  kind: 'bars',
  title: 'Reported for UHC',
  bars: [
    { label: '97530 CO-97', value: 10 },
    { label: '97140 CO-50', value: 5 },
  ],
} as const;
const [now, day] = [Date.parse('2026-11-24T12:00:00Z'), 86_400_000];

const addresses = pictureAddresses('secret');

describe('an address', () => {
  const path = addresses.pathOf(ruler, now);

  it('brings the drawing back, on every instance with the same key', () => {
    expect(addresses.read(path, now)).toEqual(ruler);
    expect(pictureAddresses('secret').read(path, now)).toEqual(ruler);
  });

  it('is nothing under another key, changed, or after a week', () => {
    expect(pictureAddresses('other').read(path, now)).toBeUndefined();
    expect(addresses.read(path.replace(/^(\/pictures\/..)./, '$1A'), now)).toBeUndefined();
    expect(addresses.read(path, now + 8 * day)).toBeUndefined();
    expect(addresses.read('/pictures/../etc/passwd', now)).toBeUndefined();
  });
});

it.each([
  ['ruler', ruler],
  ['bars', bars],
])('the %s is a PNG', (name, drawing) => {
  const png = drawPng(drawing);
  expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1280);
  mkdirSync('test-output/pictures', { recursive: true });
  writeFileSync(`test-output/pictures/${name}.png`, png);
});

async function served(
  draw: PictureParts['draw'],
): Promise<{ base: string; failures: unknown[]; close: () => void }> {
  const failures: unknown[] = [];
  const failed = (error: unknown): void => void failures.push(error);
  const server = createServer(pictureListener({ addresses, draw, now: () => now, failed }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { base, failures, close: () => server.close() };
}

it('is served under its address and nowhere else', async () => {
  const { base, close } = await served((drawing) => Promise.resolve(drawPng(drawing)));
  const got = await fetch(base + addresses.pathOf(bars, now));
  expect([got.status, got.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect((await fetch(`${base}/pictures/guess.png`)).status).toBe(404);
  expect((await fetch(base + addresses.pathOf(bars, now), { method: 'POST' })).status).toBe(404);
  close();
});

it('is put off where too many wait, and says so where it could not be drawn', async () => {
  const busy = await served(() => Promise.resolve(undefined));
  const later = await fetch(busy.base + addresses.pathOf(bars, now));
  expect([later.status, later.headers.get('retry-after')]).toEqual([503, '5']);
  busy.close();
  const broken = await served(() => Promise.reject(new Error('no font')));
  const never = await fetch(broken.base + addresses.pathOf(bars, now));
  expect([never.status, await never.text()]).toEqual([500, 'The picture could not be drawn.\n']);
  expect(broken.failures).toEqual([new Error('no font')]);
  broken.close();
});
