/**
 * "97110 50 min, 10 of it resting": minutes nobody was treated in are no one's. They leave the total of the day or the
 * only code that has minutes; where it is not said which, they are named as not used. Minutes told beside a code's own
 * ("97110 23 min, then 10 on the bike alone") leave only a total.
 */
import type { Mentions } from './mentions.ts';

interface Idle {
  readonly idleMinutes?: number;
  readonly idleBeside?: number;
}

export function leaveOutIdle(mentions: Mentions, { idleMinutes, idleBeside }: Idle): void {
  const idle = idleMinutes ?? idleBeside;
  if (idle === undefined) return;
  const { services, facts, awaiting } = mentions;
  const [timed, second] = services.filter(({ minutes }) => minutes !== undefined);
  const { totalMinutes = 0 } = facts;
  mentions.idleMinutes = idle;
  if (totalMinutes > idle) mentions.facts = { ...facts, totalMinutes: totalMinutes - idle };
  else if (awaiting?.minutes !== undefined && awaiting.minutes > idle)
    mentions.awaiting = { ...awaiting, minutes: awaiting.minutes - idle };
  else if (idleMinutes === undefined || facts.oneOnOneMinutes !== undefined) return;
  else if (second === undefined && timed?.minutes !== undefined && timed.minutes > idle)
    timed.minutes -= idle;
  else {
    mentions.strange.push({ text: String(idle), from: 0, to: 0 });
    delete mentions.idleMinutes;
  }
}
