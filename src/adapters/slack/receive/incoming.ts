/** What Slack delivers, as the surfaces need it: whose it is, where, and what was done. Payloads end here. */

/** Whose workspace a delivery is of. `enterprise` stands only where the organisation as a whole installed the app. */
export interface Workspace {
  readonly team?: string;
  readonly enterprise?: string;
}

interface FromPerson {
  readonly workspace: Workspace;
  readonly user: string;
}

/** Something written where the app can read it. */
export interface WrittenMessage extends FromPerson {
  readonly channel: string;
  readonly text: string;
  readonly ts: string;
  readonly thread?: string;
  readonly hasFiles: boolean;
  /** The app's own user in that workspace, where Slack says it. */
  readonly botUser?: string;
}

export type Incoming =
  | CommandGiven
  | ({ readonly kind: 'mention' | 'direct-message' | 'channel-message' } & WrittenMessage)
  | HomeOpened
  | AppRemoved
  | ButtonPressed
  | MessageShortcut
  | FormShortcut
  | ViewSubmitted
  /** Well formed, and nothing to us: an edit, a bot's message, a tab of another kind. */
  | { readonly kind: 'ignored' };

/** The app was taken away, or its token. */
export interface AppRemoved {
  readonly kind: 'uninstalled';
  readonly workspace: Workspace;
  /** Epoch seconds, as Slack says it. */
  readonly time?: number;
}

export interface CommandGiven extends FromPerson {
  readonly kind: 'command';
  readonly channel: string;
  readonly text: string;
  readonly responseUrl: string;
}

export interface HomeOpened extends FromPerson {
  readonly kind: 'home-opened';
  readonly tab: 'home' | 'messages';
  readonly channel: string;
}

/** Where the pressed button stands, and so where its answer goes. */
export type PressedIn =
  | {
      readonly kind: 'message';
      readonly channel: string;
      readonly ts: string;
      readonly thread?: string;
      /** Only one person sees it. */
      readonly ephemeral: boolean;
    }
  | { readonly kind: 'modal'; readonly view: string }
  | { readonly kind: 'home' };

export interface ButtonPressed extends FromPerson {
  readonly kind: 'pressed';
  readonly action: string;
  readonly value: string;
  readonly in: PressedIn;
  readonly trigger: string;
  readonly responseUrl?: string;
}

export interface MessageShortcut extends FromPerson {
  readonly kind: 'message-shortcut';
  readonly callback: string;
  readonly channel: string;
  readonly text: string;
  readonly ts: string;
  readonly thread?: string;
  readonly hasFiles: boolean;
  readonly responseUrl: string;
}

export interface FormShortcut extends FromPerson {
  readonly kind: 'form-shortcut';
  readonly callback: string;
  readonly trigger: string;
}

export interface ViewSubmitted extends FromPerson {
  readonly kind: 'submitted';
  readonly callback: string;
  readonly metadata: string;
  /** By block id; a field left empty is absent, several choices stand with a space between. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Deliveries that are told apart so that each is answered once. */
export interface Delivery {
  /** "Ev123"; only events carry one. */
  readonly event?: string;
  readonly channel?: string;
  readonly ts?: string;
  /** What a request over HTTP is signed with; Slack signs each anew, so the same one is the same request again. */
  readonly signature?: string;
}
