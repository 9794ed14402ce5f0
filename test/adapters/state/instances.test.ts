/** Several instances on one database, as processes of their own. PostgreSQL's part needs the real server. */
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestPlace } from './support/databases.ts';
import { instanceDatabases } from './support/instance-databases.ts';
import type { InstanceTask } from './support/instance.ts';
import { rowsOf } from './support/rows-of.ts';
import { migrations } from '../../../src/adapters/state/migrations/migrate.ts';

interface Instance {
  /** The next line it says. */
  readonly says: () => Promise<string>;
  readonly tell: () => void;
  readonly kill: () => void;
}

/** Which instance is to be killed at which key. */
type Hanging = Readonly<Record<string, InstanceTask['hangs']>>;

/** Bundled once: three processes that each compile the program are slow to start. */
const script = fileURLToPath(new URL('../../../test-output/state-instance.mjs', import.meta.url));
beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('support/instance.ts', import.meta.url))],
    ...{
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
    },
  });
});

function start(task: InstanceTask): Instance {
  const child = spawn(process.execPath, [script, JSON.stringify(task)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    says: async () => {
      const { value, done } = await lines.next();
      return done === true ? 'gone' : value;
    },
    tell: () => void child.stdin.write('\n'),
    kill: () => void child.kill('SIGKILL'),
  };
}

describe.each(instanceDatabases('instances'))('instances on $title', ({ makePlace }) => {
  let place: TestPlace;
  let instances: readonly Instance[] = [];
  const effects = (): string => join(place.options.home, 'effects.txt');
  /** How often each key's work was done. */
  const timesDone = (keys: number): readonly number[] => {
    const times = Array.from({ length: keys }, () => 0);
    for (const line of readFileSync(effects(), 'utf8').split('\n').filter(Boolean)) {
      times[Number(line)] = (times[Number(line)] ?? 0) + 1;
    }
    return times;
  };
  /** Three of them, which open an empty database in the same moment. */
  const startThree = async (keys: number, lease: number, hangs: Hanging = {}): Promise<void> => {
    writeFileSync(effects(), '');
    instances = (['a', 'b', 'c'] as const).map((name) => {
      const task = { options: place.options, name, keys, lease, effects: effects() };
      return start(name in hangs ? { ...task, hangs: hangs[name] } : task);
    });
    for (const instance of instances) expect(await instance.says()).toBe('started');
    for (const instance of instances) instance.tell();
    for (const instance of instances) expect(await instance.says()).toBe('opened ready');
  };

  beforeEach(async () => {
    place = await makePlace();
  });
  afterEach(async () => {
    for (const instance of instances) instance.kill();
    await place.remove();
  });

  it('started together migrate once, and claim each of 1,000 keys once', { timeout: 120_000 }, async () => {
    await startThree(1_000, 30_000);
    expect((await rowsOf(place.options, 'schema_version')).map((row) => row['version'])).toEqual(
      migrations.map(({ version }) => version),
    );
    for (const instance of instances) instance.tell();
    for (const instance of instances) expect(await instance.says()).toBe('finished');
    expect(timesDone(1_000)).toEqual(Array.from({ length: 1_000 }, () => 1));
  });

  it('lose nothing and double nothing where two are killed, one before the act and one after it', async () => {
    await startThree(60, 400, {
      a: { at: 20, when: 'before the act' },
      b: { at: 40, when: 'after the act' },
    });
    for (const instance of instances.slice(0, 2)) {
      instance.tell();
      expect(await instance.says()).toBe('hangs');
      instance.kill();
    }
    instances[2]?.tell();
    expect(await instances[2]?.says()).toBe('finished');
    expect(timesDone(60)).toEqual(Array.from({ length: 60 }, () => 1));
  });
});
