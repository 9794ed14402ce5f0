/** What is posted without being asked for just now: the digest. */
import { webApi, type Authorize } from '@slack/bolt';
import type { MakeFile } from '../../intents/answering/answer-file.ts';
import type { Answer } from '../../intents/answer.ts';
import type { TeamState } from '../../core/team/team-state.ts';
import type { TeamKey } from '../../core/team/team-key.ts';
import type { Observer } from '../observe.ts';
import { callWith, clientOptions } from './deliver/call.ts';
import { deliver, type Outlet } from './deliver/deliver.ts';
import { meaningOf } from './deliver/faults.ts';
import { respondTo, uploadTo } from './deliver/respond.ts';
import { drawAnswer } from './draw-answer.ts';
import { ofWorkspace, type NewerBlocks } from './newer-blocks.ts';
import type { AddressOf } from './to-block-kit.ts';
import { installationOf, workspaceOf } from './receive/workspace.ts';
import type { SlackConfig } from './slack-config.ts';

export type PostResult =
  | { readonly kind: 'posted' }
  /** The installation or the channel is no longer there: do not post there again. */
  | { readonly kind: 'gone'; readonly fault: string }
  /** Slack is not able to take it just now. */
  | { readonly kind: 'unable'; readonly fault: string }
  | { readonly kind: 'failed'; readonly fault: string };

export interface PostingParts {
  readonly config: SlackConfig;
  readonly state: TeamState;
  readonly observe: Observer;
  readonly addressOf?: AddressOf | undefined;
  readonly makeFile?: MakeFile | undefined;
  readonly newer: NewerBlocks;
  readonly authorize: Authorize<boolean>;
  readonly signal: AbortSignal;
}

/** Milliseconds: a digest that Slack does not take is tried again with the next round, and holds up no other until then. */
const postLife = 15_000;

/** The way out to a team; undefined where the app is not installed there. */
export function outlets({ config, state, observe, newer, authorize, signal, makeFile }: PostingParts) {
  const { apiUrl } = config;
  const options = { ...clientOptions, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) };
  return async (team: TeamKey, longestLife?: number): Promise<Outlet | undefined> => {
    const workspace = workspaceOf(team);
    const { team: teamId, enterprise: enterpriseId } = workspace;
    const isEnterpriseInstall = enterpriseId !== undefined;
    const { botToken } = await authorize({ teamId, enterpriseId, isEnterpriseInstall });
    if (botToken === undefined) return undefined;
    return {
      call: callWith(new webApi.WebClient(botToken, options), { observe, signal, longestLife }),
      respond: respondTo({ apiUrl, observe, signal }),
      upload: uploadTo({ apiUrl, observe, signal }),
      ...{ observe, makeFile },
      newer: ofWorkspace(newer, team),
      forget: () => forget(state, installationOf(workspace)),
    };
  };
}

export function posting(parts: PostingParts) {
  const outletOf = outlets(parts);
  return async (team: TeamKey, channel: string, answer: Answer): Promise<PostResult> => {
    const outlet = await outletOf(team, postLife);
    if (outlet === undefined) return { kind: 'gone', fault: 'not_installed' };
    const drawn = drawAnswer(answer, { shareable: false, addressOf: parts.addressOf });
    const sent = await deliver(drawn, { kind: 'channel', channel }, outlet);
    if (sent.kind === 'sent') return { kind: 'posted' };
    const { fault } = sent;
    const meaning = meaningOf(fault);
    if (meaning === 'gone' || meaning === 'place') return { kind: 'gone', fault };
    return { kind: meaning === 'unable' && fault !== 'unreachable' ? 'unable' : 'failed', fault };
  };
}

export async function forget(state: TeamState, installation: TeamKey | undefined): Promise<void> {
  if (installation !== undefined) await state.installations.remove(installation);
}
