/**
 * Booklets and pictures are drawn in threads beside the server, so that drawing never delays an answer. The same
 * content is drawn once and kept for as long as its address lives, within a limit of bytes.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { Piscina } from 'piscina';
import type { DrawingTask } from './drawing-worker.ts';

export type Drawn =
  | { readonly kind: 'drawn'; readonly content: Uint8Array }
  /** Too many drawings wait already. */
  | { readonly kind: 'busy' };

export interface DrawingPool {
  readonly draw: (task: DrawingTask) => Promise<Drawn>;
  /** Ends the threads; what is not drawn by then fails. */
  readonly close: () => Promise<void>;
}

export interface DrawingLimits {
  readonly threads: number;
  /** Drawings that wait for a thread. */
  readonly queue: number;
  /** Bytes of finished drawings. */
  readonly kept: number;
}

const limits: DrawingLimits = { threads: 2, queue: 20, kept: 16_000_000 };
/** Milliseconds. */
const life = 7 * 86_400_000;
const longest = 60_000;
const idle = 60_000;

export function openDrawingPool({ threads, queue, kept }: DrawingLimits = limits): DrawingPool {
  const pool = new Piscina<DrawingTask, Uint8Array>({
    ...worker(),
    ...{ minThreads: 0, maxThreads: threads, idleTimeout: idle, niceIncrement: 5 },
  });
  const drawings = new LRUCache<string, Uint8Array, { readonly task: DrawingTask }>({
    ...{ maxSize: kept, sizeCalculation: ({ byteLength }) => byteLength, ttl: life },
    fetchMethod: async (_, __, { context: { task } }) =>
      pool.queueSize < queue ? pool.run(task, { signal: AbortSignal.timeout(longest) }) : undefined,
  });
  return {
    draw: async (task) => {
      const key = createHash('sha256').update(JSON.stringify(task)).digest('base64url');
      const content = await drawings.fetch(key, { context: { task } });
      return content === undefined ? { kind: 'busy' } : { kind: 'drawn', content };
    },
    close: () => pool.destroy(),
  };
}

/** The built worker stands beside the built program; from source, the thread reads TypeScript by tsx. */
function worker(): { readonly filename: string; readonly execArgv?: string[] } {
  const fromSource = import.meta.url.endsWith('.ts');
  const filename = new URL(`drawing-worker.${fromSource ? 'ts' : 'js'}`, import.meta.url).href;
  return fromSource ? { filename, execArgv: ['--import', 'tsx'] } : { filename };
}
