/** What Slack accepts in one message, in characters after escaping; beyond it, it refuses the whole message. */
export const slackLimits = {
  blocks: 50,
  headerText: 150,
  sectionText: 3000,
  fields: 10,
  fieldText: 2000,
  contextElements: 10,
  contextText: 3000,
  actions: 25,
  actionId: 255,
  buttonText: 75,
  buttonValue: 2000,
  options: 5,
  optionText: 75,
  optionValue: 150,
  /** Choices of one select, and groups of choices; as many in a group. */
  choices: 100,
  tableRows: 100,
  tableColumns: 20,
  altText: 2000,
  address: 3000,
  /** All text of a message stays under this. */
  totalText: 10_000,
} as const;

/** Modals and App Home. */
export const viewLimits = {
  blocks: 100,
  title: 24,
  privateMetadata: 3000,
} as const;

/** Our own shares of the total, so that the answer, its doubts and its buttons always find room. */
export const slackShares = {
  notificationText: 2000,
  headline: 1000,
  tip: 1000,
  contextText: 1000,
  title: 200,
  listLine: 1000,
} as const;
