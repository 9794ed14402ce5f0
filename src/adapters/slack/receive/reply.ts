/** How a delivery itself is answered: that Slack need not deliver it again, or that it should. */
import type { App, ReceiverEvent } from '@slack/bolt';
import type { Received } from './read-incoming.ts';

export interface Reply {
  /** What is said shows where the delivery is a command or a form. */
  readonly ack: (said?: object) => Promise<void>;
  /** Not answered here and now: Slack delivers an event again, and tells a person that a command failed. */
  readonly later: () => Promise<void>;
}

/** What travels through Bolt with each delivery. */
export interface Delivered {
  readonly received: Received;
  readonly reply: Reply;
}

/** Bolt acknowledges events before anybody has seen them; here each is acknowledged when it is answered. */
export const withoutAck = (app: App): App =>
  Object.create(app, {
    processEvent: {
      value: (event: ReceiverEvent) => app.processEvent({ ...event, ack: () => Promise.resolve() }),
    },
  }) as App;
