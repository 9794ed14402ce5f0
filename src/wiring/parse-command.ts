/** `unitwise parse`: the reading of messages alone, without opening any table. */
import { clockOf } from '../adapters/clock.ts';
import { parseLines } from '../adapters/terminal/parse.ts';
import { classifier } from './classifier.ts';
import { configuration } from './configuration.ts';
import { print } from './print.ts';

export async function parse(): Promise<void> {
  const { today } = configuration();
  await parseLines({ input: process.stdin, print, today: clockOf(today)(), classifier });
}
