/** One numbered step forward. Steps are never changed once released, and there is no way back but a backup. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly statements: (words: DialectWords) => readonly string[];
}

/** Where the two databases do not say it alike. */
export interface DialectWords {
  /** Type of a column that counts up by itself. */
  readonly identity: string;
}
