import type { Conversation, Message } from '../conversations.ts';
import type { Shown } from '../reading/reading.ts';

/** A place to talk: one conversation, begun anew each time. */
export interface Surface {
  readonly begin: (conversation: Conversation) => Promise<Talk>;
  readonly stop: () => Promise<void>;
}

export interface Talk {
  readonly say: (message: Message) => Promise<Answered>;
}

/** By what drew it. Nothing where the surface has no answer to give, as the table says. */
export type Answered = Readonly<Record<string, Shown>>;
