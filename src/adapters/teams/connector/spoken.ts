/** What Microsoft's connector makes of something we post. */
export type Spoken =
  | { readonly kind: 'sent'; readonly id: string | undefined }
  /**
   * `code`: its own short name, such as BotNotInConversationRoster. `retryAfter` in milliseconds. Status 0: not sent,
   * for the address is none of Microsoft's.
   */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code?: string;
      readonly retryAfter?: number;
    }
  /** No answer, or none in time: it may have arrived, so it is never sent again. */
  | { readonly kind: 'unreachable' };

/** Posts one activity. */
export type Speak = (message: object) => Promise<Spoken>;

/** Thrown below the SDK, whose own pipeline would send again on 408, 5xx and lost connections. */
export class NotSpoken extends Error {
  readonly spoken: Exclude<Spoken, { kind: 'sent' }>;
  constructor(spoken: Exclude<Spoken, { kind: 'sent' }>) {
    super(
      spoken.kind === 'refused' ? `the connector answered ${spoken.status}` : 'the connector did not answer',
    );
    this.name = 'NotSpoken';
    this.spoken = spoken;
  }
}
