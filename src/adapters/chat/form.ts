/** A form as a document: what it asks and within which limits. Each platform draws it and brings back its fields. */
export interface FormDocument {
  readonly title: string;
  readonly submit: string;
  readonly fields: readonly FormField[];
  /** Small, below them. */
  readonly closing?: string;
}

export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** text: one line. lines: several. one: of few, all in sight. some: any of them. */
  readonly kind: 'text' | 'lines' | 'date' | 'choice' | 'one' | 'some';
  readonly example?: string;
  /** Characters. */
  readonly most?: number;
  readonly choices?: readonly (readonly [value: string, words: string])[];
  /** Must be filled in: what is said where it is not. */
  readonly missing?: string;
  readonly initial?: string;
}

/** As filled in, by field; a field left empty is empty or absent. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;
/** What was wrong, by field. */
export type FormFaults = Readonly<Record<string, string>>;
