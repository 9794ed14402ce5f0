/** `unitwise payer …`: the profiles of a team's payers, kept in its state, from the command line. */
import { addFacts } from '../core/payers/add-facts.ts';
import type { PayerFact, PayerProfile, Product } from '../core/payers/profile.ts';
import { readFact } from '../core/payers/read-fact.ts';
import { daysInWords, readInWords, valueInWords } from '../core/payers/say-fact.ts';
import { topicWords } from '../core/payers/topics.ts';
import { alignColumns } from '../core/reply/align-columns.ts';
import { faultWords } from '../core/team/outcome.ts';
import { plural } from '../core/words/english.ts';
import {
  badUsage,
  broken,
  by,
  done,
  mayBePerson,
  named,
  provenanceIn,
  save,
  say,
  tell,
  withProfile,
  withProfiles,
  type PayerOptions,
} from './payer-state.ts';
import { print } from './print.ts';

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
    if (mayBePerson([name, ...options.alias]))
      return say('That may be a person, not a payer: nothing was saved.', badUsage);
    const shared = provenanceIn(options, held.today);
    if (typeof shared === 'string') return say(shared, badUsage);
    const facts: PayerFact[] = [];
    for (const typed of options.fact) {
      const read = readFact(typed);
      if (read.kind === 'fault') return say(`${read.sentence} Nothing was saved.`, badUsage);
      facts.push({ ...shared, ...read.fact });
    }
    const { alias: aliases, state } = options;
    const product = options.product as Product | undefined;
    const before = named(held.profiles, name, options);
    const profile = addFacts(before, { name, aliases, product, state, facts });
    return save(profile, held, 'payer add', `${profile.name}: ${plural(facts.length, 'fact')} saved.`);
  });

const ratesIn = ({ rates }: PayerProfile): number =>
  rates.reduce((sum, table) => sum + table.rates.length, 0);
