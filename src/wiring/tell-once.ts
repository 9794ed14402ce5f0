/** One place told what changed for its codes, once: claimed before it is composed; twice only where an instance died just then. */
import type { HcpcsCode } from '../core/claim/hcpcs-code.ts';
import type { Reply } from '../core/reply/reply.ts';
import type { DigestPlace } from '../core/team/digest.ts';
import type { Saved } from '../core/team/outcome.ts';
import { composeChanges } from '../app/daily-digest.ts';
import { askingOf } from './asking-of.ts';
import { lease, type DigestClockParts } from './digest-parts.ts';

/** One look at everybody. */
export interface Round extends DigestClockParts {
  /** Names this instance. */
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The figures that are loaded (core/digest/figures-mark.ts). */
  readonly mark: string;
}

export interface News {
  /** Of the tellings with one key, one happens. */
  readonly key: string;
  /** The figures the place was told of last. */
  readonly since: string;
  readonly codes: () => Promise<readonly HcpcsCode[]>;
  readonly inWords: (changes: Reply) => Reply;
  /** The platform says the place is no more. */
  readonly gone: () => Promise<Saved>;
}

/** False where another instance is at it, nothing can be claimed just now, or the platform did not take it yet. */
export async function tellOnce(
  place: DigestPlace,
  round: Round,
  { key, since, codes, inWords, gone }: News,
): Promise<boolean> {
  const { opened, owner, team, send, log } = round;
  const outcome = await team.state.once.onceOnly(
    { key, sort: 'delivery', lease, owner, again: true },
    async ({ aboutToAct, giveBack }) => {
      const found = composeChanges(await codes(), await askingOf(place, opened.clock(), round), since);
      if (found === undefined || !(await aboutToAct())) return true;
      // One that failed is not tried again: it may have arrived.
      const changes = await send(place, inWords(found));
      log.info({ changes }, 'changes');
      if (changes === 'later') await giveBack();
      if (changes === 'gone') await gone();
      return changes !== 'later';
    },
  );
  return 'value' in outcome ? outcome.value : outcome.kind === 'already' || outcome.kind === 'unsure';
}
