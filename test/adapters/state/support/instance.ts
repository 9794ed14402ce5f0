/**
 * An instance of the program as a process of its own: opens the state when told "open", then claims every key and
 * writes the key to a file as its work. At `hangAt` it says so and never comes back from the work; it waits to be
 * killed.
 */
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { openState, type StateOptions } from '../../../../src/adapters/state/open-state.ts';

export interface InstanceTask {
  readonly options: StateOptions;
  readonly name: string;
  readonly keys: number;
  /** Milliseconds. */
  readonly lease: number;
  /** One line a piece of work done. */
  readonly effects: string;
  readonly hangAt?: number;
}

const task = JSON.parse(process.argv[2] ?? '') as InstanceTask;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const told = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

say('started');
await told.next();
const opened = await openState(task.options);
if (opened.kind !== 'open') throw new Error(opened.sentence);
const { state } = opened;
say(`opened ${(await state.ready()).kind}`);
await told.next();

async function claim(index: number): Promise<void> {
  const asked = { key: `event ${index}`, sort: 'event', lease: task.lease, owner: task.name } as const;
  for (;;) {
    const result = await state.once.onceOnly(asked, async () => {
      if (index === task.hangAt) {
        say('hangs');
        await new Promise(() => setTimeout(() => undefined, 600_000));
      }
      appendFileSync(task.effects, `${index}\n`);
    });
    if (result.kind === 'done' || result.kind === 'already') return;
    await pause(50);
  }
}

for (let from = 0; from < task.keys; from += 4) {
  const some = [from, from + 1, from + 2, from + 3].filter((index) => index < task.keys);
  await Promise.all(some.map(claim));
}
await state.close();
say('finished');
process.exit(0);
