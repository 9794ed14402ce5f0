/** Changed figures told at the homes of teams that take no digest, of the codes the team asks about and no others: nobody asked to be told there. */
import { fewAtOnce } from '../adapters/schedule/few-at-once.ts';
import type { Home } from '../core/team/homes.ts';
import { homeReply } from '../app/home-reply.ts';
import { teamCodes } from '../app/team-codes.ts';
import { mostAtOnce } from './digest-parts.ts';
import { tellOnce, type Round } from './tell-once.ts';

/** After the places that take a digest. */
export async function tellHomes(round: Round): Promise<void> {
  const { mark, team } = round;
  const { digests, homes } = team.state;
  const read = await homes.all();
  const behind = read.kind === 'read' ? read.value.filter(({ told }) => told !== mark) : [];
  if (behind.length === 0) return;
  // Read once more: a digest whose place was gone when it was told speaks for its team no longer.
  const subscribed = await digests.all();
  if (subscribed.kind === 'unavailable') return;
  const digested = new Set(subscribed.value.map((place) => place.team));
  await fewAtOnce(behind, mostAtOnce, async (home) => {
    const { told } = home;
    // New here: what is loaded is where its news begin. Beside a digest: should that end, nothing old comes here.
    const settled = told === undefined || digested.has(home.team) || (await tell(home, told, round));
    if (settled) await homes.markTold(home.team, mark);
  });
}

function tell(home: Home, since: string, round: Round): Promise<boolean> {
  const { state } = round.team;
  const { team } = home;
  return tellOnce(home, round, {
    // One a team, wherever its home moves meanwhile.
    ...{ key: `changed:${team}::${round.mark}`, since },
    codes: () => teamCodes(state, team, round.now),
    inWords: (changes) => homeReply(changes, team),
    gone: () => state.homes.end(home),
  });
}
