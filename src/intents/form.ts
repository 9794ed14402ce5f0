/** A form as every chat draws it: its fields in order, each by the id it comes back under. */
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
  readonly optional?: boolean;
  readonly date?: boolean;
  /** Of a choice: more than one; of a text: more than one line. */
  readonly several?: boolean;
  readonly multiline?: boolean;
}

/** As filled in; a field left empty is empty or absent. */
export type Filled = Readonly<Partial<Record<string, string>>>;
