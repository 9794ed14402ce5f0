/** Quarters of the calendar by name: "2026Q3". */
export const quarterNamed = (date: string): string =>
  `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

export function quarterBefore(quarter: string): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(5))];
  return number === 1 ? `${year - 1}Q4` : `${year}Q${number - 1}`;
}

const day = 24 * 3_600_000;

/** The Monday on or before a moment (epoch milliseconds), by UTC. */
export function mondayOf(now: number): string {
  const sinceMonday = (new Date(now).getUTCDay() + 6) % 7;
  return new Date(now - sinceMonday * day).toISOString().slice(0, 10);
}
