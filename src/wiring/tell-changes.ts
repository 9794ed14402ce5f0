/**
 * Changed for you: a place that takes the digest is told what figures loaded since it was last told changed for its
 * codes, and a team that takes none is told at its home. What was told of stands in the state, so that it holds over
 * restarts and an import while nothing ran; each telling is claimed, so that of several instances one tells.
 */
import { fewAtOnce } from '../adapters/schedule/few-at-once.ts';
import { figuresMark } from '../core/digest/figures-mark.ts';
import type { DigestSubscription } from '../core/team/digest.ts';
import { usualCodes } from '../app/daily-digest.ts';
import { mostAtOnce, type DigestClockParts } from './digest-parts.ts';
import { teamCodes } from '../app/team-codes.ts';
import { tellHomes } from './tell-homes.ts';
import { tellOnce, type Round } from './tell-once.ts';

export async function tellChanges(parts: DigestClockParts, owner: string, now: number): Promise<void> {
  const mark = figuresMark(parts.opened.reference).slice(0, 200);
  const round = { ...parts, owner, now, mark };
  await tellDigests(round);
  await tellHomes(round);
}

async function tellDigests(round: Round): Promise<void> {
  const { mark, opened, team } = round;
  const { digests } = team.state;
  const today = opened.clock();
  const read = await digests.all();
  if (read.kind === 'unavailable') return;
  await fewAtOnce(read.value, mostAtOnce, async (place) => {
    const { told, snoozedUntil } = place;
    if (told === mark || (snoozedUntil !== undefined && today < snoozedUntil)) return;
    // New here: what is loaded is where its news begin.
    const settled = told === undefined || (await tell(place, told, round));
    if (settled) await digests.markTold(place, mark);
  });
}

function tell(place: DigestSubscription, since: string, round: Round): Promise<boolean> {
  const { state } = round.team;
  const { team, channel, filters } = place;
  return tellOnce(place, round, {
    ...{ key: `changed:${team}:${channel}:${round.mark}`, since },
    codes: async () => {
      const own = filters.codes ?? (await teamCodes(state, team, round.now));
      return own.length === 0 ? usualCodes : (own as typeof usualCodes);
    },
    inWords: (changes) => changes,
    gone: () => state.digests.end({ team, channel }),
  });
}
