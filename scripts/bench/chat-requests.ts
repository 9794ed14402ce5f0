/** Requests as Slack and Teams send them, for load that is spread over teams, people and questions. */
import { createHmac } from 'node:crypto';

export const signingSecret = 'a secret of the bench';

export interface BenchRequest {
  readonly method: 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Asker {
  readonly team: string;
  readonly user: string;
}

let sent = 0;

export function slackCommand(text: string, { team, user }: Asker): BenchRequest {
  sent += 1;
  const body = new URLSearchParams({
    ...{ command: '/cpt', text, response_url: 'https://hooks.slack.com/commands/bench' },
    ...{ team_id: team, channel_id: `C${team}`, user_id: user, api_app_id: 'A1', trigger_id: String(sent) },
  });
  return signed('application/x-www-form-urlencoded', body.toString());
}

/** To the bot itself; answered by chat.postMessage. */
export function slackMessage(text: string, { team, user }: Asker): BenchRequest {
  sent += 1;
  const ts = `${Math.floor(Date.now() / 1000)}.${String(sent).padStart(6, '0')}`;
  const event = {
    type: 'message',
    channel_type: 'im',
    channel: `D${user}`,
    user,
    text,
    ts,
    event_ts: ts,
    team,
  };
  const envelope = { type: 'event_callback', team_id: team, api_app_id: 'A1', event_id: `Ev${sent}`, event };
  return signed('application/json', JSON.stringify(envelope));
}

function signed(type: string, body: string): BenchRequest {
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${at}:${body}`).digest('hex');
  const proof = { 'x-slack-request-timestamp': at, 'x-slack-signature': `v0=${signature}` };
  return { method: 'POST', path: '/slack/events', headers: { 'content-type': type, ...proof }, body };
}

/** In a personal chat, answered in the response. */
export function teamsMessage(text: string, { team, user }: Asker): BenchRequest {
  sent += 1;
  const body = JSON.stringify({
    ...{ type: 'message', id: `message-${sent}`, channelId: 'msteams', serviceUrl: 'http://127.0.0.1:9' },
    ...{ from: { id: user }, recipient: { id: 'bot' }, deliveryMode: 'expectReplies', text },
    conversation: { id: `personal-${user}`, conversationType: 'personal', tenantId: team },
    channelData: { tenant: { id: team } },
  });
  return { method: 'POST', path: '/api/messages', headers: { 'content-type': 'application/json' }, body };
}
