/** Carries out what an answer does with the team's state, and says what it then shows; a fault is told, never hidden. */
import type { ServiceDate } from '../core/claim/service-date.ts';
import { addDays } from '../core/deadlines/calendar.ts';
import { localMoment } from '../core/digest/local-moment.ts';
import type { Drawing } from '../core/pictures/drawing.ts';
import { sentence, type Reply } from '../core/reply/reply.ts';
import { addFacts, type FactsToAdd } from '../core/payers/add-facts.ts';
import { isNamed } from '../core/payers/find-profile.ts';
import { meansHome } from '../core/team/homes.ts';
import type { Unavailable } from '../core/team/outcome.ts';
import type { TeamKey } from '../core/team/team-key.ts';
import type { TeamState } from '../core/team/team-state.ts';
import { explainChanges } from '../intents/compare/explain-changes.ts';
import type { Effect } from '../intents/effect.ts';
import { explainStats } from '../intents/denial-stats/explain.ts';
import { withdrawButton } from '../intents/reply-parts/withdraw-button.ts';
import { teamCodes } from './team-codes.ts';
import { withDigest } from '../intents/settings/explain.ts';

export interface EffectPlace {
  readonly team: TeamKey;
  readonly channel: string;
  readonly user: string;
}

export interface EffectParts {
  readonly state: TeamState;
  readonly today: ServiceDate;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Whether whoever asks is an admin of the team. */
  readonly isAdmin: () => boolean | Promise<boolean>;
}

/** done: the answer's own reply holds, or `reply` takes its place. */
export type Performed =
  { readonly kind: 'done'; readonly reply?: Reply; readonly picture?: Drawing } | Unavailable;

const done: Performed = { kind: 'done' };
/** A clinic that reports more in a day is a program, not a clinic. */
const mostReportsADay = 100;
const mostOwn = 500;
const onlyAdmins =
  'Only admins may load tables; nothing was changed. Whoever runs Unitwise can, with "unitwise data update".';

export async function performEffect(
  effect: Effect,
  reply: Reply,
  place: EffectPlace,
  { state, today, now, isAdmin }: EffectParts,
): Promise<Performed> {
  const { team, channel, user } = place;
  switch (effect.kind) {
    case 'change-settings': {
      const about = { team, ...(effect.channel ? { channel } : {}), by: user, at: now };
      const saved = await state.settings.change(...effect.changes.map((setting) => ({ ...about, setting })));
      return saved.kind === 'saved' ? done : saved;
    }
    case 'report-denial': {
      const own = await state.reports.own(team, mostOwn);
      if (own.kind === 'unavailable') return own;
      if (
        own.value.filter(({ createdOn, facts }) => createdOn === today && !facts.remitted).length >=
        mostReportsADay
      ) {
        const said = `Your team reported ${mostReportsADay} denials today; more are taken tomorrow. Nothing was stored.`;
        return { kind: 'done', reply: sentence(said) };
      }
      const { facts, note } = effect;
      const report = { team, facts, createdOn: today, ...(note === undefined ? {} : { note }) };
      const added = await state.reports.add(report);
      if (added.kind !== 'saved') return added;
      return { kind: 'done', reply: { ...reply, followUps: [withdrawButton(added.id)] } };
    }
    case 'save-payer':
      return savePayer(effect.added, place, { state, now });
    case 'withdraw-report': {
      const withdrawn = await state.reports.withdraw({ team, id: effect.id });
      return withdrawn.kind === 'saved' ? done : withdrawn;
    }
    case 'look-up-denials': {
      const { code, payer, carc } = effect.asking;
      const published = await state.reports.published();
      if (published.kind === 'unavailable') return published;
      const own = await state.reports.own(team, mostOwn);
      if (own.kind === 'unavailable') return own;
      const fits = (facts: { code: string; payer: string; carc: string }): boolean =>
        (code === undefined || facts.code === code) &&
        (payer === undefined || facts.payer.toLowerCase() === payer.toLowerCase()) &&
        (carc === undefined || facts.carc === carc);
      const mine = own.value.filter(({ facts }) => fits(facts));
      const cells = published.value.filter(fits);
      const bars = cells.slice(0, 8).map((cell) => ({
        label: `${cell.code} ${cell.payer} ${cell.carc}`.slice(0, 40),
        value: cell.reports,
      }));
      const picture: Drawing = { kind: 'bars', title: 'Denials reported here', bars };
      return {
        ...{ kind: 'done', reply: explainStats(effect.asking, cells, mine) },
        ...(bars.length < 2 ? {} : { picture }),
      };
    }
    case 'look-up-changes': {
      const codes = await teamCodes(state, team, now);
      if (codes.length === 0) return done;
      return { kind: 'done', reply: explainChanges({ ...effect.changes, codes, whose: 'team' }) };
    }
    case 'load-tables': {
      if (!(await isAdmin())) return { kind: 'done', reply: sentence(onlyAdmins) };
      const saved = await state.tableLooks.request(now);
      return saved.kind === 'saved' ? done : saved;
    }
    case 'look-up-digest': {
      const read = await state.digests.of({ team, channel });
      // Settings are worth showing without it.
      return read.kind === 'unavailable' ? done : { kind: 'done', reply: withDigest(reply, read.value) };
    }
    case 'begin-digest': {
      const { hour, timeZone, weekdaysOnly } = effect;
      const saved = await state.digests.subscribe({
        team,
        channel,
        hour,
        timeZone,
        weekdaysOnly,
        filters: {},
      });
      return saved.kind === 'saved' ? done : saved;
    }
    case 'end-digest':
      return endDigest(place, state);
    case 'snooze-digest': {
      const read = await state.digests.of({ team, channel });
      if (read.kind === 'unavailable') return read;
      if (read.value === undefined)
        return { kind: 'done', reply: sentence('No digest comes here; nothing to put off.') };
      const { day } = localMoment(now, read.value.timeZone);
      const snoozedUntil = addDays(day, effect.days + 1);
      const saved = await state.digests.subscribe({
        ...read.value,
        ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
      });
      return saved.kind === 'saved' ? done : saved;
    }
    default:
      return effect satisfies never;
  }
}

async function savePayer(
  { facts, rates, ...about }: FactsToAdd,
  { team, user: by }: EffectPlace,
  { state, now: at }: Pick<EffectParts, 'state' | 'now'>,
): Promise<Performed> {
  const held = await state.payers.of(team);
  if (held.kind === 'unavailable') return held;
  const before = held.value.find(
    (profile) =>
      isNamed(profile, about.name) &&
      (about.state === undefined || profile.state === about.state) &&
      (about.product === undefined || profile.product === about.product),
  );
  const profile = addFacts(before, {
    ...about,
    facts: facts.map((fact) => ({ ...fact, addedBy: by })),
    ...(rates === undefined ? {} : { rates: { ...rates, addedBy: by } }),
  });
  const act = rates === undefined ? 'payer add' : 'payer import';
  const saved = await state.payers.save({ team, by, at, act, profile });
  if (saved.kind === 'unavailable') return saved;
  return saved.kind === 'saved'
    ? done
    : { kind: 'done', reply: sentence(`${saved.sentence} Nothing was saved.`) };
}

/** What comes by itself ends here: the digest, and word of changed figures where this is the team's home. */
async function endDigest({ team, channel, user }: EffectPlace, state: TeamState): Promise<Performed> {
  const read = await state.digests.of({ team, channel });
  if (read.kind === 'unavailable') return read;
  const found = await state.homes.of(team);
  if (found.kind === 'unavailable') return found;
  const digest = read.value !== undefined;
  const home = found.value;
  const means = home !== undefined && meansHome(home, { channel, user, digest });
  const stopped = means ? await state.homes.stop(team) : done;
  if (stopped.kind === 'unavailable') return stopped;
  const ended = await state.digests.end({ team, channel });
  if (ended.kind !== 'saved') return ended;
  if (!means) return done;
  const where = home.channel === user ? 'to you' : 'here';
  const said = digest
    ? 'The digest no longer comes here, nor does word of changed figures.'
    : `Word of changed figures no longer comes ${where}.`;
  return { kind: 'done', reply: sentence(said) };
}
