/** The clock of digests: every half minute whoever is due is told, and whoever's figures changed, once. */
import { digestRound } from '../adapters/schedule/digest-round.ts';
import type { ServiceDate } from '../core/claim/service-date.ts';
import { addDays } from '../core/deadlines/calendar.ts';
import { figuresMark } from '../core/digest/figures-mark.ts';
import type { DigestSubscription } from '../core/team/digest.ts';
import { composeDigest, usualCodes } from '../app/daily-digest.ts';
import { askingOf } from './asking-of.ts';
import { lease, mostAtOnce, type DigestClockParts } from './digest-parts.ts';
import { teamCodes } from '../app/team-codes.ts';
import { changedAnswersTeller } from './tell-changed-answers.ts';
import { tellChanges } from './tell-changes.ts';
import { feedbackTeller } from './tell-feedback.ts';

const every = 30_000;
/** A tip is not told again within so many days. */
const quiet = 60;

/** Returns what stops it, once the round under way has ended. */
export function startDigests(parts: DigestClockParts): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const [tellAnswers, tellFeedback] = [changedAnswersTeller(parts), feedbackTeller(parts)];
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = digestTick(parts, Date.now())
      .then(() => tellAnswers(`${process.pid}`, Date.now()))
      .then(() => tellFeedback(`${process.pid}`, Date.now()))
      .catch((error: unknown) => parts.observe.failed({ platform: 'page', where: 'digest', error }))
      .finally(() => (busy = false));
  }, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** One look at everybody. Never throws: what fails now is tried again at the next. `now`: epoch milliseconds. */
export async function digestTick(parts: DigestClockParts, now: number): Promise<void> {
  const { team, send, observe, log } = parts;
  const { state } = team;
  const owner = `${process.pid}`;
  try {
    await digestRound(
      {
        ...{ state, owner, lease, send, atOnce: mostAtOnce },
        compose: (digest, day) => compose(digest, day, now, parts),
        note: (fact) => log.info(fact, 'digest'),
      },
      now,
    );
    await tellChanges(parts, owner, now);
  } catch (error) {
    observe.failed({ platform: 'page', where: 'digest', error });
  }
}

async function compose(digest: DigestSubscription, day: ServiceDate, now: number, parts: DigestClockParts) {
  const { state } = parts.team;
  const told = await state.digests.deliveries(digest, addDays(day, -quiet) ?? day);
  const before = told.kind === 'read' ? told.value.filter(({ tip }) => tip !== '') : [];
  const own = digest.filters.codes ?? (await teamCodes(state, digest.team, now));
  const codes = own.length === 0 ? usualCodes : own;
  const published = await state.reports.published();
  const shown = published.kind === 'read' ? published.value : [];
  const cells = shown.filter(({ code }) => codes.some((each) => each === code));
  const since = before[0]?.tip.split('@')[1];
  const about = {
    ...{ codes: codes as typeof usualCodes, cells },
    told: new Set(before.map(({ tip }) => tip.split('@')[0] ?? '')),
    ...(since === undefined ? {} : { since }),
  };
  const composed = composeDigest(about, await askingOf(digest, day, parts));
  return (
    composed && { ...composed, tip: `${composed.tip}@${figuresMark(parts.opened.reference)}`.slice(0, 80) }
  );
}
