/**
 * Requests whose signature or token fails, counted by address: past its share an address is told to come back later.
 * A signed request is answered from any address, for those who share one (a proxy, an office) are not one caller.
 */
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface UnsignedCallers {
  /** Counts a request that failed; the seconds to stay away, undefined while the address has a share left. */
  readonly count: (request: IncomingMessage) => Promise<number | undefined>;
}

export function openUnsignedCallers(perMinute: number): UnsignedCallers {
  const limiter = new RateLimiterMemory({ points: Math.ceil(perMinute), duration: 60 });
  return {
    count: async (request) => {
      try {
        await limiter.consume(callerOf(request));
        return undefined;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      }
    },
  };
}

const isOwnNetwork =
  /^(?:::1|(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)[\d.]{3,12}|f[cd][0-9a-f]{2}:[0-9a-f:]{1,40})$/i;

/** Where a proxy of ours stands before us, the address it wrote down last; a caller's own entries come before it. */
function callerOf({ socket, headers }: IncomingMessage): string {
  const peer = socket.remoteAddress ?? 'unknown';
  const forwarded = String(headers['x-forwarded-for'] ?? '');
  const last = forwarded.slice(forwarded.lastIndexOf(',') + 1).trim();
  const caller = isOwnNetwork.test(peer) && last !== '' ? last.slice(0, 60) : peer;
  // Whoever has an IPv6 address has the 2^64 beside it.
  return isIPv6(caller) && !caller.includes('.') ? caller.split(':', 4).join(':') : caller;
}
