/** What a chat platform says of a credential. */
export type OnlineCheck =
  | { readonly kind: 'accepted' }
  /** `fault`: the platform's own short name for why. */
  | { readonly kind: 'refused'; readonly fault: string }
  | { readonly kind: 'unreachable'; readonly fault: string };
