/**
 * One round over every subscription: whoever is due is claimed, told and noted down. A place is claimed for a day, so
 * that of several instances one sends. None is lost: where an instance dies, another sends after the lease, and one
 * that died between sending and noting has it sent twice. What the platform does not take now is tried next round.
 */
import { due, spreadOf, type Due } from '../../core/digest/due.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { DigestSubscription } from '../../core/team/digest.ts';
import type { TeamState } from '../../core/team/team-state.ts';
import type { Reply } from '../../core/reply/reply.ts';
import { fewAtOnce } from './few-at-once.ts';

/** gone: the channel or the installation is no more. later: not sent, and may be sent next round. */
export type SendOutcome = 'sent' | 'failed' | 'gone' | 'later';

export interface ComposedDigest {
  /** Names what was sent, so that it does not come again for a while. */
  readonly tip: string;
  readonly reply: Reply;
}

export interface DigestParts {
  readonly state: TeamState;
  /** Names this instance. */
  readonly owner: string;
  /** Digests composed and sent side by side: one slow team holds up no other. */
  readonly atOnce: number;
  /** Milliseconds after which a dead instance's place is taken over. */
  readonly lease: number;
  /** Undefined where there is nothing to say that day. */
  readonly compose: (digest: DigestSubscription, day: ServiceDate) => Promise<ComposedDigest | undefined>;
  readonly send: (digest: DigestSubscription, reply: Reply) => Promise<SendOutcome>;
  readonly note: (fact: { readonly digest: SendOutcome | 'late' | 'missed' }) => void;
}

/** So many a minute are no burden; more at one hour are spread over as many minutes, ten at most. */
const aMinute = 60;
const mostMinutes = 10;

export async function digestRound(parts: DigestParts, now: number): Promise<void> {
  const read = await parts.state.digests.all();
  if (read.kind === 'unavailable') return;
  const most = Math.min(mostMinutes, Math.floor(busiest(read.value) / aMinute));
  await fewAtOnce(read.value, parts.atOnce, async (digest) => {
    const at = due(digest, now, spreadOf(digest, most));
    if (at.kind === 'due') await sendOnce(digest, at, now, parts);
    else if (at.kind === 'missed') await passOver(digest, at.day, now, parts);
  });
}

/** How many want it at the hour most want it. */
function busiest(digests: readonly DigestSubscription[]): number {
  const hours = new Map<string, number>();
  for (const { hour, timeZone } of digests) {
    const key = `${hour} ${timeZone}`;
    hours.set(key, (hours.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...hours.values());
}

const keyOf = ({ team, channel }: DigestSubscription, day: ServiceDate): string =>
  `digest:${team}:${channel}:${day}`;

async function sendOnce(
  digest: DigestSubscription,
  { day, late }: Pick<Extract<Due, { kind: 'due' }>, 'day' | 'late'>,
  now: number,
  { state, owner, lease, compose, send, note }: DigestParts,
): Promise<void> {
  const { team, channel } = digest;
  await state.once.onceOnly(
    { key: keyOf(digest, day), sort: 'delivery', lease, owner, again: true },
    async ({ aboutToAct, giveBack }) => {
      // Noted down by an instance that died before its claim was marked done.
      const sent = await state.digests.deliveries(digest, day);
      if (sent.kind === 'read' && sent.value.some((each) => each.day === day)) return;
      const composed = await compose(digest, day);
      if (composed === undefined || !(await aboutToAct())) return;
      const outcome = await send(digest, composed.reply);
      note({ digest: outcome === 'sent' && late ? 'late' : outcome });
      if (outcome === 'later') await giveBack();
      if (outcome === 'gone') await state.digests.end({ team, channel });
      if (outcome !== 'sent') return;
      await state.digests.record({
        team,
        channel,
        day,
        tip: composed.tip,
        outcome: late ? 'sent-late' : 'sent',
        at: now,
      });
    },
  );
}

async function passOver(
  digest: DigestSubscription,
  day: ServiceDate,
  now: number,
  { state, owner, lease, note }: DigestParts,
): Promise<void> {
  const { team, channel } = digest;
  await state.once.onceOnly({ key: keyOf(digest, day), sort: 'delivery', lease, owner }, async () => {
    note({ digest: 'missed' });
    await state.digests.record({ team, channel, day, tip: '', outcome: 'skipped', at: now });
  });
}
