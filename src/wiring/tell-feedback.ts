/** Once a week each team's home is told how its answers were judged: counts by kind of question, no words of anybody. */
import { fewAtOnce } from '../adapters/schedule/few-at-once.ts';
import { feedbackReply } from '../app/feedback-reply.ts';
import type { Home } from '../core/team/homes.ts';
import { lease, mostAtOnce, type DigestClockParts } from './digest-parts.ts';

const hour = 3_600_000;
const week = 7 * 24 * hour;
/** From the first Monday of 1970, 14:00 UTC: morning in all of the United States. */
const firstMonday = (4 * 24 + 14) * hour;

/** `owner` names this instance; `now`: epoch milliseconds. */
export function feedbackTeller(parts: DigestClockParts): (owner: string, now: number) => Promise<void> {
  const { homes, once } = parts.team.state;
  let told = -1;
  return async (owner, now) => {
    const nth = Math.floor((now - firstMonday) / week);
    if (nth === told) return;
    const read = await homes.all();
    if (read.kind === 'unavailable') return;
    let settled = true;
    await fewAtOnce(read.value, mostAtOnce, async (home) => {
      const outcome = await once.onceOnly(
        // One a team, wherever its home moves meanwhile.
        { key: `feedback:${home.team}:${nth}`, sort: 'delivery', lease, owner, again: true },
        async ({ giveBack }) => {
          if (await tell(home, firstMonday + nth * week, parts)) return;
          settled = false;
          await giveBack();
        },
      );
      if (outcome.kind === 'busy' || outcome.kind === 'unavailable') settled = false;
    });
    if (settled) told = nth;
  };
}

/** False where it cannot be read, or the platform did not take it yet. */
async function tell(
  home: Home,
  until: number,
  { team: { state }, send, log }: DigestClockParts,
): Promise<boolean> {
  const read = await state.feedback.kinds({ since: until - week, until, team: home.team });
  if (read.kind === 'unavailable') return false;
  const reply = feedbackReply(read.value, home.team);
  if (reply === undefined) return true;
  // One that failed is not tried again: it may have arrived.
  const outcome = await send(home, reply);
  log.info({ feedback: outcome }, 'feedback');
  if (outcome === 'gone') await state.homes.end(home);
  return outcome !== 'later';
}
