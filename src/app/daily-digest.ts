/** What a channel is told in the morning: one tip for its own codes, what changed for them, denials, days that are near. */
import type { HcpcsCode } from '../core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../core/claim/service-date.ts';
import { addDays } from '../core/deadlines/calendar.ts';
import type { PublishedCell } from '../core/denials/publish.ts';
import { changesFor } from '../core/digest/changes.ts';
import { readPlace } from '../core/places/read-place.ts';
import { national, type Place } from '../core/places/place.ts';
import { tipsAbout, tipsForCode } from '../core/playbook/tips-for.ts';
import type { Tip } from '../core/playbook/playbook.ts';
import { plain, strong, type Block, type FollowUp, type Reply } from '../core/reply/reply.ts';
import { expiringFacts } from '../core/payers/expiring.ts';
import { plural } from '../core/words/english.ts';
import type { Circumstances } from '../intents/answering/asked.ts';
import { changesInWords } from '../intents/reply-parts/changes-in-words.ts';
import { answerTips } from '../intents/tips/answer.ts';

export interface DigestAbout {
  /** Most asked about first; the usual ones where nothing was asked yet. */
  readonly codes: readonly HcpcsCode[];
  /** Tips told within 60 days. */
  readonly told: ReadonlySet<string>;
  readonly cells: readonly PublishedCell[];
  /** The figures at the last digest (figures-mark.ts); absent at the first one, which tells no changes. */
  readonly since?: string;
}

/** Undefined where there is nothing new to say. `tip` names what was told. */
export function composeDigest(
  about: DigestAbout,
  asked: Circumstances,
): { readonly tip: string; readonly reply: Reply } | undefined {
  const picked = pick(about, asked);
  const { since, codes } = about;
  const news = since === undefined ? [] : newsSince(since, codes, asked);
  if (picked === undefined && news.length === 0) return undefined;
  const tip = picked === undefined ? undefined : tellOne(picked, asked);
  const blocks: readonly Block[] = [
    ...(tip?.blocks ?? []),
    ...listed('Changed for your codes', news),
    ...listed('Reported by clinics', about.cells.slice(0, 3).map(cellInWords)),
    ...listed('Coming up', nearDays(asked)),
    ...listed('Your payers', toRead(asked)),
  ];
  const base = tip ?? answerTips({ intent: 'billing_tips' }, asked).reply;
  const headline =
    picked === undefined
      ? 'New CMS figures change your codes'
      : `Tip of the day${picked.code === undefined ? '' : ` for ${picked.code}`}`;
  return {
    tip: picked?.tip.id ?? '',
    reply: { ...base, headline, blocks, details: [], tip: null, followUps: [later, stop] },
  };
}

/** One message where figures loaded since then changed a team's codes; undefined where they did not. */
export function composeChanges(
  codes: readonly HcpcsCode[],
  asked: Circumstances,
  since: string,
): Reply | undefined {
  const changes = newsSince(since, codes, asked);
  if (changes.length === 0) return undefined;
  const { reply } = answerTips({ intent: 'billing_tips' }, asked);
  return {
    ...reply,
    headline: 'New CMS figures change your codes',
    ...{
      blocks: listed('Before and after', changes),
      details: [],
      tip: null,
      followUps: [],
      sources: [],
      confidence: null,
    },
  };
}

interface Picked {
  readonly tip: Tip;
  readonly code: HcpcsCode | undefined;
}

/** The team's codes take turns by day; a tip told within 60 days waits. */
function pick(
  { codes, told }: DigestAbout,
  { playbook, reference, today }: Circumstances,
): Picked | undefined {
  const inForce = reference.on(today);
  const fresh = playbook.tips.tips.filter(({ id }) => !told.has(id));
  const turn = codes.length === 0 ? 0 : Math.floor(Date.parse(today) / 86_400_000) % codes.length;
  for (const code of [...codes.slice(turn), ...codes.slice(0, turn)]) {
    const [first] = tipsForCode(fresh, code, inForce);
    if (first !== undefined) return { tip: first.tip, code };
  }
  const [general] = tipsAbout(fresh, [], inForce);
  return general === undefined ? undefined : { tip: general.tip, code: undefined };
}

function tellOne({ tip, code }: Picked, asked: Circumstances): Reply {
  const playbook = { ...asked.playbook, tips: { ...asked.playbook.tips, tips: [tip] } };
  const services = code === undefined ? {} : { services: [{ code, modifiers: [] }] };
  return answerTips({ intent: 'billing_tips', ...services }, { ...asked, playbook }).reply;
}

const newsSince = (since: string, codes: readonly HcpcsCode[], asked: Circumstances): readonly string[] =>
  changesInWords(changesFor({ codes, place: placeOf(asked) }, asked.reference, since));

function placeOf({ defaults, reference }: Circumstances): Place {
  const read = defaults.locality === undefined ? undefined : readPlace(defaults.locality, reference.places);
  return read?.kind === 'found' ? read.place : national;
}

const cellInWords = ({ code, payer, carc, reports, overturned }: PublishedCell): string =>
  `${code} at ${payer}, reason ${carc}: about ${plural(reports, 'report')}${overturned === null ? '' : `, about ${overturned} overturned`}`;

/** CMS's quarterly files, and the turn of the year, from two weeks before. */
function nearDays({ reference, today }: Circumstances): readonly string[] {
  const soon = addDays(today, 14) ?? today;
  const year = Number(today.slice(0, 4));
  const starts = [`${year}-04-01`, `${year}-07-01`, `${year}-10-01`, `${year + 1}-01-01`] as ServiceDate[];
  const [start] = starts.filter((day) => today < day && day <= soon);
  if (start === undefined) return [];
  const held = reference.on(start).feeSchedule?.rvu.freshness.kind === 'covers';
  const figures = held ? 'the fee schedule for it is loaded' : 'the fee schedule for it is not loaded yet';
  return [
    `${start}: CMS's next quarter begins; ${figures}`,
    ...(start.endsWith('-01-01') ? [`${start}: the therapy threshold and the deductible begin anew`] : []),
  ];
}

/** Facts of the team's payers to be read again within the month; one a day is enough to act on. */
const toRead = ({ payers = [], today }: Circumstances): readonly string[] =>
  expiringFacts(payers, { today, soon: addDays(today, 30) ?? today }).slice(0, 3);

/** One thing alone is no list. */
function listed(title: string, steps: readonly string[]): readonly Block[] {
  const [only, second] = steps;
  if (only === undefined) return [];
  return second === undefined
    ? [{ kind: 'paragraph', line: [strong(`${title}. `), plain(only)] }]
    : [{ kind: 'steps', title, steps }];
}

const later: FollowUp = {
  label: 'Snooze a week',
  question: JSON.stringify({ intent: 'digest_subscribe', snooze: 7 }),
};
const stop: FollowUp = {
  label: 'Stop the digest',
  question: JSON.stringify({ intent: 'digest_unsubscribe' }),
};

/** What most therapy clinics bill, for a team that has asked nothing yet. */
export const usualCodes = ['97110', '97140', '97530', '97112', '97116'] as HcpcsCode[];
