/** How deliveries reach us: over HTTP, each signed, or over a socket we open, which needs no address of ours. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { SocketModeReceiver, type Receiver } from '@slack/bolt';
import type { Observer } from '../observe.ts';
import type { UnsignedCallers } from '../unsigned-callers.ts';
import { clientOptions } from './deliver/call.ts';
import { httpReceiver } from './receive/http-receiver.ts';
import { quietLogger } from './receive/quiet-logger.ts';
import { readIncoming } from './receive/read-incoming.ts';
import { withoutAck, type Delivered, type Reply } from './receive/reply.ts';
import type { SlackConfig } from './slack-config.ts';

export interface Connection {
  readonly mode: 'http' | 'socket';
  readonly receiver: Receiver;
  readonly listener?: (request: IncomingMessage, response: ServerResponse) => void;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface ConnectParts {
  readonly config: SlackConfig;
  readonly observe: Observer;
  readonly now: () => number;
  readonly open: () => boolean;
  readonly unsigned?: UnsignedCallers | undefined;
}

export function connect(parts: ConnectParts): Connection {
  const { appToken, signingSecret } = parts.config;
  if (appToken !== undefined) return bySocket(appToken, parts);
  if (signingSecret === undefined || signingSecret === '') {
    throw new Error(
      'Slack over HTTP needs SLACK_SIGNING_SECRET; set it, or SLACK_APP_TOKEN for Socket Mode.',
    );
  }
  const receiver = httpReceiver({ ...parts, secret: signingSecret });
  const nothing = (): Promise<void> => Promise.resolve();
  return { mode: 'http', receiver, listener: receiver.listener, start: nothing, stop: nothing };
}

/** Longer waits for a first connection go on behind the server's back: it is ready for everything else. */
const longestStart = 5_000;

function bySocket(appToken: string, { config, observe }: ConnectParts): Connection {
  const { apiUrl } = config;
  const fault = (name: string) => (): void => observe.platformFault({ platform: 'slack', fault: name });
  const receiver = new SocketModeReceiver({
    appToken,
    logger: quietLogger,
    installerOptions: {
      clientOptions: { ...clientOptions, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) },
    },
    customPropertiesExtractor: (delivered) => {
      const received = readIncoming(delivered.body);
      const { ack } = delivered as unknown as { readonly ack: Reply['ack'] };
      if (received !== undefined)
        // What is not acknowledged, Slack delivers again.
        return {
          delivered: { received, reply: { ack, later: () => Promise.resolve() } } satisfies Delivered,
        };
      // Bolt leaves what it cannot tell apart without an answer, and Slack would deliver it again.
      observe.refused({ platform: 'slack', reason: 'malformed' });
      ack().catch(fault('socket_error'));
      return {};
    },
    processEventErrorHandler: ({ error, event }) => {
      const isOurs = event.customProperties?.['delivered'] !== undefined;
      if (isOurs) observe.failed({ platform: 'slack', where: 'socket', error });
      return Promise.resolve(!isOurs);
    },
  });
  const init = receiver.init.bind(receiver);
  receiver.init = (app) => init(withoutAck(app));
  receiver.client.on('reconnecting', fault('socket_reconnecting'));
  receiver.client.on('error', fault('socket_error'));
  let stopped = false;
  /** A token Slack refuses is refused for good; a Slack that cannot be reached is tried again, ever more seldom. */
  const begin = async (wait: number): Promise<string | undefined> => {
    try {
      await receiver.start();
      return undefined;
    } catch (error) {
      if ((error as { readonly code?: unknown }).code === 'slack_webapi_platform_error') {
        observe.failed({ platform: 'slack', where: 'socket', error });
        return 'Slack did not take SLACK_APP_TOKEN: make one with connections:write under Basic Information.';
      }
      observe.platformFault({ platform: 'slack', fault: 'unreachable' });
      await pause(wait * (0.5 + Math.random()), undefined, { ref: false });
      return stopped ? undefined : begin(Math.min(2 * wait, 60_000));
    }
  };
  return {
    mode: 'socket',
    receiver,
    start: async () => {
      const sentence = await Promise.race([begin(1_000), pause(longestStart, undefined, { ref: false })]);
      if (sentence !== undefined) throw new Error(sentence);
    },
    stop: () => {
      stopped = true;
      return receiver.stop();
    },
  };
}
