/** Pictures: an address nobody can guess, change or use for ever, and a PNG that any screen can show. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawPng } from '../../../src/adapters/pictures/draw-png.ts';
import { pictureAddresses } from '../../../src/adapters/pictures/picture-address.ts';
import { pictureListener } from '../../../src/adapters/pictures/serve-pictures.ts';

const require = createRequire(import.meta.url);
const fonts = ['DejaVuSans', 'DejaVuSans-Bold'].map((name) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`),
);
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

describe('an address', () => {
  const addresses = pictureAddresses('secret');
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
  const png = drawPng(drawing, fonts);
  expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1280);
  mkdirSync('test-output/pictures', { recursive: true });
  writeFileSync(`test-output/pictures/${name}.png`, png);
});

it('is served under its address and nowhere else', async () => {
  const addresses = pictureAddresses('secret');
  const server = createServer(
    pictureListener({ addresses, draw: (drawing) => drawPng(drawing, fonts), now: () => now }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const got = await fetch(base + addresses.pathOf(bars, now));
  expect([got.status, got.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect((await fetch(`${base}/pictures/guess.png`)).status).toBe(404);
  expect((await fetch(base + addresses.pathOf(bars, now), { method: 'POST' })).status).toBe(404);
  await new Promise((resolve) => server.close(resolve));
});
