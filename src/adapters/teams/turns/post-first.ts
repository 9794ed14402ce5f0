/** A message where nobody asked just now, by the reference kept of the conversation. */
import type { StateFault } from '../../../core/team/outcome.ts';
import type { TeamKey } from '../../../core/team/team-key.ts';
import { deliver, type Delivered } from './deliver.ts';
import type { TurnParts } from './parts.ts';
import { dropReference, parseReference } from './references.ts';

export type PostResult =
  | Delivered
  /** Never met, or dropped since. */
  | { readonly kind: 'unknown-conversation' }
  | { readonly kind: 'unavailable'; readonly reason: StateFault };

export interface FirstPost {
  readonly team: TeamKey;
  readonly conversation: string;
  readonly message: object;
}

export async function postFirst(
  { team, conversation, message }: FirstPost,
  parts: TurnParts,
): Promise<PostResult> {
  const { state, connector, observe, timing } = parts;
  const found = await state.installations.findConversation({ team, conversation });
  if (found.kind === 'unavailable') return found;
  const reference = found.value === undefined ? undefined : parseReference(found.value);
  if (reference === undefined) return { kind: 'unknown-conversation' };
  const speak = () => connector.speak(reference, message);
  const delivered = await deliver(speak, { observe, backOff: timing.backOff });
  if (delivered.kind === 'gone') await dropReference(team, conversation, parts);
  return delivered;
}
