/** What every surface works with. */
import type { ServiceDate } from '../../../core/claim/service-date.ts';
import type { TeamState } from '../../../core/team/team-state.ts';
import type { Answer } from '../../../intents/answer.ts';
import type { TeamAssistant } from '../../../app/team-assistant.ts';
import type { AnsweredOnce } from '../../answered-once.ts';
import type { Observer } from '../../observe.ts';
import { withoutThread } from '../incoming/conversation.ts';
import type { Connector } from '../sdk.ts';
import type { TeamsConfig } from '../teams-config.ts';
import type { Seen } from './seen.ts';

export interface TurnParts {
  readonly config: TeamsConfig;
  readonly assistant: TeamAssistant;
  readonly state: TeamState;
  readonly observe: Observer;
  readonly connector: Connector;
  /** Where Teams fetches the answer's picture; undefined where there is none, or nobody outside could fetch it. */
  readonly pictureOf: PictureOf;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly timing: Timing;
  /** Answers each activity once. */
  readonly once: AnsweredOnce;
  /** References this process has saved. */
  readonly saved: Seen;
  /** Work that outlives its request: waited for when the program stops. */
  readonly inBackground: (work: Promise<unknown>) => void;
}

export const todayOf = ({ now }: Pick<TurnParts, 'now'>): ServiceDate =>
  new Date(now()).toISOString().slice(0, 10) as ServiceDate;

export const postedKey = (conversation: string, id: string): string => `${withoutThread(conversation)} ${id}`;

export type PictureOf = (answer: Answer) => { readonly url: string; readonly alt: string } | undefined;

/** Milliseconds. */
export interface Timing {
  /** "Is typing" is shown to whoever waits so long. */
  readonly typingAfter: number;
  /** A message that takes longer is acknowledged, its question kept, and answered later. */
  readonly keptAfter: number;
  /** A click waits for its answer; Microsoft gives it up after 15 s. */
  readonly lateAfter: number;
  /** The first pause after "too many requests", where the connector names none. */
  readonly backOff: number;
}

export const usualTiming: Timing = {
  typingAfter: 1_000,
  keptAfter: 2_000,
  lateAfter: 10_000,
  backOff: 1_000,
};
