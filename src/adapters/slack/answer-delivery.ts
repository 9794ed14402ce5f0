/**
 * One delivery answered: whose it is, once only, and with the one catch of this edge around it. It is acknowledged
 * when it is answered, so that Slack delivers again what is not; what takes longer is kept first (kept-place.ts).
 */
import { randomUUID } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import type { OnceClaim } from '../../core/team/once.ts';
import { answeredOnce, type Answering, type Claimed, type Outcome } from '../answered-once.ts';
import { keptQuestion } from '../kept-question.ts';
import { admins } from './admins.ts';
import { callWith, type Call } from './deliver/call.ts';
import { respondTo, uploadTo } from './deliver/respond.ts';
import { watchStopping } from './deliver/try-again.ts';
import { deliveryClaim } from './delivery-claim.ts';
import { drawAnswer } from './draw-answer.ts';
import { toKeep } from './kept-place.ts';
import { ofWorkspace, type NewerBlocks } from './newer-blocks.ts';
import { forget } from './posting.ts';
import type { Incoming } from './receive/incoming.ts';
import type { Delivered, Reply } from './receive/reply.ts';
import { installationOf, teamOf } from './receive/workspace.ts';
import { answerIncoming } from './surfaces/answer-incoming.ts';
import { saySorry } from './surfaces/sorry.ts';
import type { Turn } from './surfaces/turn.ts';
import { forgetTeam } from './surfaces/uninstalled.ts';
import type { SlackParts } from './slack-parts.ts';

export interface Arrived extends Delivered {
  /** Undefined where no token of the workspace is at hand. */
  readonly client: Pick<webApi.WebClient, 'apiCall'> | undefined;
}

/** Milliseconds until what is not answered is kept and acknowledged; Slack waits three seconds, the network's included. */
const longestHold = { event: 2_000, person: 1_500 } as const;
/** Longer than any answer takes, shorter than Slack's wait before its second delivery again. */
const lease = 30_000;

export function answerDelivery(
  parts: SlackParts & { readonly signal: AbortSignal; readonly newer: NewerBlocks },
): (arrived: Arrived) => Promise<void> {
  const { state, observe, config, now, assistant, status, signal, newer } = parts;
  const isAdmin = admins(now);
  const once = answeredOnce({ once: state.once, owner: randomUUID(), lease });
  const out = { apiUrl: config.apiUrl, observe, signal };
  const [respond, upload] = [respondTo(out), uploadTo(out)];
  const { addressOf, makeFile } = parts;

  const inAll = (
    claim: Claimed | undefined,
    work: (own: OnceClaim) => Promise<Answering>,
  ): Promise<Outcome> => (claim === undefined ? work(unclaimed) : once(claim, work));

  return async ({ received, reply, client }) => {
    const { incoming, delivery } = received;
    const acknowledgement = acknowledging(reply);
    if (incoming.kind === 'ignored') return reply.ack();
    const end = async (outcome: Outcome): Promise<void> => {
      // Slack delivers no command, button or form twice.
      const replayed = delivery.event === undefined && (outcome === 'before' || outcome === 'busy');
      if (replayed) observe.refused({ platform: 'slack', reason: 'replayed' });
      if (replayed || outcome === 'answered' || outcome === 'before') await acknowledgement.ack();
      else if (!acknowledgement.acknowledged()) await reply.later();
    };
    const team = teamOf(incoming.workspace);
    if (team === undefined) {
      observe.refused({ platform: 'slack', reason: 'no-workspace' });
      return reply.ack();
    }
    const claim = deliveryClaim(team, delivery);
    if (incoming.kind === 'uninstalled')
      return end(await inAll(claim, () => forgetTeam(incoming, state, observe)));
    const call = client === undefined ? withoutToken(observe) : callWith(client, { observe, signal });
    const installation = config.botToken === undefined ? installationOf(incoming.workspace) : undefined;
    const { user } = incoming;
    const work = async (own: OnceClaim): Promise<Answering> => {
      const watched = watchStopping();
      const turn: Turn = {
        ...{ team, user, assistant, state, observe, status, now },
        draw: (answer, standing) => drawAnswer(answer, { addressOf, ...standing }),
        outlet: {
          ...{ call: watched.over(call), respond: watched.over(respond), upload: watched.over(upload) },
          ...{ observe, makeFile },
          newer: ofWorkspace(newer, team),
          forget: () => forget(state, installation),
        },
        ...acknowledgement,
        ...proving(() => isAdmin({ team, user }, call)),
      };
      const kept = holding(incoming, turn, claim?.key, delivery.event === undefined ? 'person' : 'event');
      await guarded(incoming, turn, own);
      await kept.end(watched.stopped() ? 'given-up' : 'answered');
      return watched.stopped() ? 'later' : 'answered';
    };
    await end(await inAll(claim, work));
  };
}

/** What takes too long is kept and acknowledged, or stays unacknowledged until it is answered. */
function holding(incoming: Incoming, turn: Turn, delivery: string | undefined, by: keyof typeof longestHold) {
  const kept = keptQuestion(turn.state.pending);
  const { team, observe } = turn;
  let keeping: Promise<void> | undefined;
  const keep = async (): Promise<void> => {
    const found = await toKeep(incoming, turn);
    if (found.kind === 'cannot') return;
    if (found.kind === 'nothing') return turn.ack();
    const key = delivery ?? `${team}:${incoming.kind}:${randomUUID()}`;
    const place = JSON.stringify({ ...found.place, delivery });
    if (await kept.keep({ team, key, place, question: found.question })) await turn.ack();
  };
  const timer = setTimeout(() => {
    keeping = keep().catch((error: unknown) => observe.failed({ platform: 'slack', where: 'keep', error }));
  }, longestHold[by]);
  return {
    end: async (how: 'answered' | 'given-up'): Promise<void> => {
      clearTimeout(timer);
      await keeping;
      await kept.end(how);
    },
  };
}

/** Told in one sentence and counted; nobody's words are in either. */
async function guarded(incoming: Incoming, turn: Turn, claim: OnceClaim): Promise<void> {
  try {
    await answerIncoming(incoming, turn, claim);
  } catch (error) {
    turn.observe.failed({ platform: 'slack', where: incoming.kind, error });
    await saySorry(incoming, turn).catch((second: unknown) => {
      turn.observe.failed({ platform: 'slack', where: 'sorry', error: second });
    });
  }
}

const unclaimed: OnceClaim = { aboutToAct: () => Promise.resolve(true), giveBack: () => Promise.resolve() };

/** A delivery is acknowledged once, however many ways lead out of its surface. */
function acknowledging({ ack }: Reply): Pick<Turn, 'ack' | 'acknowledged'> {
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
