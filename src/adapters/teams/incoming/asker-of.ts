/**
 * Who asks, as the assistant knows people. Rows belong to the tenant, in a channel to its team. Teams does not tell
 * a bot who owns a team, so `admin` is whoever added the app to it, where that was seen; a personal chat has one
 * person in it, and nobody is locked out of a team that was joined unseen.
 */
import { teamsKey, type TeamKey } from '../../../core/team/team-key.ts';
import type { Surface } from '../../../intents/understand/read-message.ts';
import type { Asker } from '../../../app/team-assistant.ts';
import type { Incoming } from './activity.ts';
import { isTargeted, placeOf, tenantOf, threadOf, withoutThread } from './conversation.ts';

/** The playground's tenant has not a tenant's shape. */
const noTenant = '00000000-0000-0000-0000-000000000000';

/** Undefined where the ids have not Microsoft's shape. */
export function teamKeyOf(activity: Incoming, anonymous: boolean): TeamKey | undefined {
  const team = placeOf(activity) === 'channel' ? (activity.channelData?.team?.id ?? undefined) : undefined;
  const key = teamsKey({ tenant: tenantOf(activity) ?? '', team });
  return key ?? (anonymous ? teamsKey({ tenant: noTenant, team }) : undefined);
}

export const userOf = ({ from }: Pick<Incoming, 'from'>): string => from.aadObjectId ?? from.id;

export interface AskerFacts {
  readonly team: TeamKey;
  readonly surface: Surface;
  readonly admin: Asker['admin'];
}

export function askerOf(activity: Incoming, { team, surface, admin }: AskerFacts): Asker {
  const { id } = activity.conversation;
  const channel = withoutThread(id);
  const root = placeOf(activity) === 'channel' ? (activity.id ?? undefined) : undefined;
  // What was asked in private is no last question of everyone's thread.
  const thread = isTargeted(activity) ? undefined : (threadOf(id) ?? root ?? channel);
  const alone = placeOf(activity) === 'personal' ? { alone: channel } : {};
  return { team, channel, thread, user: userOf(activity), surface, admin, ...alone };
}
