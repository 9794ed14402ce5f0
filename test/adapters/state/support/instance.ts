/**
 * An instance of the program as a process of its own: opens the state when told to, then claims every key and writes
 * the key to a file as its work. One that is to be killed works key by key, and at its key never comes back: before
 * the act, or after it and before it can be marked done.
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
  readonly hangs?: { readonly at: number; readonly when: 'before the act' | 'after the act' } | undefined;
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
  const hangs = task.hangs?.at === index ? task.hangs.when : undefined;
  for (;;) {
    const result = await state.once.onceOnly(asked, async ({ aboutToAct }) => {
      if (hangs === 'before the act') await hang();
      if (hangs !== undefined && !(await aboutToAct())) return;
      appendFileSync(task.effects, `${index}\n`);
      if (hangs === 'after the act') await hang();
    });
    if (result.kind !== 'busy' && result.kind !== 'unavailable') return;
    await pause(50);
  }
}

async function hang(): Promise<void> {
  say('hangs');
  await new Promise((resolve) => setTimeout(resolve, 600_000));
}

const atOnce = task.hangs === undefined ? 4 : 1;
for (let from = 0; from < task.keys; from += atOnce) {
  const some = Array.from({ length: atOnce }, (_, index) => from + index);
  await Promise.all(some.filter((index) => index < task.keys).map(claim));
}
await state.close();
say('finished');
process.exit(0);
