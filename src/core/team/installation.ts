/** What lets the program speak in a workspace: Slack's tokens, Teams' addresses of conversations. Sealed at rest. */
import type { Read, Saved } from './outcome.ts';
import type { TeamKey } from './team-key.ts';

export interface SlackInstallation {
  readonly team: TeamKey;
  /** The installation as Bolt gives it, JSON, bot token included. */
  readonly installation: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface Conversation {
  readonly team: TeamKey;
  /** The platform's id of the conversation. */
  readonly conversation: string;
  /** The conversation reference, JSON. */
  readonly reference: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface InstallationStore {
  /** no-key: a token is kept only under a STATE_KEY of the environment. */
  readonly save: (installation: SlackInstallation) => Promise<Saved | { readonly kind: 'no-key' }>;
  readonly find: (team: TeamKey) => Promise<Read<string | undefined>>;
  /** Epoch milliseconds; undefined where there is none. */
  readonly installedAt: (team: TeamKey) => Promise<Read<number | undefined>>;
  readonly remove: (team: TeamKey) => Promise<Saved>;
  /** Writes only where the reference changed, or was last seen more than a day ago. */
  readonly saveConversation: (conversation: Conversation) => Promise<Saved>;
  readonly findConversation: (
    place: Pick<Conversation, 'team' | 'conversation'>,
  ) => Promise<Read<string | undefined>>;
  readonly dropConversation: (place: Pick<Conversation, 'team' | 'conversation'>) => Promise<Saved>;
}
