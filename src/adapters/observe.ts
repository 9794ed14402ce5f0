/** What a chat platform tells the operator: counts and durations by kind. Never a word of what was typed. */
export type Platform = 'slack' | 'teams' | 'page';

export interface Observer {
  readonly answered: (seen: {
    readonly platform: Platform;
    readonly surface: string;
    readonly intent: string;
    /** The answer's kind: answer, question, declined, silent, private, invalid. */
    readonly kind: string;
    readonly milliseconds: number;
    /** Kinds of private information seen, never their values. */
    readonly privateKinds?: readonly string[];
  }) => void;
  /** A request turned away at the door: wrong signature, too old, too large, malformed, a tenant not on the list. */
  readonly refused: (seen: { readonly platform: Platform; readonly reason: string }) => void;
  /** The platform refused something of ours, by its own short name for it: invalid_blocks, ratelimited, 403. */
  readonly platformFault: (seen: { readonly platform: Platform; readonly fault: string }) => void;
  /** A bug or broken infrastructure. `where` names our own code; of the error only its name and stack are kept. */
  readonly failed: (seen: {
    /** `state`, `files`: of none of them. */
    readonly platform: Platform | 'state' | 'files';
    readonly where: string;
    readonly error: unknown;
  }) => void;
}
