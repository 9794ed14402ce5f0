/** Reads the environment and opens the tables, loading the bundled figures where this is the first time. */
import { join } from 'node:path';
import { clockOf } from '../adapters/clock.ts';
import type { Config } from '../adapters/config.ts';
import { openPlaybook } from '../adapters/playbook/open-playbook.ts';
import type { Playbook } from '../core/playbook/playbook.ts';
import type { Clock, ReferenceData } from '../core/ports.ts';
import { configuration } from './configuration.ts';
import { openTables } from './open-tables.ts';
import { programFolder } from './program-folder.ts';

export interface Opened {
  readonly config: Config;
  readonly reference: ReferenceData;
  readonly playbook: Playbook;
  readonly clock: Clock;
}

/** Throws one sentence where the environment or the home folder is wrong. */
export function open(): Opened {
  const config = configuration();
  const reference = openTables({
    home: config.home,
    dataFolder: programFolder('data'),
    onTable: ({ kind, name, rows }, done, all) => {
      process.stderr.write(`Loading CMS figures ${done}/${all}: ${kind} ${name}, ${rows} rows\n`);
    },
    onFault: (sentence) => process.stderr.write(`${sentence}\n`),
  });
  const playbook = openPlaybook(join(programFolder('data'), 'playbook'));
  return { config, reference, playbook, clock: clockOf(config.today) };
}
