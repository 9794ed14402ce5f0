/**
 * Addresses of things made on the spot. What is to be made stands in the address itself, so nothing is stored; a
 * signature makes it unguessable, and it expires. Only figures and our own words are ever inside.
 */
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

export interface SignedAddresses {
  /** Begins with `under`, ends in `ending`. `now`: epoch milliseconds. */
  readonly pathOf: (value: object, now: number) => string;
  /** Undefined where it was not made here, was changed, or has expired. Its shape is the caller's to check. */
  readonly read: (path: string, now: number) => unknown;
}

export interface AddressOptions {
  /** The same on every instance; without one, addresses end with the process. */
  readonly secret: string | undefined;
  /** Such as "/pictures". */
  readonly under: string;
  readonly ending: string;
  /** Milliseconds. */
  readonly life: number;
}

const longest = 4_000;

export function signedAddresses({ secret, under, ending, life }: AddressOptions): SignedAddresses {
  const key = Buffer.from(hkdfSync('sha256', secret ?? randomBytes(32), '', `unitwise ${under}`, 32));
  const sign = (body: string): string => createHmac('sha256', key).update(body).digest('base64url');
  return {
    pathOf: (value, now) => {
      const body = Buffer.from(JSON.stringify([now + life, value])).toString('base64url');
      return `${under}/${body}.${sign(body)}${ending}`;
    },
    read: (path, now) => {
      if (path.length > longest || !path.startsWith(`${under}/`) || !path.endsWith(ending)) return undefined;
      const [body = '', signature = '', more] = path.slice(under.length + 1, -ending.length).split('.');
      const [given, right] = [Buffer.from(signature), Buffer.from(sign(body))];
      if (more !== undefined || given.length !== right.length || !timingSafeEqual(given, right))
        return undefined;
      const [expires, value] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [number, unknown];
      return expires > now ? value : undefined;
    },
  };
}
