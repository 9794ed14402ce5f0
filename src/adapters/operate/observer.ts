/** What chat platforms report, written to the log and counted. */
import type { Observer } from '../observe.ts';
import { withoutWords, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';

export const observer = (log: Log, metrics: Metrics): Observer => ({
  answered: ({ platform, surface, intent, kind, milliseconds, privateKinds = [] }) => {
    metrics.answers.inc({ platform, surface, intent, kind });
    metrics.seconds.observe({ platform, surface }, milliseconds / 1000);
    for (const each of privateKinds) metrics.privateSeen.inc({ kind: each });
    log.info({ platform, surface, intent, kind, ms: Math.round(milliseconds) }, 'answered');
  },
  refused: ({ platform, reason }) => {
    metrics.refusals.inc({ platform, reason });
    // Who floods us shall not flood the log: what came before it stands there.
    log[reason === 'too-many-unsigned' ? 'debug' : 'warn']({ platform, reason }, 'refused');
  },
  platformFault: ({ platform, fault }) => {
    metrics.platformFaults.inc({ platform, fault });
    log.warn({ platform, fault }, 'platform fault');
  },
  failed: ({ platform, where, error }) => {
    metrics.failures.inc({ platform, where });
    log.error({ platform, where, ...withoutWords(error) }, 'failed');
  },
});
