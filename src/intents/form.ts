/** A form's fields in their order, each by the id it comes back under; every chat draws them (adapters/chat/forms.ts). */
export interface FormField {
  readonly id: string;
  readonly label: string;
  /** Of a typed field: shown until something is typed. */
  readonly example?: string;
  readonly hint?: string;
  /** Characters. */
  readonly most?: number;
  /** Chosen, not typed: what comes back, and what is read. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
  /** What is said where it is left empty and must not be. */
  readonly missing?: string;
  readonly date?: boolean;
  /** Typed on several lines. */
  readonly lines?: boolean;
}

/** As filled in; a field left empty is empty or absent. */
export type Filled = Readonly<Partial<Record<string, string>>>;
