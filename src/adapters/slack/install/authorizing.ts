/** Whose token answers whom: the one token of one workspace, or the one kept since it was installed there. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { webApi, type Authorize } from '@slack/bolt';
import type { TeamState } from '../../../core/team/team-state.ts';
import type { Observer } from '../../observe.ts';
import { callWith, clientOptions } from '../deliver/call.ts';
import type { SlackConfig } from '../slack-config.ts';
import { oauth } from './oauth.ts';

export interface Authorizing {
  /** Never throws: where no token is found, `missing` says so, and what needs none is answered all the same. */
  readonly authorize: Authorize<boolean>;
  readonly listener?: (request: IncomingMessage, response: ServerResponse) => void;
  /** Asks Slack about the one token; a fault is observed, and answers go on where they need none. */
  readonly check: (observe: Observer) => Promise<void>;
}

export interface AuthorizingParts {
  readonly config: SlackConfig;
  readonly state: TeamState;
  readonly observe: Observer;
  readonly now: () => number;
}

export function authorizing({ config, state, observe, now }: AuthorizingParts): Authorizing {
  const { botToken, clientId, clientSecret, stateSecret, apiUrl } = config;
  if (botToken !== undefined) {
    const client = new webApi.WebClient(botToken, {
      ...clientOptions,
      ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    });
    return {
      authorize: () => Promise.resolve({ botToken }),
      check: async (observer) => void (await callWith(client, { observe: observer })('auth.test', {})),
    };
  }
  if (clientId === undefined || clientSecret === undefined || stateSecret === undefined) {
    throw new Error(
      'Slack needs SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET.',
    );
  }
  const { authorize, listener } = oauth({
    config: { ...config, clientId, clientSecret, stateSecret },
    ...{ state, now, observe },
  });
  return {
    listener,
    authorize: (source) => authorize(source).catch(() => ({ missing: true })),
    check: () => Promise.resolve(),
  };
}
