/**
 * Changed for you: a place that takes the digest is told what figures loaded since it was last told changed for its
 * codes. What it was told of stands in the state, so that it holds over restarts and an import while nothing ran;
 * each telling is claimed, so that of several instances one tells.
 */
import { figuresMark } from '../core/digest/figures-mark.ts';
import type { DigestSubscription } from '../core/team/digest.ts';
import { composeChanges, usualCodes } from '../daily-digest.ts';
import { askingOf } from './asking-of.ts';
import { lease, type DigestClockParts } from './digest-parts.ts';
import { teamCodes } from './team-codes.ts';

export async function tellChanges(parts: DigestClockParts, owner: string, now: number): Promise<void> {
  const { digests } = parts.team.state;
  const mark = figuresMark(parts.opened.reference).slice(0, 200);
  const today = parts.opened.clock();
  const read = await digests.all();
  if (read.kind === 'unavailable') return;
  for (const place of read.value) {
    const { told, snoozedUntil } = place;
    if (told === mark || (snoozedUntil !== undefined && today < snoozedUntil)) continue;
    // New here: what is loaded is where its news begin.
    const settled = told === undefined || (await tell(place, told, mark, { ...parts, owner, now }));
    if (settled) await digests.markTold(place, mark);
  }
}

/** False where another instance is at it, or nothing can be claimed just now. */
async function tell(
  place: DigestSubscription,
  told: string,
  mark: string,
  parts: DigestClockParts & { readonly owner: string; readonly now: number },
): Promise<boolean> {
  const { team, channel, filters } = place;
  const { opened, owner, now, send, log } = parts;
  const { state } = parts.team;
  const key = `changed:${team}:${channel}:${mark}`;
  const outcome = await state.once.onceOnly(
    { key, sort: 'delivery', lease, owner },
    async ({ aboutToAct }) => {
      const own = filters.codes ?? (await teamCodes(state, team, now));
      const codes = own.length === 0 ? usualCodes : (own as typeof usualCodes);
      const reply = composeChanges(codes, await askingOf(place, opened.clock(), parts), told);
      if (reply === undefined || !(await aboutToAct())) return;
      // One that failed is not tried again: it may have arrived, and the next digest says it too.
      const changes = await send(place, reply);
      log.info({ changes }, 'changes');
      if (changes === 'gone') await state.digests.end({ team, channel });
    },
  );
  return outcome.kind !== 'busy' && outcome.kind !== 'unavailable';
}
