/** "45 min evenly between …", "20 of it therex and the rest manual": a stated total parted among the codes of the day. */
import type { Mentions } from './mentions.ts';

export function partMinutes(mentions: Mentions, parting: 'evenly' | 'rest'): void {
  const { services, facts, awaiting, ledByMinutes } = mentions;
  if (services.length < 2 || services.some(({ units }) => units !== undefined)) return;
  const told = services.flatMap(({ minutes }) => minutes ?? []);
  // Minutes said first, or of one code alone, are those of all that share them alike.
  const alone = parting === 'evenly' && told.length === 1 ? told[0] : undefined;
  const led = ledByMinutes === true && told.length === 1 && awaiting === undefined ? told[0] : undefined;
  const total = facts.oneOnOneMinutes ?? facts.totalMinutes ?? awaiting?.minutes ?? alone ?? led;
  if (total === undefined) return;
  const shares =
    parting === 'evenly'
      ? evenly(total, services.length)
      : restOf(
          total,
          services.map(({ minutes }) => minutes),
        );
  if (shares === undefined) return;
  mentions.services = services.map((service, i) => ({ ...service, minutes: shares[i] ?? 0 }));
  const { totalMinutes: _, oneOnOneMinutes: __, ...others } = facts;
  mentions.facts = others;
  delete mentions.awaiting;
}

/** Whole minutes; one more for the first where they do not divide. */
const evenly = (total: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => Math.floor(total / count) + (i < total % count ? 1 : 0));

/** Undefined unless just one has none of its own, and some are left for it. */
function restOf(total: number, minutes: readonly (number | undefined)[]): readonly number[] | undefined {
  const rest = minutes.reduce<number>((left, each) => left - (each ?? 0), total);
  const bare = minutes.filter((each) => each === undefined).length;
  return bare === 1 && rest > 0 ? minutes.map((each) => each ?? rest) : undefined;
}
