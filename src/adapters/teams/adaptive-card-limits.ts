/** What Teams accepts in one card. */
export const teamsLimits = {
  /** UTF-8 of the card as JSON; a card stays under it. */
  cardBytes: 28_000,
  /** In rows. */
  actions: 6,
  refreshedUsers: 60,
  /** A message, and what each says, in characters. */
  citations: 20,
  citationName: 80,
  citationAbstract: 160,
} as const;

/** Our own shares, texts in bytes, so that the answer, its doubts and its buttons find room whatever is said. */
export const teamsShares = {
  notificationText: 600,
  headline: 1200,
  line: 3000,
  closingLine: 1200,
  cell: 400,
  tableRows: 40,
  tableColumns: 10,
  steps: 100,
  actionTitle: 75,
  actions: 12_000,
  /** Those in rows and those behind the dots. */
  choices: 15,
  extras: 8_000,
  place: 80,
  payer: 60,
} as const;
