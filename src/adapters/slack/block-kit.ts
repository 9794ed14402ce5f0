/** The part of Slack's Block Kit that replies use: https://docs.slack.dev/reference/block-kit */
export type TextObject =
  | { readonly type: 'plain_text'; readonly text: string; readonly emoji: false }
  | { readonly type: 'mrkdwn'; readonly text: string; readonly verbatim: true };

export type PlainText = Extract<TextObject, { type: 'plain_text' }>;

export interface SlackButton {
  readonly type: 'button';
  readonly action_id: string;
  readonly text: PlainText;
  readonly value: string;
  readonly style?: 'primary';
}

export type SlackBlock =
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'section'; readonly text: TextObject; readonly accessory?: SlackButton }
  | { readonly type: 'section'; readonly fields: readonly TextObject[] }
  | { readonly type: 'context'; readonly elements: readonly TextObject[] }
  | { readonly type: 'divider' }
  | { readonly type: 'image'; readonly image_url: string; readonly alt_text: string }
  | { readonly type: 'actions'; readonly elements: readonly SlackButton[] };

export interface SlackMessage {
  readonly response_type: 'ephemeral' | 'in_channel';
  /** For notifications and screen readers; never empty. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}
