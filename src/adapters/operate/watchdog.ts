/**
 * Watches the main thread from a worker: a turn of the event loop that takes long is told, one that does not end ends
 * the process for its supervisor. What counts is the main thread's own processor time (watchdog-worker.mjs), so that a
 * suspended machine or a busy neighbor is no fault.
 */
import { Worker } from 'node:worker_threads';

export interface WatchdogParts {
  /** Milliseconds of processor time. */
  readonly longTurn: number;
  readonly lastTurn: number;
  readonly onLongTurn: (milliseconds: number) => void;
  /** `process`: this system does not tell one thread's time, so that of all of them stands in. */
  readonly onStart: (measures: 'main thread' | 'process') => void;
  /** Nobody watches from now on; the program goes on. */
  readonly onEnd: (error: unknown) => void;
}

/** Given to the worker. */
export interface WatchdogData extends Pick<WatchdogParts, 'longTurn' | 'lastTurn'> {
  /** Shared: beats of a timer, and of work. */
  readonly beats: Int32Array;
  readonly lookEvery: number;
  readonly exitCode: number;
}

/** Told by the worker. */
export type FromWatchdog =
  | { readonly kind: 'started'; readonly measures: 'main thread' | 'process' }
  | { readonly kind: 'long-turn'; readonly milliseconds: number };

/** Of a process that was ended: EX_SOFTWARE of sysexits.h, and no status this program ends with otherwise. */
const exitCode = 70;
const beatEvery = 100;

export interface Watchdog {
  /** Work begins: what came before it has ended. Many requests may be answered within one turn of the event loop. */
  readonly beat: () => void;
  /** Not before the program has started, which may take long. Holds no process open. */
  readonly start: (parts: WatchdogParts) => void;
}

export function openWatchdog(): Watchdog {
  const beats = new Int32Array(new SharedArrayBuffer(8));
  return { beat: () => void Atomics.add(beats, 1, 1), start: (parts) => start(beats, parts) };
}

function start(beats: Int32Array, { longTurn, lastTurn, onLongTurn, onStart, onEnd }: WatchdogParts): void {
  setInterval(() => void Atomics.add(beats, 0, 1), beatEvery).unref();
  const workerData: WatchdogData = { beats, longTurn, lastTurn, exitCode, lookEvery: beatEvery };
  const worker = new Worker(new URL('./watchdog-worker.mjs', import.meta.url), {
    workerData,
    name: 'watchdog',
  });
  worker.on('message', (said: FromWatchdog) =>
    said.kind === 'long-turn' ? onLongTurn(said.milliseconds) : onStart(said.measures),
  );
  worker.on('error', onEnd);
  worker.unref();
}
