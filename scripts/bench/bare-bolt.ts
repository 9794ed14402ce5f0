/** The yardstick for Slack: Bolt as it comes, with a command that only acknowledges. */
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';

const receiver = new HTTPReceiver({
  signingSecret: process.env['SLACK_SIGNING_SECRET'] ?? '',
  endpoints: '/slack/events',
  logLevel: LogLevel.ERROR,
});
const app = new App({
  ...{ receiver, logLevel: LogLevel.ERROR },
  authorize: () => Promise.resolve({ botToken: 'xoxb-bench' }),
});
app.command('/cpt', ({ ack }) => ack());
const server = await receiver.start({ port: 0, host: '127.0.0.1' });
const address = server.address();
process.stdout.write(`on http://localhost:${typeof address === 'object' ? address?.port : ''}/\n`);
