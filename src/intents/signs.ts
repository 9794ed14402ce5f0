/** What an intent's reader looks at, and how it says that the message is its own. */
import type { Mentions } from './language/mentions.ts';

export interface Said {
  /** Normalised and in lower case. */
  readonly text: string;
  readonly mentions: Mentions;
}

/** sure: a plain rule decides. likely: its words are there, but talk of other things may use them too. */
export type Sign = 'sure' | 'likely' | undefined;
export type Signs = (said: Said) => Sign;

export const when = (sure: boolean, likely = false): Sign => (sure ? 'sure' : likely ? 'likely' : undefined);

/** Also amounts that could not be read, or read in two ways: they were meant as amounts. */
export const hasAmounts = ({ services, doubts, faults }: Mentions): boolean =>
  services.some(({ minutes, units }) => minutes !== undefined || units !== undefined) ||
  (services.length > 0 && (faults.length > 0 || doubts.some(({ about }) => about === 'amount')));

export const hasMinutes = ({ services, awaiting, facts }: Mentions): boolean =>
  facts.totalMinutes !== undefined ||
  facts.oneOnOneMinutes !== undefined ||
  awaiting?.minutes !== undefined ||
  services.some(({ minutes }) => minutes !== undefined);

/** Few enough strange words that the codes are what the message is about. */
export const isAboutCodes = ({ services, strange }: Mentions): boolean =>
  services.length > 0 && strange.length <= 2 + services.length;
