/**
 * One message, posted with patience. "Too many requests" is waited out, a little longer each time and never in step
 * with others; anything else is final, for a message that may have arrived is never sent again.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Observer } from '../../observe.ts';
import type { Spoken } from '../connector/spoken.ts';

export type Delivered =
  | { readonly kind: 'posted'; readonly id: string | undefined }
  /** The conversation is closed to us. */
  | { readonly kind: 'gone' }
  /** Still "too many requests" after every pause. */
  | { readonly kind: 'throttled' }
  /** `fault`: the status or short name Microsoft gave. */
  | { readonly kind: 'failed'; readonly fault: string };

const mostTries = 4;
const longestPause = 30_000;

export interface Patience {
  readonly observe: Observer;
  readonly backOff: number;
}

export async function deliver(
  speak: () => Promise<Spoken>,
  { observe, backOff }: Patience,
): Promise<Delivered> {
  for (let tried = 1; ; tried += 1) {
    const spoken = await speak();
    if (spoken.kind === 'sent') return { kind: 'posted', id: spoken.id };
    const fault = faultOf(spoken);
    observe.platformFault({ platform: 'teams', fault });
    if (spoken.kind === 'unreachable') return { kind: 'failed', fault };
    if (spoken.status === 403 || spoken.status === 404) return { kind: 'gone' };
    if (spoken.status !== 429) return { kind: 'failed', fault };
    if (tried === mostTries) return { kind: 'throttled' };
    const least = spoken.retryAfter ?? backOff * 2 ** (tried - 1);
    await pause(Math.min(least, longestPause) + Math.random() * backOff);
  }
}

const faultOf = (spoken: Exclude<Spoken, { kind: 'sent' }>): string =>
  spoken.kind === 'unreachable' ? 'unreachable' : (spoken.code ?? String(spoken.status));
