/** Unitwise in Microsoft Teams: the listener of POST /api/messages, and a way to speak first. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { altOf } from '../../core/pictures/depict.ts';
import type { Drawing as Depicted } from '../../core/pictures/drawing.ts';
import type { TeamKey } from '../../core/team/team-key.ts';
import type { TeamState } from '../../core/team/team-state.ts';
import type { Answer } from '../../intents/answer.ts';
import type { TeamAssistant } from '../../app/team-assistant.ts';
import { answeredOnce } from '../answered-once.ts';
import type { Observer } from '../observe.ts';
import type { UnsignedCallers } from '../unsigned-callers.ts';
import { answerMessage } from './answer-message.ts';
import { requestListener } from './door/request-listener.ts';
import { signingKeys } from './door/signing-keys.ts';
import { answerActivity } from './surfaces/route.ts';
import { openConnector } from './sdk.ts';
import { keysAddressOf, type TeamsConfig } from './teams-config.ts';
import { usualTiming, type PictureOf, type Timing, type TurnParts } from './turns/parts.ts';
import { postFirst, type PostResult } from './turns/post-first.ts';
import { resumeWith, type Resume } from './turns/resume.ts';
import { openSeen } from './turns/seen.ts';

export type { PostResult } from './turns/post-first.ts';
export type { TeamsConfig } from './teams-config.ts';

export interface TeamsApp {
  /** For POST /api/messages. */
  readonly requestListener: (request: IncomingMessage, response: ServerResponse) => void;
  /** Takes no new work and waits for what is under way. */
  readonly stop: () => Promise<void>;
  /** Speaks in a conversation where nobody asked just now: the digest. */
  readonly post: (team: TeamKey, conversation: string, answer: Answer) => Promise<PostResult>;
  /** Answers what an instance that died had acknowledged. */
  readonly resume: Resume;
}

export interface TeamsParts {
  readonly config: TeamsConfig;
  readonly assistant: TeamAssistant;
  readonly state: TeamState;
  readonly observe: Observer;
  /** Where Teams fetches a picture; absent where nobody outside could. */
  readonly addressOf?: (picture: Depicted) => string;
  /** Without it, requests that fail their token are not counted by address. */
  readonly unsigned?: UnsignedCallers | undefined;
  /** Epoch milliseconds; the machine's clock where absent. */
  readonly now?: () => number;
  /** Shorter waits, in tests. */
  readonly timing?: Partial<Timing>;
}

/** References this process remembers. */
const remembered = 5_000;
/** Microsoft waits 15 s before it delivers again: by then the claim of an instance that died has ended. */
const lease = 12_000;
const longestDrain = 10_000;

const machineClock = (): number => new Date().getTime();

export function teamsApp(given: TeamsParts): TeamsApp {
  const { config, assistant, state, observe, now = machineClock } = given;
  const { addressOf } = given;
  const pictureOf: PictureOf = ({ picture }) =>
    picture && addressOf && { url: addressOf(picture), alt: altOf(picture) };
  const connector = openConnector(config);
  const running = new Set<Promise<unknown>>();
  let closing = false;

  const parts: TurnParts = {
    ...{ config, assistant, state, observe, connector, now, pictureOf },
    timing: { ...usualTiming, ...given.timing },
    once: answeredOnce({ once: state.once, owner: 'teams', lease }),
    saved: openSeen(remembered),
    inBackground: (work) => {
      const task = work.catch((error: unknown) =>
        observe.failed({ platform: 'teams', where: 'background', error }),
      );
      running.add(task);
      void task.then(() => running.delete(task));
    },
  };

  return {
    requestListener: requestListener({
      ...{ config, connector, observe, now: machineClock, unsigned: given.unsigned },
      findKey: signingKeys(keysAddressOf(config), machineClock),
      answer: (activity, speak) => {
        const answered = answerActivity(activity, speak, parts);
        parts.inBackground(answered);
        return answered;
      },
      isClosing: () => closing,
    }),
    stop: async () => {
      closing = true;
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise((resolve) => (timer = setTimeout(resolve, longestDrain)));
      await Promise.race([drained(running), enough]);
      clearTimeout(timer);
      connector.close();
    },
    resume: async (pending) => {
      if (closing) return 'later';
      const resumed = resumeWith(parts)(pending);
      parts.inBackground(resumed);
      return resumed;
    },
    post: (team, conversation, answer) =>
      postFirst(
        {
          team,
          conversation,
          message: answerMessage(answer, { where: 'shared', picture: pictureOf(answer) }),
        },
        parts,
      ),
  };
}

async function drained(running: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (running.size > 0) await Promise.all(running);
}
