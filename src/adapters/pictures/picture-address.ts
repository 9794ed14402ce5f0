/**
 * Addresses of pictures. What is drawn stands in the address itself, so nothing is stored; a signature makes it
 * unguessable and a day of expiry ends it. Only figures and our own words are ever inside.
 */
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Drawing } from '../../core/pictures/drawing.ts';

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
  /** Begins with a slash, ends in .png. */
  readonly pathOf: (drawing: Drawing, now: number) => string;
  /** Undefined where it was not made here, was changed, or has expired. */
  readonly read: (path: string, now: number) => Drawing | undefined;
}

/** `secret`: the same on every instance; without one, addresses end with the process. */
export function pictureAddresses(secret: string | undefined): PictureAddresses {
  const key = Buffer.from(hkdfSync('sha256', secret ?? randomBytes(32), '', 'unitwise pictures', 32));
  const sign = (body: string): string => createHmac('sha256', key).update(body).digest('base64url');
  return {
    pathOf: (shown, now) => {
      const body = Buffer.from(JSON.stringify([now + life, shown])).toString('base64url');
      return `/pictures/${body}.${sign(body)}.png`;
    },
    read: (path, now) => {
      const [, body = '', signature = ''] =
        /^\/pictures\/([\w-]{10,2000})\.([\w-]{43})\.png$/.exec(path) ?? [];
      const [given, right] = [Buffer.from(signature), Buffer.from(sign(body))];
      if (body === '' || given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      const stated = z
        .tuple([z.number(), drawing])
        .safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()));
      return stated.success && stated.data[0] > now ? stated.data[1] : undefined;
    },
  };
}
