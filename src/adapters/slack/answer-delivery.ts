/** One delivery answered: whose it is, once only, and with the one catch of this edge around it. */
import { randomUUID } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import type { OnceWork } from '../../core/team/once.ts';
import { admins } from './admins.ts';
import { answeredOnce } from './answered-once.ts';
import { callWith, type Call } from './deliver/call.ts';
import { respondTo } from './deliver/respond.ts';
import { drawAnswer } from './draw-answer.ts';
import { forget } from './posting.ts';
import type { Incoming } from './receive/incoming.ts';
import type { Received } from './receive/read-incoming.ts';
import { installationOf, teamOf } from './receive/workspace.ts';
import { answerIncoming } from './surfaces/answer-incoming.ts';
import { saySorry } from './surfaces/sorry.ts';
import type { Turn } from './surfaces/turn.ts';
import { forgetTeam } from './surfaces/uninstalled.ts';
import type { SlackParts } from './slack-parts.ts';

export interface Arrived {
  readonly received: Received | undefined;
  readonly ack: (said?: object) => Promise<void>;
  /** Undefined where no token of the workspace is at hand. */
  readonly client: Pick<webApi.WebClient, 'apiCall'> | undefined;
}

export function answerDelivery(parts: SlackParts): (arrived: Arrived) => Promise<void> {
  const { state, observe, config, now, assistant, status } = parts;
  const isAdmin = admins(now);
  const once = answeredOnce(state.once, randomUUID());
  const respond = respondTo({ apiUrl: config.apiUrl, observe });
  const { addressOf } = parts;

  async function answer({ received, ack, client }: Arrived): Promise<void> {
    const refuse = (reason: string): Promise<void> => {
      observe.refused({ platform: 'slack', reason });
      return ack();
    };
    // Refused where it came in; the way here is Bolt's.
    if (received === undefined) return ack();
    const { incoming, delivery } = received;
    if (incoming.kind === 'ignored') return ack();
    const team = teamOf(incoming.workspace);
    if (team === undefined) return refuse('no-workspace');
    if (incoming.kind === 'uninstalled') {
      await once(team, delivery, () => forgetTeam(incoming, state, observe));
      return ack();
    }
    const call = client === undefined ? withoutToken(observe) : callWith(client, observe);
    const installation = config.botToken === undefined ? installationOf(incoming.workspace) : undefined;
    const { user } = incoming;
    const turn: Turn = {
      ...{ team, user, assistant, state, observe, status, now },
      draw: (answer, standing) => drawAnswer(answer, { addressOf, ...standing }),
      outlet: { call, respond, observe, forget: () => forget(state, installation) },
      ...acknowledging(ack),
      ...proving(() => isAdmin({ team, user }, call)),
    };
    if (await once(team, delivery, (claim) => guarded(incoming, turn, claim))) return;
    if (delivery.event === undefined) return refuse('replayed');
  }
  return answer;
}

/** Told in one sentence and counted; nobody's words are in either. */
async function guarded(incoming: Incoming, turn: Turn, claim: Parameters<OnceWork<void>>[0]): Promise<void> {
  try {
    await answerIncoming(incoming, turn, claim);
  } catch (error) {
    turn.observe.failed({ platform: 'slack', where: incoming.kind, error });
    await saySorry(incoming, turn).catch((second: unknown) => {
      turn.observe.failed({ platform: 'slack', where: 'sorry', error: second });
    });
  }
}

/** A delivery is acknowledged once, however many ways lead out of its surface. */
function acknowledging(ack: Arrived['ack']): Pick<Turn, 'ack' | 'acknowledged'> {
  let done = false;
  return {
    acknowledged: () => done,
    ack: async (said) => {
      if (done) return;
      done = true;
      await ack(said);
    },
  };
}

/** Remembers for the turn what was answered. */
function proving(ask: () => Promise<boolean>): Pick<Turn, 'isAdmin' | 'provedAdmin'> {
  let proved = false;
  return { provedAdmin: () => proved, isAdmin: async () => (proved = await ask()) };
}

const withoutToken =
  (observe: SlackParts['observe']): Call =>
  () => {
    observe.platformFault({ platform: 'slack', fault: 'not_installed' });
    return Promise.resolve({ kind: 'refused', fault: 'not_installed' });
  };
