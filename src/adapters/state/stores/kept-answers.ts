/**
 * What answers leave behind. Those that end in one moment share one transaction: a commit is what costs, and a busy
 * server has many. Where one of them does not fit, each is written alone, so that nobody pays for another's.
 */
import type { KeptAnswer, TeamState } from '../../../core/team/team-state.ts';
import type { Saved } from '../../../core/team/outcome.ts';
import { toSaved, type StateDb } from '../state-db.ts';
import { auditWriter } from './audit.ts';
import { recentWriter } from './recent.ts';
import { threadWriter } from './threads.ts';

interface Waiting {
  readonly kept: KeptAnswer;
  readonly resolve: (saved: Saved) => void;
  readonly reject: (bug: unknown) => void;
}

const mostAtOnce = 64;

export function keptAnswers(db: StateDb): TeamState['keepAnswer'] {
  const [writeAudits, writeRecents, writeThreads] = [auditWriter(), recentWriter(), threadWriter()];
  let waiting: Waiting[] = [];
  let writing = false;

  const together = async (answers: readonly Waiting[]): Promise<Saved> =>
    toSaved(
      await db.write(async (trx, ready) => {
        const kept = answers.map((answer) => answer.kept);
        await writeAudits(trx, ready, kept.map(({ audit }) => audit)); // prettier-ignore
        await writeRecents(trx, ready, kept.flatMap(({ recent }) => recent ?? [])); // prettier-ignore
        await writeThreads(trx, kept.flatMap(({ thread }) => thread ?? [])); // prettier-ignore
      }),
    );

  async function write(answers: readonly Waiting[]): Promise<void> {
    try {
      const saved = await together(answers);
      const apart = saved.kind === 'unavailable' && saved.reason === 'refused' && answers.length > 1;
      for (const answer of answers) {
        if (apart) await write([answer]);
        else answer.resolve(saved);
      }
    } catch (bug) {
      for (const { reject } of answers) reject(bug);
    }
  }

  async function writeWaiting(): Promise<void> {
    while (waiting.length > 0) {
      const now = waiting.slice(0, mostAtOnce);
      waiting = waiting.slice(mostAtOnce);
      await write(now);
    }
    writing = false;
  }

  return (kept) =>
    new Promise((resolve, reject) => {
      waiting.push({ kept, resolve, reject });
      if (writing) return;
      writing = true;
      setImmediate(() => void writeWaiting());
    });
}
