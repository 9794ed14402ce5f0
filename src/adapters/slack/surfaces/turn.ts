/** What every surface works with: the assistant, the way out, and who asks; made once a delivery. */
import type { ServiceDate } from '../../../core/claim/service-date.ts';
import { askAndTell } from '../../chat/ask-and-tell.ts';
import type { Observer } from '../../observe.ts';
import type { Answer } from '../../../intents/answer.ts';
import type { Asker, TeamAssistant } from '../../../app/team-assistant.ts';
import type { TeamState } from '../../../core/team/team-state.ts';
import type { TeamKey } from '../../../core/team/team-key.ts';
import type { HomeStatus } from '../home-status.ts';
import type { SlackMessage } from '../block-kit.ts';
import type { Standing } from '../draw-answer.ts';
import { settleHome } from './settle-home.ts';
import { sendFiles } from '../deliver/send-files.ts';
import { deliver, type Delivered, type Outlet, type Place, type Said } from '../deliver/deliver.ts';

export interface Turn {
  readonly team: TeamKey;
  readonly user: string;
  readonly assistant: TeamAssistant;
  readonly state: TeamState;
  readonly outlet: Outlet;
  readonly observe: Observer;
  readonly status: () => Promise<HomeStatus>;
  readonly draw: (answer: Answer, standing: Standing) => SlackMessage;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Answers the request itself; what is said shows where the surface allows it. */
  readonly ack: (said?: object) => Promise<void>;
  readonly acknowledged: () => boolean;
  readonly isAdmin: () => Promise<boolean>;
  /** Whether it was asked in this turn and was so. */
  readonly provedAdmin: () => boolean;
}

/** Asks, tells the operator what came of it, and settles where the team is told of changed figures. */
export async function asked(turn: Turn, surface: string, ask: () => Promise<Answer>): Promise<Answer> {
  const answer = await askAndTell(ask, { platform: 'slack', surface, observe: turn.observe });
  await settleHome(answer, turn);
  return answer;
}

export const todayOf = ({ now }: Pick<Turn, 'now'>): ServiceDate =>
  new Date(now()).toISOString().slice(0, 10) as ServiceDate;

export const askerOf = (
  { team, user, isAdmin }: Turn,
  where: Pick<Asker, 'channel' | 'surface' | 'thread' | 'patience'>,
): Asker => ({ team, user, alone: user, admin: isAdmin, ...where });

/** An answer where it belongs, and its files after it. */
export async function sayAnswer(
  turn: Turn,
  answer: Answer,
  place: Place,
  standing: Standing = { shareable: false },
): Promise<void> {
  const sent = await say(turn, turn.draw(answer, standing), place);
  if (sent.kind === 'sent') await sendFiles(answer, place, turn);
}

/** Posts it; where Slack refuses that, the person is told in one line. */
export const say = (turn: Turn, said: Said, place: Place): Promise<Delivered> =>
  deliver(said, place, turn.outlet, turn.user);

/** Posts it where there is another way, should Slack refuse this one. */
export const trySaying = (turn: Turn, said: Said, place: Place): Promise<Delivered> =>
  deliver(said, place, turn.outlet);
