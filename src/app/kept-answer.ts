/** What an answer leaves behind: its line in the log, the last question of its thread, a recent answer. */
import type { ReferenceData } from '../core/ports.ts';
import type { TeamKey } from '../core/team/team-key.ts';
import type { KeptAnswer } from '../core/team/team-state.ts';
import type { Answer } from '../intents/answer.ts';
import type { Defaults } from '../intents/answering/asked.ts';
import { givenOf } from './given-answer.ts';

/** Whoever was answered (team-assistant.ts says what each means). */
interface Answered {
  readonly team: TeamKey;
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly user: string;
  readonly alone?: string | undefined;
}

interface AnsweredWith {
  readonly defaults: Defaults;
  readonly reference: ReferenceData;
  /** Epoch milliseconds. */
  readonly at: number;
}

export function keptAnswer(
  answer: Answer,
  asker: Answered,
  { defaults, reference, at }: AnsweredWith,
): KeptAnswer {
  const { team, user, alone: tellAt } = asker;
  const { answerId, intent, question, reply, thread = question } = answer;
  const dataVersion = dataVersionOf(reference);
  return {
    audit: { team, user, sort: intent, dataVersion, at, ...(answerId === null ? {} : { answerId }) },
    ...(thread === null ? {} : { thread: { ...threadOf(asker), question: thread, at } }),
    ...(question === null || answerId === null
      ? {}
      : {
          recent: {
            ...{ team, user, answerId, intent, question, headline: reply.headline, at },
            given: givenOf(answer, { tellAt, defaults, reference }),
          },
        }),
  };
}

export const threadOf = ({ team, channel, thread, user }: Answered) => ({
  team,
  channel,
  thread: thread ?? `of ${user}`,
});

/** The releases an answer was made from, newest of each kind. */
export const dataVersionOf = ({ releases }: Pick<ReferenceData, 'releases'>): string =>
  [...new Map(releases.map(({ kind, name }) => [kind, name])).values()].join(' ').slice(0, 80);
