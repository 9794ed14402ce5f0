/**
 * Answers that newer tables contradict, told once and alone to whoever got them. After the tables changed each team's
 * last 30 days are looked through by one instance; what somebody was told takes the place of what was given.
 */
import { fewAtOnce } from '../adapters/schedule/few-at-once.ts';
import { changedAnswers, changedReply, restated } from '../app/changed-answers.ts';
import { tablesMark } from '../core/digest/tables-mark.ts';
import type { TeamKey } from '../core/team/team-key.ts';
import { lease, mostAtOnce, type DigestClockParts } from './digest-parts.ts';

const [days, mostAnswers] = [30, 2_000] as const;

/** Looks where the tables are others than at its last look. `owner` names this instance; `now`: epoch milliseconds. */
export function changedAnswersTeller(parts: DigestClockParts): (owner: string, now: number) => Promise<void> {
  const { opened, team } = parts;
  let looked: string | undefined;
  return async (owner, now) => {
    const { mark } = tablesMark(opened.reference);
    if (looked === mark) return;
    const read = await team.state.records.teams();
    if (read.kind === 'unavailable') return;
    let settled = true;
    await fewAtOnce(read.value, mostAtOnce, async (each) => {
      const outcome = await team.state.once.onceOnly(
        { key: `answers:${each}:${mark}`, sort: 'delivery', lease, owner, again: true },
        async ({ giveBack }) => {
          if (await tellTeam(each, parts, now)) return;
          settled = false;
          await giveBack();
        },
      );
      if (outcome.kind === 'busy' || outcome.kind === 'unavailable') settled = false;
    });
    if (settled) looked = mark;
  };
}

/** False where somebody could not be told yet. */
async function tellTeam(
  team: TeamKey,
  { opened, team: { state }, send, log }: DigestClockParts,
  now: number,
): Promise<boolean> {
  const { reference, playbook, clock } = opened;
  const since = now - days * 86_400_000;
  const read = await state.recent.given({ team, since, limit: mostAnswers });
  if (read.kind === 'unavailable') return false;
  const asked = { reference, playbook, today: clock(), defaults: {} };
  let all = true;
  for (const [channel, answers] of await changedAnswers(read.value, asked)) {
    const outcome = await send({ team, channel }, changedReply(answers));
    log.info({ changedAnswers: outcome, answers: answers.length }, 'changes');
    if (outcome === 'later') {
      all = false;
      continue;
    }
    // One that failed is not tried again: it may have arrived.
    for (const answer of answers)
      await state.recent.restate(team, { ...answer.row, given: restated(answer, reference) });
  }
  return all;
}
