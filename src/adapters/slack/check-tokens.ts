/** Asks Slack whether it takes the tokens as set. Nothing is posted; an app token opens no socket. */
import { webApi } from '@slack/bolt';
import type { OnlineCheck } from '../online-check.ts';
import { clientOptions, faultName } from './deliver/call.ts';
import type { SlackConfig } from './slack-config.ts';

export interface TokenCheck {
  readonly variable: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';
  readonly check: OnlineCheck;
}

/** Tokens of workspaces installed over OAuth are not among them: those live in the team state. */
export async function checkTokens({
  botToken,
  appToken,
  apiUrl,
}: SlackConfig): Promise<readonly TokenCheck[]> {
  const ask = async (token: string, method: string): Promise<OnlineCheck> => {
    const options = { ...clientOptions, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) };
    try {
      await new webApi.WebClient(token, options).apiCall(method);
      return { kind: 'accepted' };
    } catch (error) {
      if (error instanceof webApi.WebAPIPlatformError) {
        return { kind: 'refused', fault: faultName(error.data.error) };
      }
      if (error instanceof webApi.WebAPIHTTPError) {
        return { kind: 'unreachable', fault: `status ${error.statusCode}` };
      }
      if (error instanceof webApi.WebAPIRateLimitedError)
        return { kind: 'unreachable', fault: 'ratelimited' };
      if (error instanceof webApi.WebAPIRequestError) return { kind: 'unreachable', fault: 'no connection' };
      throw error;
    }
  };
  const checks: TokenCheck[] = [];
  if (botToken !== undefined) {
    checks.push({ variable: 'SLACK_BOT_TOKEN', check: await ask(botToken, 'auth.test') });
  }
  if (appToken !== undefined) {
    checks.push({ variable: 'SLACK_APP_TOKEN', check: await ask(appToken, 'apps.connections.open') });
  }
  return checks;
}
