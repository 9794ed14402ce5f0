/**
 * A server that stops without hanging up on anybody. First the port stays open and everything is answered as before,
 * while load balancers hear "not ready" and send elsewhere. Then it takes no more connections, and what still comes
 * over those that are open is answered with the last answer of its connection.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface Drain {
  /** Resolves once nothing was in flight for a moment, or when the patience ends. */
  readonly whenQuiet: () => Promise<void>;
  /** Takes no more connections; resolves when all are closed. */
  readonly close: () => Promise<void>;
}

/** Milliseconds. `cutOff`: whoever hangs is cut off then. */
export interface DrainTimes {
  readonly quiet: number;
  readonly patience: number;
  readonly cutOff: number;
}

const usual: DrainTimes = { quiet: 500, patience: 5_000, cutOff: 10_000 };

export function openDrain(server: Server, times: DrainTimes = usual): Drain {
  let inFlight = 0;
  let lastEnded = -times.quiet;
  server.prependListener('request', (_: IncomingMessage, response: ServerResponse) => {
    inFlight += 1;
    if (!server.listening) response.setHeader('connection', 'close');
    response.once('close', () => {
      inFlight -= 1;
      lastEnded = performance.now();
    });
  });

  async function quiet(patience: number): Promise<void> {
    const end = performance.now() + patience;
    while (performance.now() < end && (inFlight > 0 || performance.now() - lastEnded < times.quiet))
      await pause(20);
  }

  return {
    whenQuiet: () => quiet(times.patience),
    close: async () => {
      // The HTTP server's own close also destroys connections that are idle just now: a request may be on its way.
      const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
      await quiet(times.cutOff);
      server.closeAllConnections();
      await closed;
    },
  };
}
