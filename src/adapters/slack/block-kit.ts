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

/** A menu of what is done seldom; each option's value is its verb, and what it is done to stands in the action. */
export interface SlackOverflow {
  readonly type: 'overflow';
  readonly action_id: string;
  readonly options: readonly { readonly text: PlainText; readonly value: string }[];
}

interface FeedbackButton {
  readonly text: PlainText;
  readonly value: string;
}

/** Two thumbs that Slack itself draws as pressed. */
interface SlackFeedback {
  readonly type: 'feedback_buttons';
  readonly action_id: string;
  readonly positive_button: FeedbackButton;
  readonly negative_button: FeedbackButton;
}

/** Blocks that not every workspace takes. */
export type NewerBlock =
  | {
      readonly type: 'table';
      readonly rows: readonly (readonly { readonly type: 'raw_text'; readonly text: string }[])[];
      readonly column_settings: readonly { readonly align: 'left' | 'right'; readonly is_wrapped?: true }[];
    }
  | { readonly type: 'context_actions'; readonly elements: readonly SlackFeedback[] };

export type SlackBlock =
  | NewerBlock
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'section'; readonly text: TextObject; readonly accessory?: SlackButton }
  | { readonly type: 'section'; readonly fields: readonly TextObject[] }
  | { readonly type: 'context'; readonly elements: readonly TextObject[] }
  | { readonly type: 'divider' }
  | { readonly type: 'image'; readonly image_url: string; readonly alt_text: string }
  | { readonly type: 'actions'; readonly elements: readonly (SlackButton | SlackOverflow)[] };

export interface SlackMessage {
  readonly response_type: 'ephemeral' | 'in_channel';
  /** For notifications and screen readers; never empty. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}
