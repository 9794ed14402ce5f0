/** Installing in many workspaces: Bolt's own OAuth v2, with our store behind it and our words on its two pages. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver, type Authorize } from '@slack/bolt';
import type { TeamState } from '../../../core/team/team-state.ts';
import type { Observer } from '../../observe.ts';
import { clientOptions } from '../deliver/call.ts';
import { paths, scopesOf } from '../manifest.ts';
import { quietLogger } from '../receive/quiet-logger.ts';
import type { SlackConfig } from '../slack-config.ts';
import { installationStore } from './installation-store.ts';

export interface OAuth {
  readonly authorize: Authorize<boolean>;
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
}

interface OAuthParts {
  readonly config: SlackConfig & {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly stateSecret: string;
  };
  readonly state: TeamState;
  readonly now: () => number;
  readonly observe: Observer;
}

export function oauth({ config, state, now, observe }: OAuthParts): OAuth {
  const { clientId, clientSecret, stateSecret, apiUrl, publicUrl } = config;
  const redirect = publicUrl === undefined ? {} : { redirectUri: `${publicUrl}${paths.redirect}` };
  const receiver = new HTTPReceiver({
    ...{ clientId, clientSecret, stateSecret, ...redirect },
    signingSecret: '',
    signatureVerification: false,
    endpoints: [],
    scopes: [...scopesOf('default')],
    logger: quietLogger,
    installationStore: installationStore(state, now),
    installerOptions: {
      directInstall: true,
      installPath: paths.install,
      redirectUriPath: paths.redirect,
      clientOptions: { ...clientOptions, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) },
      ...(apiUrl === undefined ? {} : { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href }),
      callbackOptions: {
        success: (_installation, _options, _request, response) => page(response, 200, installed),
        failure: (error, _options, _request, response) => {
          observe.refused({ platform: 'slack', reason: 'install-failed' });
          page(response, error.code === 'slack_oauth_unknown_error' ? 500 : 400, notInstalled);
        },
      },
    },
  });
  const { installer } = receiver;
  if (installer === undefined)
    throw new Error('Slack needs SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET');
  return {
    authorize: (source) => installer.authorize(source),
    listener: (request, response) => {
      try {
        receiver.requestListener(request, response);
      } catch {
        response.writeHead(404).end();
      }
    },
  };
}

const installed =
  'Unitwise is installed. In Slack, type /cpt 97110 38min to try it; you can close this window.';
const notInstalled = 'Unitwise was not installed. Begin again from the install address; nothing was kept.';

function page(response: ServerResponse, status: number, sentence: string): void {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
  };
  response.writeHead(status, headers).end(`<!doctype html><title>Unitwise</title><p>${sentence}</p>`);
}
