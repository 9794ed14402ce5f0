/** `unitwise payer …`: the profiles of a team's payers, kept in its state, from the command line. */
import { existsSync, readFileSync } from 'node:fs';
import { textRecords } from '../adapters/cms-files/records/text-records.ts';
import { openState } from '../adapters/state/open-state.ts';
import { payerProfile } from '../adapters/payer-profile-shape.ts';
import { parseServiceDate, type ServiceDate } from '../core/claim/service-date.ts';
import { addDays } from '../core/deadlines/calendar.ts';
import { spokenDollars } from '../core/money/cents.ts';
import { isNamed } from '../core/payers/find-profile.ts';
import {
  daysUntilExpiry,
  severalAtOnce,
  type PayerFact,
  type PayerProfile,
  type Provenance,
  type RateTable,
} from '../core/payers/profile.ts';
import { readFact } from '../core/payers/read-fact.ts';
import { readRates } from '../core/payers/read-rates.ts';
import { daysInWords, readInWords, valueInWords } from '../core/payers/say-fact.ts';
import { topicWords } from '../core/payers/topics.ts';
import { alignColumns } from '../core/reply/align-columns.ts';
import { faultWords } from '../core/team/outcome.ts';
import type { PayerStore } from '../core/team/payer-store.ts';
import { parseTeamKey, type TeamKey } from '../core/team/team-key.ts';
import { plural } from '../core/words/english.ts';
import { screenPayer } from '../intents/privacy/screen-payer.ts';
import { configuration } from './configuration.ts';
import { pageTeam } from './page-answers.ts';
import { print } from './print.ts';
import { statePlace } from './state-command.ts';

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
const [done, badUsage, broken] = [0, 1, 2] as const;
const by = 'command line';

export const listPayers = (options: PayerOptions): Promise<number> =>
  withProfiles(options, async ({ profiles }) => {
    if (profiles.length === 0) return tell('No payer profiles are kept of this team.');
    const rows = profiles.map((profile) => [
      ...[profile.name, profile.product, profile.state ?? 'every state'],
      plural(profile.facts.length, 'fact'),
      plural(ratesIn(profile), 'rate'),
    ]);
    for (const line of alignColumns([['payer', 'product', 'state', 'facts', 'rates'], ...rows]))
      await print(line);
    return done;
  });

export const showPayer = (name: string, options: PayerOptions): Promise<number> =>
  withProfile(name, options, async (profile, { today }) => {
    await print(`${profile.name} (${[profile.product, ...(profile.state ?? [])].join(', ')})`);
    for (const fact of profile.facts) {
      const old = fact.expires < today ? `; EXPIRED ${fact.expires}` : `; read again by ${fact.expires}`;
      await print(
        `${topicWords[fact.topic]}: ${fact.words ?? valueInWords(fact)}, ${daysInWords(fact)} (${readInWords(fact)}${old})`,
      );
    }
    for (const table of profile.rates)
      await print(
        `${plural(table.rates.length, 'rate')} (${readInWords(table)}; read again by ${table.expires})`,
      );
    return done;
  });

export const exportPayer = (name: string, options: PayerOptions): Promise<number> =>
  withProfile(name, options, async (profile) => {
    await print(JSON.stringify(profile, null, 2));
    return done;
  });

export const deletePayer = (name: string, options: PayerOptions): Promise<number> =>
  withProfile(name, options, async (profile, { store, team, at }) => {
    if (!options.yes) return say(`${profile.name} would be deleted for good: say so with --yes.`, badUsage);
    const gone = await store.remove({ team, name: profile.name, by, at });
    if (gone.kind === 'unavailable') return say(`Nothing deleted: ${faultWords[gone.reason]}.`, broken);
    return tell(`${profile.name} was deleted.`);
  });

/** A new profile, or facts more for one: of a topic that holds one value at a time the older one ends the day before. */
export const addPayer = (name: string, options: PayerOptions): Promise<number> =>
  withProfiles(options, async (held) => {
    if (screenPayer(name).length > 0)
      return say('That may be a person, not a payer: nothing was saved.', badUsage);
    const shared = provenanceOf(options, held.today);
    if (typeof shared === 'string') return say(shared, badUsage);
    const facts: PayerFact[] = [];
    for (const typed of options.fact) {
      const read = readFact(typed);
      if (read.kind === 'fault') return say(`${read.sentence} Nothing was saved.`, badUsage);
      facts.push({ ...shared, ...read.fact });
    }
    const before = named(held.profiles, name, options);
    const ended = (before?.facts ?? []).flatMap((fact) => endBefore(fact, facts));
    const profile = {
      name: before?.name ?? name,
      aliases: [...new Set([...(before?.aliases ?? []), ...options.alias])],
      product: options.product ?? before?.product ?? 'commercial',
      ...((options.state ?? before?.state) === undefined ? {} : { state: options.state ?? before?.state }),
      facts: [...ended, ...facts],
      rates: before?.rates ?? [],
    };
    return save(profile, held, 'payer add', `${profile.name}: ${plural(facts.length, 'fact')} saved.`);
  });

export const importRates = (file: string, options: PayerOptions): Promise<number> =>
  withProfiles(options, async (held) => {
    const { payer: name } = options;
    if (name === undefined) return say('Name the payer: --payer NAME.', badUsage);
    if (!existsSync(file)) return say(`${file}: there is no such file.`, badUsage);
    const bytes = readFileSync(file);
    if (bytes.subarray(0, 4).toString('latin1') === '%PDF')
      return say(
        'That is a pdf: save the rates as csv with the columns code and rate. Nothing was taken.',
        badUsage,
      );
    const shared = provenanceOf(options, held.today);
    if (typeof shared === 'string') return say(shared, badUsage);
    const rows: string[][] = [];
    const records = textRecords((cells) => {
      rows.push([...cells]);
      return true;
    });
    const pushed = records.push(bytes);
    const ended = typeof pushed === 'object' ? pushed : records.end();
    if (typeof ended === 'object')
      return say(`Line ${ended.line}: ${ended.problem}. Nothing was taken.`, badUsage);
    const from = options.from === undefined ? undefined : shared.from;
    const read = readRates(rows, { from, to: shared.to, dollars: options.dollars });
    if (read.kind === 'refused') return say(read.sentence, badUsage);
    const { rates, columns } = read;
    await print(`Columns: ${columns.join(', ')}`);
    await print(
      `${plural(rates.length, 'rate')} of ${plural(new Set(rates.map(({ code }) => code)).size, 'code')} read. The first of them:`,
    );
    for (const { code, modifier, amount, from: first, to } of rates.slice(0, 5))
      await print(
        `  ${[code, ...(modifier === null ? [] : [modifier])].join(' ')}  $${spokenDollars(amount)}  ${daysInWords({ from: first, to })}`,
      );
    if (!options.yes) return say('Nothing was saved yet: run it again with --yes to keep them.', done);
    const before = named(held.profiles, name, options);
    if (before === undefined && screenPayer(name).length > 0)
      return say('That may be a person, not a payer: nothing was saved.', badUsage);
    const { from: _from, to: _to, ...told } = shared;
    const table: RateTable = { ...told, rates };
    const base = before ?? {
      name,
      aliases: [...options.alias],
      product: options.product ?? 'commercial',
      facts: [],
      rates: [],
    };
    return save(
      { ...base, rates: [table] },
      held,
      'payer import',
      `${name}: ${plural(rates.length, 'rate')} saved; they take the place of earlier ones.`,
    );
  });

interface Held {
  readonly team: TeamKey;
  readonly store: PayerStore;
  readonly profiles: readonly PayerProfile[];
  readonly today: ServiceDate;
  readonly at: number;
}

async function withProfiles(options: PayerOptions, work: (held: Held) => Promise<number>): Promise<number> {
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

const withProfile = (
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

const named = (
  profiles: readonly PayerProfile[],
  name: string,
  { state }: PayerOptions,
): PayerProfile | undefined =>
  profiles.find((profile) => isNamed(profile, name) && (state === undefined || profile.state === state));

async function save(
  profile: object,
  { store, team, at }: Held,
  act: 'payer add' | 'payer import',
  sentence: string,
): Promise<number> {
  const checked = payerProfile.safeParse(profile);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return say(
      `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a profile'}. Nothing was saved.`,
      badUsage,
    );
  }
  const saved = await store.save({ team, by, at, act, profile: checked.data });
  if (saved.kind === 'refused') return say(`${saved.sentence} Nothing was saved.`, badUsage);
  if (saved.kind === 'unavailable') return say(`Nothing saved: ${faultWords[saved.reason]}.`, broken);
  return tell(sentence);
}

/** A sentence where a date is none. */
function provenanceOf(options: PayerOptions, today: ServiceDate): Provenance | string {
  const days = [options.from ?? today, options.to, options.expires ?? addDays(today, daysUntilExpiry)].map(
    (text) => (text === undefined ? null : parseServiceDate(text)),
  );
  if (days.includes(undefined)) return 'Write dates as 2026-03-02.';
  const [from, to, expires] = days;
  const label = options.source === 'contract' ? 'our contract' : 'payer policy';
  const { reference, link } = options;
  return {
    ...{
      from: from as ServiceDate,
      to: to ?? null,
      expires: expires as ServiceDate,
      read: today,
      label,
      addedBy: by,
    },
    source: {
      kind: options.source as Provenance['source']['kind'],
      ...(reference === undefined ? {} : { reference }),
      ...(link === undefined ? {} : { link }),
    },
  };
}

/** A value that stands open gives way to the new one of its topic; one that would never have held is dropped. */
function endBefore(fact: PayerFact, added: readonly PayerFact[]): readonly PayerFact[] {
  const next = added.find(({ topic }) => topic === fact.topic && !severalAtOnce.has(topic));
  if (next === undefined || (fact.to !== null && fact.to < next.from)) return [fact];
  const last = addDays(next.from, -1);
  return last === undefined || last < fact.from ? [] : [{ ...fact, to: last }];
}

const ratesIn = ({ rates }: PayerProfile): number =>
  rates.reduce((sum, table) => sum + table.rates.length, 0);

async function tell(sentence: string): Promise<number> {
  await print(sentence);
  return done;
}

function say(sentence: string, status: number): number {
  process.stderr.write(`${sentence}\n`);
  return status;
}
