/** The assistant in Slack: deliveries come in by Bolt, each is answered by its surface, everything goes out one way. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { App } from '@slack/bolt';
import type { Answer } from '../../intents/answer.ts';
import type { TeamKey } from '../../core/team/team-key.ts';
import { answerDelivery } from './answer-delivery.ts';
import { authorizing } from './install/authorizing.ts';
import { connect } from './connect.ts';
import { clientOptions } from './deliver/call.ts';
import { isSlackAddress } from './deliver/respond.ts';
import { paths } from './manifest.ts';
import { newerBlocks, noNewerBlocks } from './newer-blocks.ts';
import { outlets, posting, type PostResult } from './posting.ts';
import { quietLogger } from './receive/quiet-logger.ts';
import type { Delivered } from './receive/reply.ts';
import { resumeWith, type Resume } from './resume.ts';
import { running } from './running.ts';
import type { SlackParts } from './slack-parts.ts';

export type { HomeStatus } from './home-status.ts';
export type { PostResult } from './posting.ts';
export type { SlackConfig } from './slack-config.ts';
export type { SlackParts } from './slack-parts.ts';

export interface SlackApp {
  readonly mode: 'http' | 'socket';
  /** For everything under /slack; absent in Socket Mode, unless the app can be installed here. */
  readonly requestListener?: (request: IncomingMessage, response: ServerResponse) => void;
  /** Throws one sentence where Slack refuses us for good. */
  readonly start: () => Promise<void>;
  /** Takes nothing new and lets what is being answered end. */
  readonly stop: () => Promise<void>;
  /** Something nobody asked for just now: the digest. */
  readonly post: (team: TeamKey, channel: string, answer: Answer) => Promise<PostResult>;
  /** Answers what an instance that died had acknowledged. */
  readonly resume: Resume;
}

/** Milliseconds until what is being answered is given up: what was kept, another instance or start answers. */
const longestDrain = 8_000;
/** For what was given up to be written down. */
const lastMoment = 2_000;

export function slackApp(given: SlackParts): SlackApp {
  const { config, observe } = given;
  const newer = given.newer ?? (drawsNewer(config.apiUrl) ? newerBlocks(given.now) : noNewerBlocks);
  const parts = { ...given, newer };
  const works = running();
  let open = true;
  const connection = connect({ ...parts, open: () => open });
  const install = authorizing(parts);
  const app = new App({
    receiver: connection.receiver,
    authorize: install.authorize,
    logger: quietLogger,
    // Slack's own notices of us are told apart as they are read; there is no conversation to remember.
    ...{ ignoreSelf: false, convoStore: false },
    clientOptions: {
      ...clientOptions,
      ...(config.apiUrl === undefined ? {} : { slackApiUrl: config.apiUrl }),
    },
  });
  const stopping = new AbortController();
  const { signal } = stopping;
  const answer = answerDelivery({ ...parts, signal });
  const out = { ...parts, authorize: install.authorize, signal };
  const post = posting(out);
  const resume = resumeWith(parts, outlets(out));
  app.use(async ({ context, client }) => {
    const delivered = context['delivered'] as Delivered | undefined;
    // Refused where it came in; the way here is Bolt's.
    if (delivered === undefined) return;
    if (!open) return delivered.reply.later();
    const installed = context['missing'] !== true;
    await works.track(answer({ ...delivered, client: installed ? client : undefined }));
  });
  const listener = route(connection.listener, install.listener);
  return {
    mode: connection.mode,
    ...(listener === undefined ? {} : { requestListener: listener }),
    start: async () => {
      await connection.start();
      await install.check(observe);
    },
    stop: async () => {
      open = false;
      await works.drained(longestDrain);
      stopping.abort();
      await works.drained(lastMoment);
      await connection.stop();
    },
    post: (team, channel, said) => works.track(post(team, channel, said)),
    resume: (pending) => (open ? works.track(resume(pending)) : Promise.resolve('later')),
  };
}

const drawsNewer = (apiUrl: string | undefined): boolean => apiUrl === undefined || isSlackAddress(apiUrl);

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Installing has its own two addresses; whatever else lies under /slack is not found. */
function route(events: Listener | undefined, installing: Listener | undefined): Listener | undefined {
  if (events === undefined && installing === undefined) return undefined;
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    const listener =
      path === paths.events
        ? events
        : path === paths.install || path === paths.redirect
          ? installing
          : undefined;
    if (listener === undefined) response.writeHead(404).end();
    else listener(request, response);
  };
}
