/** What is posted without being asked for just now: the digest. */
import { webApi, type Authorize } from '@slack/bolt';
import type { Answer } from '../../intents/answer.ts';
import type { TeamState } from '../../core/team/team-state.ts';
import type { TeamKey } from '../../core/team/team-key.ts';
import type { Observer } from '../observe.ts';
import { callWith, clientOptions } from './deliver/call.ts';
import { deliver } from './deliver/deliver.ts';
import { meaningOf } from './deliver/faults.ts';
import { respondTo } from './deliver/respond.ts';
import { drawAnswer } from './draw-answer.ts';
import type { AddressOf } from './to-block-kit.ts';
import { installationOf, workspaceOf } from './receive/workspace.ts';
import type { SlackConfig } from './slack-config.ts';

export type PostResult =
  | { readonly kind: 'posted' }
  /** The installation or the channel is no longer there: do not post there again. */
  | { readonly kind: 'gone'; readonly fault: string }
  | { readonly kind: 'failed'; readonly fault: string };

export interface PostingParts {
  readonly config: SlackConfig;
  readonly state: TeamState;
  readonly observe: Observer;
  readonly addressOf?: AddressOf | undefined;
  readonly authorize: Authorize<boolean>;
  readonly track: <T>(work: Promise<T>) => Promise<T>;
}

export function posting({ config, state, observe, addressOf, authorize, track }: PostingParts) {
  const { apiUrl } = config;
  const options = { ...clientOptions, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) };

  async function post(team: TeamKey, channel: string, answer: Answer): Promise<PostResult> {
    const workspace = workspaceOf(team);
    const { team: teamId, enterprise: enterpriseId } = workspace;
    const isEnterpriseInstall = enterpriseId !== undefined;
    const { botToken } = await authorize({ teamId, enterpriseId, isEnterpriseInstall });
    if (botToken === undefined) return { kind: 'gone', fault: 'not_installed' };
    const outlet = {
      call: callWith(new webApi.WebClient(botToken, options), observe),
      respond: respondTo({ apiUrl, observe }),
      observe,
      forget: () => forget(state, installationOf(workspace)),
    };
    const sent = await deliver(
      drawAnswer(answer, { shareable: false, addressOf }),
      { kind: 'channel', channel },
      outlet,
    );
    if (sent.kind === 'sent') return { kind: 'posted' };
    const meaning = meaningOf(sent.fault);
    return { kind: meaning === 'gone' || meaning === 'place' ? 'gone' : 'failed', fault: sent.fault };
  }

  return (team: TeamKey, channel: string, answer: Answer): Promise<PostResult> =>
    track(post(team, channel, answer));
}

export async function forget(state: TeamState, installation: TeamKey | undefined): Promise<void> {
  if (installation !== undefined) await state.installations.remove(installation);
}
