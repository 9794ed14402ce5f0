/** `unitwise parse`: the reading of messages alone, without opening any table. */
import { clockOf } from '../adapters/clock.ts';
import { readConfig } from '../adapters/config.ts';
import { parseLines } from '../adapters/terminal/parse.ts';
import { classifier } from './classifier.ts';
import { print } from './print.ts';

export async function parse(): Promise<void> {
  const read = readConfig(process.env);
  if (read.kind === 'faults') throw new Error(read.faults.join('; '));
  await parseLines({ input: process.stdin, print, today: clockOf(read.config.today)(), classifier });
}
