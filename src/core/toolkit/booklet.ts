/** The booklet as a neutral document: sections of text and tables. Whoever draws it adds no word to it. */
export interface Booklet {
  readonly title: string;
  /** Where, when and for how many codes. */
  readonly subtitle: string;
  readonly facts: readonly BookletFact[];
  readonly sections: readonly BookletSection[];
  /** At the foot of every page. */
  readonly foot: string;
}

export interface BookletFact {
  readonly label: string;
  readonly value: string;
}

export interface BookletSection {
  readonly title: string;
  readonly blocks: readonly BookletBlock[];
}

export type BookletBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Small print: what the section rests on. */
  | { readonly kind: 'note'; readonly text: string }
  /** What must not be overlooked. */
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly BookletFact[] }
  | ({ readonly kind: 'table' } & BookletTable);

export interface BookletTable {
  readonly columns: readonly BookletColumn[];
  readonly rows: readonly (readonly BookletCell[])[];
}

export interface BookletColumn {
  readonly title: string;
  /** Share of the table's width. */
  readonly share: number;
  /** Plain text to the left where absent; figures to the right; codes and examples in even letters. */
  readonly set?: 'right' | 'centre' | 'strong' | 'even';
  /** Columns side by side with the same group stand under it. */
  readonly group?: string;
}

/** `lead` stands out and has a line of its own. */
export type BookletCell = string | { readonly lead: string; readonly text: string };

export const paragraph = (text: string): BookletBlock => ({ kind: 'paragraph', text });
export const warning = (text: string): BookletBlock => ({ kind: 'warning', text });
