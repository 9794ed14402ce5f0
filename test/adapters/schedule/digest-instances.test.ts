/**
 * With three instances, one of them killed, no digest is lost, and none is sent twice but the one it was at.
 * PostgreSQL's part needs the server.
 */
import { build } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openState } from '../../../src/adapters/state/open-state.ts';
import { slackKey, type TeamKey } from '../../../src/core/team/team-key.ts';
import type { TestPlace } from '../state/support/databases.ts';
import { instanceDatabases } from '../state/support/instance-databases.ts';
import type { DigestTask } from './digest-instance.ts';

const script = fileURLToPath(new URL('../../../test-output/digest-instance.mjs', import.meta.url));
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

const places = 40;
const channels = Array.from({ length: places }, (_, i) => `C${i}`);

describe.each(instanceDatabases('digests'))('three instances on $title', ({ makePlace }) => {
  let place: TestPlace;
  let children: readonly ChildProcess[] = [];
  const file = (): string => join(place.options.home, 'sent.txt');

  beforeEach(async () => {
    place = await makePlace();
    writeFileSync(file(), '');
    const opened = await openState(place.options);
    if (opened.kind !== 'open') throw new Error(opened.sentence);
    const team = slackKey({ team: 'T1' }) as TeamKey;
    for (const channel of channels) {
      const when = { hour: '08:00', timeZone: 'America/Chicago', weekdaysOnly: true, filters: {} };
      await opened.state.digests.subscribe({ team, channel, ...when });
    }
    await opened.state.close();
  });
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    await place.remove();
  });

  it.each(['in mid-send', 'before sending'] as const)(
    'send each once where one dies %s',
    async (hangs) => {
      const instances = ['a', 'b', 'c'].map((name) => {
        const task: DigestTask = {
          options: place.options,
          name,
          rounds: 4,
          sent: file(),
          ...(name === 'a' ? { hangs } : {}),
        };
        const child = spawn(process.execPath, [script, JSON.stringify(task)], {
          stdio: ['pipe', 'pipe', 'inherit'],
        });
        const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
        return { child, says: async (): Promise<unknown> => (await lines.next()).value };
      });
      children = instances.map(({ child }) => child);
      for (const { says } of instances) expect(await says()).toBe('opened');
      const [doomed, ...others] = instances;
      doomed?.child.stdin.write('\n');
      expect(await doomed?.says()).toBe('hangs');
      doomed?.child.kill('SIGKILL');
      for (const { child } of others) child.stdin.write('\n');
      for (const { says } of others) expect(await says()).toBe('finished');
      const sent = readFileSync(file(), 'utf8').split('\n').filter(Boolean);
      // What was sent and not yet noted when it died is sent once more rather than perhaps never.
      const again = hangs === 'in mid-send' ? [sent[2]] : [];
      expect([...sent].sort()).toEqual([...channels, ...again].sort());
    },
    60_000,
  );
});
