/** The clock of digests: every half minute whoever is due is told, and whoever's figures changed, once. */
import { digestRound, type DigestParts } from '../adapters/schedule/digest-round.ts';
import type { Log } from '../adapters/operate/log.ts';
import type { Observer } from '../adapters/observe.ts';
import type { ServiceDate } from '../core/claim/service-date.ts';
import { publish } from '../core/denials/publish.ts';
import type { Reply } from '../core/reply/reply.ts';
import type { DigestPlace, DigestSubscription } from '../core/team/digest.ts';
import { addDays } from '../core/deadlines/calendar.ts';
import { composeChanges, composeDigest, usualCodes } from '../daily-digest.ts';
import type { Circumstances } from '../intents/asked.ts';
import { dataVersionOf, defaultsOf } from '../team-assistant.ts';
import type { Opened } from './open.ts';
import type { OpenedTeam } from './open-team.ts';
import { teamCodes } from './team-codes.ts';

export type Send = (place: DigestPlace, reply: Reply) => Promise<'sent' | 'failed' | 'gone'>;

export interface DigestClockParts {
  readonly opened: Opened;
  readonly team: OpenedTeam;
  readonly send: Send;
  readonly observe: Observer;
  readonly log: Log;
}

const every = 30_000;
const lease = 60_000;
/** A tip is not told again within so many days. */
const quiet = 60;

/** Returns what stops it, once the round under way has ended. */
export function startDigests(parts: DigestClockParts): () => Promise<void> {
  const { opened, team, send, observe, log } = parts;
  const { state } = team;
  const owner = `${process.pid}`;
  let version = dataVersionOf(opened.reference);
  let running: Promise<void> = Promise.resolve();
  const round: DigestParts = {
    ...{ state, owner, lease, send },
    compose: (digest, day) => compose(digest, day, parts),
    note: (fact) => log.info(fact, 'digest'),
  };
  const tick = async (): Promise<void> => {
    try {
      await digestRound(round, Date.now());
      const now = dataVersionOf(opened.reference);
      if (now === version) return;
      version = now;
      await tellChanges(now, owner, parts);
    } catch (error) {
      observe.failed({ platform: 'page', where: 'digest', error });
    }
  };
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = tick().finally(() => (busy = false));
  }, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function asking(
  place: DigestPlace,
  day: ServiceDate,
  { opened, team }: DigestClockParts,
): Promise<Circumstances> {
  const settings = await team.assistant.settings(place);
  const { reference, playbook } = opened;
  return { reference, playbook, today: day, defaults: defaultsOf(settings) };
}

async function compose(digest: DigestSubscription, day: ServiceDate, parts: DigestClockParts) {
  const { team, opened } = parts;
  const { state } = team;
  const told = await state.digests.deliveries(digest, addDays(day, -quiet) ?? day);
  const before = told.kind === 'read' ? told.value.filter(({ tip }) => tip !== '') : [];
  const own = digest.filters.codes ?? (await teamCodes(state, digest.team, Date.now()));
  const codes = own.length === 0 ? usualCodes : own;
  const pool = await state.reports.pool({});
  const cells =
    pool.kind === 'read' ? publish(pool.value).filter(({ code }) => codes.some((each) => each === code)) : [];
  const version = dataVersionOf(opened.reference);
  const last = before[0]?.tip.split('@')[1];
  const about = {
    codes: codes as typeof usualCodes,
    told: new Set(before.map(({ tip }) => tip.split('@')[0] ?? '')),
    cells,
    newData: last !== undefined && last !== version,
  };
  const composed = composeDigest(about, await asking(digest, day, parts));
  return composed && { ...composed, tip: `${composed.tip}@${version}`.slice(0, 200) };
}

/** Once for each place and each set of figures, whichever instance sees them first. */
async function tellChanges(version: string, owner: string, parts: DigestClockParts): Promise<void> {
  const { state } = parts.team;
  const read = await state.digests.all();
  if (read.kind === 'unavailable') return;
  for (const place of read.value) {
    const key = `changed:${place.team}:${place.channel}:${version}`;
    await state.once.onceOnly({ key, sort: 'delivery', lease, owner }, async ({ aboutToAct }) => {
      const codes = await teamCodes(state, place.team, Date.now());
      const reply = composeChanges(codes, await asking(place, parts.opened.clock(), parts));
      if (reply === undefined || !(await aboutToAct())) return;
      await parts.send(place, reply);
    });
  }
}
