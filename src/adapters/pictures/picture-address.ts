/** Addresses of pictures, and what of an address may be drawn. */
import * as z from 'zod';
import type { Drawing } from '../../core/pictures/drawing.ts';
import { signedAddresses } from '../signed-address.ts';

/** Long enough for a chat to fetch it late; short enough to be gone when the answer is stale. */
const life = 7 * 86_400_000;

const drawing = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ruler'),
    minutes: z.int().min(0).max(1440),
    firstUnitMinutes: z.int().min(1).max(60),
    blockMinutes: z.int().min(1).max(60),
  }),
  z.strictObject({
    kind: z.literal('bars'),
    title: z.string().max(80),
    bars: z.array(z.strictObject({ label: z.string().max(40), value: z.int().min(0) })).max(8),
  }),
]);

export interface PictureAddresses {
  readonly pathOf: (drawing: Drawing, now: number) => string;
  readonly read: (path: string, now: number) => Drawing | undefined;
}

export function pictureAddresses(secret: string | undefined): PictureAddresses {
  const addresses = signedAddresses({ secret, under: '/pictures', ending: '.png', life });
  return {
    pathOf: addresses.pathOf,
    read: (path, now) => {
      const stated = drawing.safeParse(addresses.read(path, now));
      return stated.success ? stated.data : undefined;
    },
  };
}
