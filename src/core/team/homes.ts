/**
 * A team's home: the one place where a team that takes no digest is told of figures that changed for it. It is
 * settled by whoever sets the program up, who never asked to be told, so one word ends it for good.
 */
import type { DigestPlace } from './digest.ts';
import type { Read, Saved } from './outcome.ts';
import { isPlainText } from './plain-text.ts';

/** `channel`: in Slack a person's id, who is told in a direct message, or a channel's; in Teams a conversation's. */
export interface Home extends DigestPlace {
  /** The figures the team was told of last (core/digest/figures-mark.ts); absent where its news begins now. */
  readonly told?: string;
}

export interface SettledHome extends DigestPlace {
  /** Epoch milliseconds. */
  readonly at: number;
}

/** move: it takes the place of another one. if-none: another one stays, also one that was stopped. */
export type Settling = 'move' | 'if-none';

export interface HomeStore {
  /** One home a team. What the team was told of moves along with it. */
  readonly settle: (home: SettledHome, how: Settling) => Promise<Saved>;
  /** Undefined where there is none, or it was stopped. */
  readonly of: (team: DigestPlace['team']) => Promise<Read<Home | undefined>>;
  /** Every team's, without those that were stopped. */
  readonly all: () => Promise<Read<readonly Home[]>>;
  readonly markTold: (team: DigestPlace['team'], figures: string) => Promise<Saved>;
  /** Its person wants no more of it: it stays stopped for them, whatever they set later. */
  readonly stop: (team: DigestPlace['team']) => Promise<Saved>;
  /** The place is no more. A home that has moved elsewhere since stays. */
  readonly end: (place: DigestPlace) => Promise<Saved>;
}

const slackPlace = /^[UWCDG][A-Z0-9]{1,29}$/;

export const mayBeHome = ({ team, channel }: DigestPlace): boolean =>
  team.startsWith('slack:') ? slackPlace.test(channel) : isPlainText(channel, 300);

export interface StopSaid {
  readonly channel: string;
  readonly user: string;
  /** A digest came to that channel, which may be all that was meant. */
  readonly digest: boolean;
}

/** Whether "no more of this" means the home: said in it, in its person's direct message, or by them where nothing else comes. */
export const meansHome = (home: Home, { channel, user, digest }: StopSaid): boolean =>
  home.channel === channel || (home.channel === user && (!digest || isDirect(channel)));

/** Slack's direct messages are channels of their own, beside the person they are with. */
const isDirect = (channel: string): boolean => /^D[A-Z0-9]+$/.test(channel);
