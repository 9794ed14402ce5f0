/** A question that was acknowledged and whose instance died before it was answered: answered where it was asked. */
import { randomUUID } from 'node:crypto';
import type { PendingQuestion } from '../../core/team/pending-question.ts';
import { interrupted } from '../chat/words.ts';
import { answeredOnce, type Answering, type Outcome } from '../answered-once.ts';
import { sendFiles } from './deliver/send-files.ts';
import { deliver, type Outlet, type Place, type Said } from './deliver/deliver.ts';
import { watchStopping } from './deliver/try-again.ts';
import { drawAnswer, drawLine } from './draw-answer.ts';
import { readKeptPlace, type KeptPlace } from './kept-place.ts';
import { admins } from './admins.ts';
import type { SlackParts } from './slack-parts.ts';
import type { TeamKey } from '../../core/team/team-key.ts';

export type OutletOf = (team: TeamKey) => Promise<Outlet | undefined>;

/** answered, before: it need not be kept any more. */
export type Resume = (pending: PendingQuestion) => Promise<Outcome>;

const lease = 30_000;

export function resumeWith(parts: SlackParts, outletOf: OutletOf): Resume {
  const { assistant, state, now, addressOf } = parts;
  const once = answeredOnce({ once: state.once, owner: randomUUID(), lease });
  const isAdmin = admins(now);

  async function sayAgain(
    { team, question }: PendingQuestion,
    kept: KeptPlace,
    outlet: Outlet,
  ): Promise<void> {
    const { asker } = kept;
    const admin = (): Promise<boolean> => isAdmin({ team, user: asker.user }, outlet.call);
    const tell = (said: Said, place: Place) => deliver(said, place, outlet, asker.user);
    if (question === null) return void (await tell(drawLine(interrupted), kept.alone));
    const answer = await assistant.answerPressed(question, { team, admin, ...asker });
    const forAll = answer.kind === 'answer' || answer.kind === 'question';
    if (answer.kind === 'silent' || (!forAll && asker.surface === 'channel')) return;
    const place = forAll ? kept.place : kept.alone;
    await tell(drawAnswer(answer, { shareable: asker.surface === 'slash', addressOf }), place);
    await sendFiles(answer, place, { outlet, user: asker.user });
  }

  return async (pending) => {
    const kept = readKeptPlace(pending.place);
    // Of a version that is gone.
    if (kept === undefined) return 'answered';
    const outlet = await outletOf(pending.team);
    if (outlet === undefined) return 'later';
    const { stopped, over } = watchStopping();
    const watched = {
      ...outlet,
      call: over(outlet.call),
      respond: over(outlet.respond),
      upload: over(outlet.upload),
    };
    const work = async (): Promise<Answering> => {
      await sayAgain(pending, kept, watched);
      return stopped() ? 'later' : 'answered';
    };
    return kept.delivery === undefined ? work() : once({ key: kept.delivery, sort: 'event' }, work);
  };
}
