/** Which reports are asked about; whatever is absent, all of them. */
export interface Asking {
  readonly code?: string;
  readonly payer?: string;
  /** The number alone. */
  readonly carc?: string;
}
