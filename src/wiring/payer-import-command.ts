/** `unitwise payer import`: contract rates of a csv file, shown before they are kept. */
import { existsSync, readFileSync } from 'node:fs';
import { textRecords } from '../adapters/cms-files/records/text-records.ts';
import { spokenDollars } from '../core/money/cents.ts';
import { addFacts } from '../core/payers/add-facts.ts';
import type { Product, RateTable } from '../core/payers/profile.ts';
import { readRates } from '../core/payers/read-rates.ts';
import { daysInWords } from '../core/payers/say-fact.ts';
import { plural } from '../core/words/english.ts';
import {
  badUsage,
  done,
  mayBePerson,
  named,
  provenanceIn,
  save,
  say,
  withProfiles,
  type PayerOptions,
} from './payer-state.ts';
import { print } from './print.ts';

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
    const shared = provenanceIn(options, held.today);
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
    const read = readRates(rows, {
      ...{ from, to: shared.to, dollars: options.dollars },
      ...{ dollarsBy: 'say --dollars', firstRow: 2 },
    });
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
    if (mayBePerson([...(before === undefined ? [name] : []), ...options.alias]))
      return say('That may be a person, not a payer: nothing was saved.', badUsage);
    const { from: _from, to: _to, ...told } = shared;
    const table: RateTable = { ...told, rates };
    const { alias: aliases, state } = options;
    const product = options.product as Product | undefined;
    return save(
      { ...addFacts(before, { name, aliases, product, state, facts: [] }), rates: [table] },
      held,
      'payer import',
      `${name}: ${plural(rates.length, 'rate')} saved; they take the place of earlier ones.`,
    );
  });
