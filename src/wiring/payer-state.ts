/** A team's payer profiles opened for one command, and saved whole or not at all. */
import { openState } from '../adapters/state/open-state.ts';
import { parseServiceDate, type ServiceDate } from '../core/claim/service-date.ts';
import { isNamed } from '../core/payers/find-profile.ts';
import { provenanceOf } from '../core/payers/add-facts.ts';
import type { FactSource, PayerProfile, Provenance } from '../core/payers/profile.ts';
import { faultWords } from '../core/team/outcome.ts';
import type { PayerStore } from '../core/team/payer-store.ts';
import { parseTeamKey, type TeamKey } from '../core/team/team-key.ts';
import { screenPayer } from '../intents/privacy/screen-field.ts';
import { configuration } from './configuration.ts';
import { pageTeam, statePlace } from './own-state.ts';
import { print } from './print.ts';

export interface PayerOptions {
  readonly team?: string;
  readonly payer?: string;
  readonly product?: string;
  readonly state?: string;
  readonly alias: readonly string[];
  readonly fact: readonly string[];
  readonly source: string;
  readonly reference?: string;
  readonly link?: string;
  readonly from?: string;
  readonly to?: string;
  readonly expires?: string;
  readonly dollars: boolean;
  readonly yes: boolean;
}

/** Exit statuses: 0 done, 1 asked wrongly or refused, 2 the state cannot be used. */
export const [done, badUsage, broken] = [0, 1, 2] as const;
export const by = 'command line';

export interface Held {
  readonly team: TeamKey;
  readonly store: PayerStore;
  readonly profiles: readonly PayerProfile[];
  readonly today: ServiceDate;
  readonly at: number;
}

export async function withProfiles(
  options: PayerOptions,
  work: (held: Held) => Promise<number>,
): Promise<number> {
  const team = options.team === undefined ? pageTeam : parseTeamKey(options.team);
  if (team === undefined)
    return say(
      'Name the team as slack:T0123, slack:E0123:T0123, teams:TENANT or teams:TENANT:TEAM.',
      badUsage,
    );
  const openedAt = new Date().toISOString();
  const opened = await openState({ ...statePlace(), openedAt });
  if (opened.kind !== 'open') return say(opened.sentence, broken);
  const { payers: store } = opened.state;
  try {
    const read = await store.of(team);
    if (read.kind === 'unavailable')
      return say(`The profiles cannot be read: ${faultWords[read.reason]}.`, broken);
    const today = configuration().today ?? (openedAt.slice(0, 10) as ServiceDate);
    return await work({ team, store, profiles: read.value, today, at: Date.parse(openedAt) });
  } finally {
    await opened.state.close();
  }
}

export const withProfile = (
  name: string,
  options: PayerOptions,
  work: (profile: PayerProfile, held: Held) => Promise<number>,
): Promise<number> =>
  withProfiles(options, async (held) => {
    const profile = named(held.profiles, name, options);
    return profile === undefined
      ? say(`No profile of that name is kept: "unitwise payer list" names them.`, badUsage)
      : work(profile, held);
  });

export const named = (
  profiles: readonly PayerProfile[],
  name: string,
  { state }: PayerOptions,
): PayerProfile | undefined =>
  profiles.find((profile) => isNamed(profile, name) && (state === undefined || profile.state === state));

export async function save(
  profile: PayerProfile,
  { store, team, at }: Held,
  act: 'payer add' | 'payer import',
  sentence: string,
): Promise<number> {
  const saved = await store.save({ team, by, at, act, profile });
  if (saved.kind === 'refused') return say(`${saved.sentence} Nothing was saved.`, badUsage);
  if (saved.kind === 'unavailable') return say(`Nothing saved: ${faultWords[saved.reason]}.`, broken);
  return tell(sentence);
}

/** A sentence where a date is none. */
export function provenanceIn(options: PayerOptions, today: ServiceDate): Provenance | string {
  const [from, to, expires] = [options.from, options.to, options.expires].map((text) =>
    text === undefined ? null : parseServiceDate(text),
  );
  if (from === undefined || to === undefined || expires === undefined) return 'Write dates as 2026-03-02.';
  const { reference, link } = options;
  const kind = options.source as FactSource['kind'];
  return provenanceOf({
    source: {
      kind,
      ...(reference === undefined ? {} : { reference }),
      ...(link === undefined ? {} : { link }),
    },
    ...{ addedBy: by, today, from: from ?? undefined, to, expires: expires ?? undefined },
  });
}

/** A name of a profile is a payer wherever it stands in a message, so it must not be a person's; capitals are none. */
export const mayBePerson = (names: readonly string[]): boolean =>
  names.some((name) => !/^[A-Z]{2,6}$/.test(name) && screenPayer(name).length > 0);

export async function tell(sentence: string): Promise<number> {
  await print(sentence);
  return done;
}

export function say(sentence: string, status: number): number {
  process.stderr.write(`${sentence}\n`);
  return status;
}
