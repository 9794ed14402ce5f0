/** Signed Slack commands for load: spread over many teams, people and questions. */
import { createHmac } from 'node:crypto';

export const signingSecret = 'a secret of the bench';

export interface SlackRequest {
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function slackCommand(
  text: string,
  { team = 'T1', user }: { team?: string; user: string },
): SlackRequest {
  counted += 1;
  const body = new URLSearchParams({
    ...{ command: '/cpt', text, response_url: 'https://hooks.slack.com/commands/bench' },
    ...{
      team_id: team,
      channel_id: `C${team}`,
      user_id: user,
      api_app_id: 'A1',
      trigger_id: String(counted),
    },
  }).toString();
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${at}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    ...{ 'x-slack-request-timestamp': at, 'x-slack-signature': `v0=${signature}` },
  };
  return { method: 'POST', headers, body };
}

let counted = 0;
