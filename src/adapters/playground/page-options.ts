/** What the page's server is given: a way to ask, a way to say how things stand, and where its files lie. */

export type Asked =
  | { readonly text: string }
  /** `expanded`: the Slack drawing with its full working, as after its "Why" button. */
  | { readonly question: string; readonly expanded: boolean };

export interface DrawnAnswer {
  readonly kind: string;
  /** The same for the same question and figures, on every surface; null where nothing was answered. */
  readonly answerId: string | null;
  readonly slack: object;
  readonly teams: object;
  readonly text: string;
}

export interface PageStatus {
  readonly platforms: readonly { readonly name: string; readonly connected: boolean; readonly how: string }[];
  readonly data: readonly { readonly name: string; readonly title: string; readonly inForce: string }[];
  readonly today: string;
}

export interface PageOptions {
  readonly ask: (asked: Asked) => Promise<DrawnAnswer>;
  readonly status: () => PageStatus;
  /** Holds index.html, page.js and page.css as `npm run build` leaves them. */
  readonly pageFolder: string;
  /** Every request needs it; absent, whoever sits at this machine may ask. */
  readonly token?: string | undefined;
  /** Told of each failure, never of its words; standard error where absent. */
  readonly reportFault?: (fault: { path: string; error: string; at: string }) => void;
}
