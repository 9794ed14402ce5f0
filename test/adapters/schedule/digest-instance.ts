/**
 * An instance as a process of its own that goes round the subscriptions until all are told, writing each digest to a
 * file as its sending. One that is to be killed never comes back from its third: before the act, or in the middle;
 * or it is killed at any moment, while each sending takes a while.
 */
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { digestRound } from '../../../src/adapters/schedule/digest-round.ts';
import { openState, type StateOptions } from '../../../src/adapters/state/open-state.ts';
import { sentence } from '../../../src/core/reply/reply.ts';

export interface DigestTask {
  readonly options: StateOptions;
  readonly name: string;
  readonly rounds: number;
  /** One line a digest sent. */
  readonly sent: string;
  readonly hangs?: 'before sending' | 'in mid-send' | undefined;
  /** Milliseconds each sending takes, before and after the act. */
  readonly slow?: number | undefined;
}

const task = JSON.parse(process.argv[2] ?? '') as DigestTask;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const told = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const opened = await openState(task.options);
if (opened.kind !== 'open') throw new Error(opened.sentence);
const { state } = opened;
say('opened');
await told.next();

async function hang(): Promise<never> {
  say('hangs');
  return new Promise((_, reject) => setTimeout(() => reject(new Error('was not killed')), 600_000));
}

let composed = 0;
const now = Date.parse('2026-11-24T14:05:00Z');
for (let round = 0; round < task.rounds; round += 1) {
  await digestRound(
    {
      ...{ state, owner: task.name, lease: 500, note: () => undefined },
      atOnce: task.slow === undefined ? 1 : 16,
      compose: async () => {
        composed += 1;
        if (task.hangs === 'before sending' && composed === 3) await hang();
        return { tip: 'ladder', reply: sentence('Tip of the day') };
      },
      send: async ({ channel }) => {
        if (task.slow !== undefined) await pause(task.slow * Math.random());
        appendFileSync(task.sent, `${channel}\n`);
        if (task.slow !== undefined) await pause(task.slow * Math.random());
        if (task.hangs === 'in mid-send' && composed === 3) await hang();
        return 'sent';
      },
    },
    now,
  );
  await pause(300);
}
await state.close();
say('finished');
process.exit(0);
