/** What the assistant in Slack is made of; put together by the wiring. */
import type { TeamState } from '../../core/team/team-state.ts';
import type { TeamAssistant } from '../../app/team-assistant.ts';
import type { Observer } from '../observe.ts';
import type { UnsignedCallers } from '../unsigned-callers.ts';
import type { MakeFile } from '../../intents/answering/answer-file.ts';
import type { AddressOf } from './to-block-kit.ts';
import type { HomeStatus } from './home-status.ts';
import type { NewerBlocks } from './newer-blocks.ts';
import type { SlackConfig } from './slack-config.ts';

export interface SlackParts {
  readonly config: SlackConfig;
  readonly assistant: TeamAssistant;
  readonly state: TeamState;
  readonly observe: Observer;
  readonly status: () => Promise<HomeStatus>;
  /** Where Slack fetches a picture, as a whole address; without it, pictures are drawn in text. */
  readonly addressOf?: AddressOf;
  /** Where files are sent and not opened at addresses of ours. */
  readonly makeFile?: MakeFile | undefined;
  /** Without it, requests that fail their signature are not counted by address. */
  readonly unsigned?: UnsignedCallers | undefined;
  /** Which workspaces take the newer blocks, where it is known otherwise than by trying. */
  readonly newer?: NewerBlocks | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
}
