/**
 * Services and minutes to whoever gave them. A person has the services it stands with: those before "by the PTA",
 * those after "the PTA did"; a list that opens with a person goes person by person, else each stands behind its
 * own. Minutes told of a person alone are shares of the service named last. What is left open is asked.
 */
import type { Mentions, ServiceMention } from '../mentions.ts';
import type { Person, Share } from './people.ts';

/** `starts`: where each service begins in the text. */
export function bindPeople(
  mentions: Mentions,
  { people, shares }: { readonly people: readonly Person[]; readonly shares: readonly Share[] },
  starts: ReadonlyMap<ServiceMention, number>,
): void {
  if (people.length === 0) return;
  const services = mentions.services.filter((service) => starts.has(service));
  const startOf = (service: ServiceMention): number => starts.get(service) ?? 0;
  if (shares.some(({ inside }) => inside)) takeTotal(mentions, services);
  const assisted = people.some(({ role }) => role === 'assistant');
  if (assisted) mentions.assistant = true;
  const own = new Map<ServiceMention, Person>();
  const forward = (people[0]?.from ?? 0) < Math.min(...services.map(startOf));
  const sharing = new Set(shares.map(({ person }) => person));
  for (const [i, person] of people.entries()) {
    if (sharing.has(person)) continue;
    const mine = candidates(person, people[i - 1], people[i + 1]).filter((service) => !own.has(service));
    if (person.role === 'assistant' && person.scope === 'near' && isUnclear(person, mine)) {
      askWho(mentions, mine);
      return;
    }
    for (const service of mine) own.set(service, person);
  }
  for (const service of services) giveTo(service, own.get(service), sharesOf(service));
  for (const service of services) leaveOutAide(mentions, service, own.get(service), sharesOf(service));

  function candidates(
    person: Person,
    previous: Person | undefined,
    next: Person | undefined,
  ): ServiceMention[] {
    // "PTA did all the therex and PT did MT": all of what it names, where another has the rest.
    if (person.scope === 'all' && people.every(({ role }) => role === person.role)) return services;
    if (person.scope === 'rest') return services.filter((service) => !own.has(service));
    const after = person.binds === 'after' || (person.binds === 'open' && forward);
    const [from, to] = after ? [person.from, next?.from ?? Infinity] : [previous?.from ?? -1, person.from];
    const between = services.filter((service) => startOf(service) > from && startOf(service) < to);
    // "the COTA did 97018 and 97530 was the OT": of what stands between the two, the last is the second one's.
    const near =
      after && next?.binds === 'before' && between.length > 1
        ? between.slice(0, -1)
        : !after && previous?.binds === 'after'
          ? between.slice(-1)
          : between;
    return near.length === 0 && people.length === 1 ? services : near;
  }

  function isUnclear({ binds }: Person, mine: readonly ServiceMention[]): boolean {
    return mine.length > 1 && binds !== 'after' && !forward;
  }

  function sharesOf(service: ServiceMention): readonly Share[] {
    return shares.filter(({ person: { from }, whole }) => {
      const ofWhole = whole === undefined ? [] : services.filter(({ minutes }) => minutes === whole);
      if (ofWhole.length === 1) return ofWhole[0] === service;
      const before = services.filter((each) => startOf(each) < from).at(-1);
      return (before ?? services[0]) === service;
    });
  }
}

/** "97150, 40 minutes total, 4 of them the PTA": the total is the only code's, and the part is of it. */
function takeTotal(mentions: Mentions, [only, second]: readonly ServiceMention[]): void {
  const { totalMinutes, ...others } = mentions.facts;
  if (only === undefined || second !== undefined || totalMinutes === undefined) return;
  if (only.minutes !== undefined || only.units !== undefined) return;
  only.minutes = totalMinutes;
  mentions.facts = others;
}

const minutesOf = (shares: readonly Share[]): number =>
  shares.reduce((total, { minutes }) => total + minutes, 0);

/** Minutes and title of one service, from its own person and the shares told of it. */
function giveTo(service: ServiceMention, person: Person | undefined, shares: readonly Share[]): void {
  const assistants = shares.filter(({ person: { role } }) => role === 'assistant');
  const title = person?.title ?? assistants[0]?.person.title;
  const discipline = person?.discipline ?? shares[0]?.person.discipline;
  if (discipline !== undefined) service.discipline = discipline;
  const whole = person?.role === 'assistant';
  if (shares.length === 0) {
    if (!whole) return;
    if (service.minutes === undefined) service.assistant = true;
    else service.assistantMinutes = service.minutes;
  } else {
    const told = minutesOf(shares);
    const { minutes } = service;
    const inside =
      minutes !== undefined &&
      (shares.some((share) => share.inside) || told <= minutes) &&
      person === undefined;
    if (minutes === undefined) {
      service.minutes = told;
      service.assistantMinutes = minutesOf(assistants);
    } else if (inside || shares.some((share) => share.inside)) {
      service.assistantMinutes = whole ? minutes - (told - minutesOf(assistants)) : minutesOf(assistants);
    } else {
      service.minutes = minutes + told;
      service.assistantMinutes = (whole ? minutes : 0) + minutesOf(assistants);
    }
  }
  if (title !== undefined) service.assistantTitle = title;
}

/** An assistant after several services: all of them, or the last alone. */
function askWho(mentions: Mentions, mine: readonly ServiceMention[]): void {
  const last = mine.at(-1);
  const index = last === undefined ? -1 : mentions.services.indexOf(last);
  const code = last?.code ?? '';
  const given = (service: ServiceMention): ServiceMention => ({
    ...service,
    ...(service.minutes === undefined ? { assistant: true } : { assistantMinutes: service.minutes }),
  });
  mentions.doubts.push({
    ...{ about: 'who', ask: `Did the assistant furnish all of it, or ${code} alone?` },
    choices: [
      { label: 'All of it', apply: (read) => ({ ...read, services: read.services.map(given) }) },
      {
        label: `${code} alone`,
        apply: (read) => ({
          ...read,
          services: read.services.map((service, i) => (i === index ? given(service) : service)),
        }),
      },
    ],
  });
}

/** A tech's or an aide's time is not billable to Medicare: its minutes leave the service, and the answer says so. */
function leaveOutAide(
  mentions: Mentions,
  service: ServiceMention,
  person: Person | undefined,
  shares: readonly Share[],
): void {
  const { code, minutes = 0 } = service;
  const isAides = person?.role === 'aide';
  const theirs = minutesOf(shares.filter((share) => share.person.role === 'aide'));
  const others = minutesOf(shares) - theirs;
  if (!isAides && theirs === 0) return;
  const left = isAides ? others : minutes - theirs;
  if (left > 0) service.minutes = left;
  else service.aide = true;
  if (service.assistantMinutes === 0) delete service.assistantMinutes;
  mentions.unbillable = [
    ...(mentions.unbillable ?? []),
    { code, ...(left > 0 && { minutes: minutes - left }) },
  ];
}

/** What is asked of the day is asked of the others; an open question counts services by their place until then. */
export const withoutAides = (mentions: Mentions): Mentions =>
  mentions.services.some(({ aide }) => aide)
    ? { ...mentions, services: mentions.services.filter(({ aide }) => aide !== true) }
    : mentions;
