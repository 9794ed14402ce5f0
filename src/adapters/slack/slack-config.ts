/** How Slack is reached. Which of these are set decides the rest. */
export interface SlackConfig {
  /** SLACK_SIGNING_SECRET: over HTTP, proves that a request is Slack's. */
  readonly signingSecret?: string;
  /** SLACK_BOT_TOKEN: one workspace. */
  readonly botToken?: string;
  /** SLACK_APP_TOKEN: Socket Mode. */
  readonly appToken?: string;
  /** SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET: installed in many workspaces. */
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly stateSecret?: string;
  /** SLACK_API_URL: another Slack than slack.com. */
  readonly apiUrl?: string;
  /** PUBLIC_URL: where the server is reached from outside. */
  readonly publicUrl?: string;
}
