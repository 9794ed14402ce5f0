/** Each side of a comparison as a claim day of its own, differing from the others in one thing. */
import type { ClaimDay } from '../../core/claim/claim-day.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { adviseInstead } from '../../core/places/say-ambiguity.ts';
import type { RulesInForce } from '../../core/ports.ts';
import { computeDay, type ComputedDay } from '../../core/review/compute-day.ts';
import type { Circumstances } from '../answering/asked.ts';
import { claimDayOf } from '../answering/claim-day-of.ts';
import { localityLabel } from '../reply-parts/locality-label.ts';
import { linesOfDay } from './days.ts';
import type { CompareQuestion } from './question.ts';

export interface Side {
  readonly label: string;
  readonly day: ClaimDay;
  readonly inForce: RulesInForce;
  readonly computed: ComputedDay;
}

export type SidesRead =
  | { readonly kind: 'sides'; readonly sides: readonly Side[] }
  | { readonly kind: 'problem'; readonly problem: string };

type About = Parameters<typeof claimDayOf>[0];

export function readSides(question: CompareQuestion, asked: Circumstances): SidesRead {
  const { of, sides: _, intent: __, services: named = [], ...about } = question;
  const services = named.map((service) =>
    service.units === undefined && service.minutes === undefined ? { ...service, units: 1 } : service,
  );
  const base: About = { ...about, services };
  const sides: Side[] = [];
  for (const { label, told } of variantsOf(question, base, asked)) {
    const read = claimDayOf(told, asked);
    if (read.kind === 'no-such-place')
      return { kind: 'problem', problem: `I do not know the place ${label}; give a ZIP or 04412-11` };
    if (read.kind === 'which-place')
      return { kind: 'problem', problem: adviseInstead(read.why, read.options) };
    const { day, inForce } = read;
    const placed = of === 'places' && day.place.kind === 'locality' ? localityLabel(day.place) : label;
    sides.push({ label: placed, day, inForce, computed: computeDay(day, inForce) });
  }
  return { kind: 'sides', sides };
}

interface Variant {
  readonly label: string;
  readonly told: About;
}

function variantsOf(
  { of, sides }: CompareQuestion,
  base: About,
  { defaults, today }: Circumstances,
): readonly Variant[] {
  switch (of) {
    case 'codes':
      return [...new Set(base.services.map(({ code }) => code))].map((code) => ({
        label: code,
        told: { ...base, services: base.services.filter((service) => service.code === code) },
      }));
    case 'days':
      return sides.map((said) => ({ label: said, told: { ...base, services: [...linesOfDay(said)] } }));
    case 'places': {
      const own = defaults.locality;
      const all = sides.length > 1 ? sides : [own ?? 'national', ...sides];
      return all.map((place) => ({
        label: place,
        told: place === 'national' ? withoutPlace(base) : { ...base, locality: place },
      }));
    }
    case 'years':
    case 'changes':
      return sides.map((year) => ({ label: year, told: { ...base, date: dayIn(year, today) } }));
    case 'people':
      return [
        { label: 'Therapist', told: { ...base, assistant: false, services: base.services.map(therapists) } },
        { label: 'Assistant', told: { ...base, assistant: true, services: base.services.map(therapists) } },
      ];
    case 'rules':
      return [
        { label: 'CMS', told: { ...base, rule: 'cms' } },
        { label: 'AMA', told: { ...base, rule: 'ama' } },
      ];
    case 'participation':
      return [
        { label: 'Participating', told: { ...base, facts: { ...base.facts, participating: true } } },
        { label: 'Non-participating', told: { ...base, facts: { ...base.facts, participating: false } } },
      ];
    case 'qualifying':
      return [
        { label: 'Not QP', told: { ...base, qualifyingParticipant: false } },
        { label: 'QP', told: { ...base, qualifyingParticipant: true } },
      ];
    case 'threshold':
    case 'shares':
    case 'payers':
      return [];
    default:
      return of satisfies never;
  }
}

type Service = About['services'][number];

/** Who gave it is what differs. */
const therapists = ({ code, minutes, units, modifiers }: Service): Service => ({
  ...{ code, modifiers: modifiers.filter((each) => each !== 'CQ' && each !== 'CO') },
  ...(minutes === undefined ? {} : { minutes }),
  ...(units === undefined ? {} : { units }),
});

const withoutPlace = ({ locality: _, ...rest }: About): About => rest;

/** This year is today; an earlier one the same day of it; a later one its first day. */
export function dayIn(year: string, today: ServiceDate): string {
  if (year > today.slice(0, 4)) return `${year}-01-01`;
  const monthDay = today.slice(4);
  return `${year}${monthDay === '-02-29' ? '-02-28' : monthDay}`;
}
