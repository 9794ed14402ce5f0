/** A team's reports count once it has been here for a while and was answered often: no team is made up in an hour. */
export const countingTeam = {
  /** Days since its first answer or setting. */
  days: 14,
  answers: 20,
} as const;
