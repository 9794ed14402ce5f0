/**
 * However often and at whatever moment an instance is killed, no digest is lost. A few kills in the suite; DIGEST_KILLS
 * sets how many, such as 500.
 */
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openState } from '../../../src/adapters/state/open-state.ts';
import { slackKey, type TeamKey } from '../../../src/core/team/team-key.ts';
import { instanceDatabases } from '../state/support/instance-databases.ts';
import type { DigestTask } from './digest-instance.ts';

const kills = Number(process.env['DIGEST_KILLS'] ?? 6);
/** Kills over the same places, before the next have theirs. */
const killsAPlace = 3;
const team = slackKey({ team: 'T1' }) as TeamKey;
const channels = Array.from({ length: 40 }, (_, i) => `C${i}`);
const script = fileURLToPath(new URL('../../../test-output/digest-kills.mjs', import.meta.url));

beforeAll(async () => {
  const entry = fileURLToPath(new URL('digest-instance.ts', import.meta.url));
  const how = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  } as const;
  await build({ entryPoints: [entry], outfile: script, ...how });
});

/** Runs to its end, or as long as it is let live from its first round on. */
async function run(task: DigestTask, lives?: number): Promise<void> {
  const child = spawn(process.execPath, [script, JSON.stringify(task)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  child.stdin.write('\n');
  if (lives !== undefined) {
    await pause(lives);
    child.kill('SIGKILL');
  }
  await ended;
}

describe.each(instanceDatabases('kills'))('digests on $title', ({ makePlace }) => {
  it(
    `none of them is lost in ${kills} kills`,
    async () => {
      for (let killed = 0; killed < kills; killed += killsAPlace) {
        const place = await makePlace();
        const sent = join(place.options.home, 'sent.txt');
        writeFileSync(sent, '');
        const opened = await openState(place.options);
        if (opened.kind !== 'open') throw new Error(opened.sentence);
        const when = { hour: '08:00', timeZone: 'America/Chicago', weekdaysOnly: true, filters: {} };
        for (const channel of channels) await opened.state.digests.subscribe({ team, channel, ...when });
        await opened.state.close();
        const task = { options: place.options, name: 'a', sent, slow: 20 };
        for (let nth = 0; nth < Math.min(killsAPlace, kills - killed); nth += 1) {
          await run({ ...task, rounds: 1_000 }, Math.random() * 60);
        }
        await run({ ...task, rounds: 4 });
        const told = new Set(readFileSync(sent, 'utf8').split('\n').filter(Boolean));
        expect(channels.filter((channel) => !told.has(channel))).toEqual([]);
        await place.remove();
      }
    },
    60_000 + kills * 10_000,
  );
});
