/** Reads the environment and opens the tables, loading the bundled figures where this is the first time. */
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { clockOf } from '../adapters/clock.ts';
import { readConfig, type Config } from '../adapters/config.ts';
import type { Clock, ReferenceData } from '../core/ports.ts';
import { openTables } from './open-tables.ts';

export interface Opened {
  readonly config: Config;
  readonly reference: ReferenceData;
  readonly clock: Clock;
}

/** A folder of the program, seen from its source and from the built file alike. */
export function programFolder(name: string): string {
  const beside = ['../', '../../'].map((up) => fileURLToPath(new URL(`${up}${name}`, import.meta.url)));
  const found = beside.find((folder) => existsSync(folder));
  if (found === undefined)
    throw new Error(`The folder ${name}/ of this program is missing; install it again.`);
  return found;
}

/** Throws one sentence a fault where the environment is wrong. */
export function open(): Opened {
  const read = readConfig(process.env);
  if (read.kind === 'faults') throw new Error(read.faults.join('; '));
  const { config } = read;
  const reference = openTables({
    home: config.home,
    dataFolder: programFolder('data'),
    onTable: ({ kind, name, rows }, done, all) => {
      process.stderr.write(`Loading CMS figures ${done}/${all}: ${kind} ${name}, ${rows} rows\n`);
    },
  });
  return { config, reference, clock: clockOf(config.today) };
}
