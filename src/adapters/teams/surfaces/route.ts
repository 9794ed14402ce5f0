/** Which surface an activity belongs to. The one place where a fault of ours is caught. */
import type { Speak } from '../connector/spoken.ts';
import { teamKeyOf } from '../incoming/asker-of.ts';
import type { Incoming } from '../incoming/activity.ts';
import type { InvokeAnswer } from '../sdk.ts';
import { isAnonymous } from '../teams-config.ts';
import type { Turning } from '../turns/answer-turn.ts';
import type { TurnParts } from '../turns/parts.ts';
import { saveReference } from '../turns/references.ts';
import { openVoice } from '../turns/voice.ts';
import { onSubmit, submitOf } from './card-action.ts';
import { onInvoke } from './invoke.ts';
import { onMembership } from './membership.ts';
import { onMessage } from './message.ts';

export async function answerActivity(
  activity: Incoming,
  speak: Speak,
  parts: TurnParts,
): Promise<InvokeAnswer | undefined> {
  const { observe, config } = parts;
  const team = teamKeyOf(activity, isAnonymous(config));
  if (team === undefined) {
    observe.refused({ platform: 'teams', reason: 'no-tenant' });
    return undefined;
  }
  const voice = openVoice({ activity, team, speak }, parts);
  try {
    return await surfaceOf(activity, { team, voice }, parts);
  } catch (error) {
    observe.failed({ platform: 'teams', where: activity.type, error });
    return undefined;
  } finally {
    await voice.end();
  }
}

async function surfaceOf(
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer | undefined> {
  switch (activity.type) {
    case 'message':
      parts.inBackground(saveReference(activity, turning.team, parts));
      await typedOrPressed(activity, turning, parts);
      return undefined;
    case 'invoke':
      return onInvoke(activity, turning, parts);
    case 'installationUpdate':
    case 'conversationUpdate':
      await onMembership(activity, turning, parts);
      return undefined;
    default:
      return undefined;
  }
}

function typedOrPressed(activity: Incoming, turning: Turning, parts: TurnParts): Promise<void> {
  const submit = submitOf(activity);
  return submit === undefined
    ? onMessage(activity, turning, parts)
    : onSubmit(activity, submit, turning, parts);
}
