/** The part of Adaptive Cards 1.5 that replies use: https://adaptivecards.io/explorer */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Small' | 'Large';
  readonly fontType?: 'Monospace';
  readonly isSubtle?: true;
}

/** Its runs are words, never markdown. */
export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly separator?: true;
  readonly spacing?: 'Small';
  readonly horizontalAlignment?: 'Right';
}

export interface Container {
  readonly type: 'Container';
  readonly items: readonly CardElement[];
  readonly style?: 'attention' | 'warning' | 'emphasis';
  readonly id?: string;
  readonly isVisible?: false;
  readonly separator?: true;
}

export interface Table {
  readonly type: 'Table';
  readonly columns: readonly { readonly width: number; readonly horizontalCellContentAlignment?: 'Right' }[];
  readonly firstRowAsHeaders: boolean;
  readonly showGridLines: boolean;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly type: 'TableRow';
  readonly cells: readonly { readonly type: 'TableCell'; readonly items: readonly RichTextBlock[] }[];
}

/** A row of buttons inside the body. */
export interface ActionSet {
  readonly type: 'ActionSet';
  readonly id?: string;
  readonly isVisible?: false;
  readonly actions: readonly (CardAction | OpenUrlAction)[];
}

/** Opens an address of our own. */
export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

export interface TextInput {
  readonly type: 'Input.Text';
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly maxLength: number;
  readonly value?: string;
  readonly isMultiline?: true;
  readonly isRequired?: true;
  readonly errorMessage?: string;
}

export interface Picture {
  readonly type: 'Image';
  readonly url: string;
  readonly altText: string;
}

export interface DateInput {
  readonly type: 'Input.Date';
  readonly id: string;
  readonly label: string;
  readonly value?: string;
}

export interface ChoiceInput {
  readonly type: 'Input.ChoiceSet';
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** Several of them, a comma between. */
  readonly value?: string;
  readonly style?: 'compact' | 'filtered';
  readonly isMultiSelect?: true;
}

export type CardElement =
  RichTextBlock | Container | Table | ActionSet | TextInput | DateInput | ChoiceInput | Picture;

/** What a button brings back; read anew, and refused where it was changed by hand. */
export type CardData = Readonly<Record<string, string | boolean | object>>;

export type Verb = 'ask' | 'why' | 'place' | 'helpful' | 'refresh';

/** Behind the dots at the end of its row. */
type Mode = 'secondary';

export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: Verb;
  readonly data: CardData;
  readonly style?: 'positive';
  readonly mode?: Mode;
  /** For clients without Action.Execute. */
  readonly fallback: SubmitAction;
}

export interface SubmitAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: CardData;
  readonly mode?: Mode;
}

export interface ToggleAction {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
  readonly style?: 'positive';
  readonly mode?: Mode;
}

export type CardAction = ExecuteAction | ToggleAction | SubmitAction;

/** Whose own view of the card is asked for, unasked, when they see it. */
export interface Refresh {
  readonly action: Pick<ExecuteAction, 'type' | 'title' | 'verb' | 'data'>;
  readonly userIds: readonly string[];
}

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly msteams: { readonly width: 'Full' };
  readonly refresh?: Refresh;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
}

export interface TeamsMessage {
  readonly type: 'message';
  readonly text: string;
  readonly attachments: readonly {
    readonly contentType: 'application/vnd.microsoft.card.adaptive';
    readonly content: AdaptiveCard;
  }[];
}
