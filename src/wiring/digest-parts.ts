/** What the clock of digests works with. */
import type { Log } from '../adapters/operate/log.ts';
import type { Observer } from '../adapters/observe.ts';
import type { SendOutcome } from '../adapters/schedule/digest-round.ts';
import type { Reply } from '../core/reply/reply.ts';
import type { DigestPlace } from '../core/team/digest.ts';
import type { Opened } from './open.ts';
import type { OpenedTeam } from './open-team.ts';

export type Send = (place: DigestPlace, reply: Reply) => Promise<SendOutcome>;

export interface DigestClockParts {
  readonly opened: Pick<Opened, 'reference' | 'playbook' | 'clock'>;
  readonly team: Pick<OpenedTeam, 'state' | 'assistant'>;
  readonly send: Send;
  readonly observe: Observer;
  readonly log: Pick<Log, 'info'>;
}

/** Places told side by side: one slow team holds up no other. */
export const mostAtOnce = 16;

/** Milliseconds after which a dead instance's claim is taken over. */
export const lease = 60_000;
