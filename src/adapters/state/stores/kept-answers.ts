/**
 * What answers leave behind, written a moment later and together: a commit is what costs, and nobody waits for it.
 * Whoever reads what a team's answers leave behind has what is on its way for that team written first, at once. Where
 * one of them does not fit, each is written alone, so that nobody pays for another's.
 */
import { setTimeout as pause } from 'node:timers/promises';
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

export interface KeptAnswers {
  readonly keep: TeamState['keepAnswer'];
  /** Resolves when all that was taken of this team, or of every team, is written, or cannot be. */
  readonly settled: (team?: string) => Promise<void>;
}

const mostAtOnce = 64;
/** Milliseconds; what a crash may cost. */
const moment = 20;

export function keptAnswers(db: StateDb): KeptAnswers {
  const [writeAudits, writeRecents, writeThreads] = [auditWriter(), recentWriter(), threadWriter()];
  let waiting: Waiting[] = [];
  let onItsWay: readonly Waiting[] = [];
  let hurry = new AbortController();
  let writing: Promise<void> | undefined;

  const together = async (answers: readonly Waiting[]): Promise<Saved> =>
    toSaved(
      await db.write(async (trx, ready) => {
        const kept = answers.map((answer) => answer.kept);
        await writeAudits(trx, ready, kept.map(({ audit }) => audit)); // prettier-ignore
        await writeRecents(trx, ready, kept.flatMap(({ recent }) => recent ?? [])); // prettier-ignore
        await writeThreads(trx, ready, kept.flatMap(({ thread }) => thread ?? [])); // prettier-ignore
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
    await pause(moment, undefined, { signal: hurry.signal }).catch(() => undefined);
    while (waiting.length > 0) {
      onItsWay = waiting.slice(0, mostAtOnce);
      waiting = waiting.slice(mostAtOnce);
      await write(onItsWay);
    }
    onItsWay = [];
    hurry = new AbortController();
    writing = undefined;
  }

  return {
    keep: (kept) =>
      new Promise((resolve, reject) => {
        waiting.push({ kept, resolve, reject });
        writing ??= writeWaiting();
      }),
    settled: async (team) => {
      const isOf = ({ kept }: Waiting): boolean => team === undefined || kept.audit.team === team;
      if (![...waiting, ...onItsWay].some(isOf)) return;
      hurry.abort();
      await writing;
    },
  };
}
