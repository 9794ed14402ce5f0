/** A process of its own that stops answering is ended; one that was only stopped or slow goes on. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';

interface Watched {
  readonly child: ChildProcess;
  readonly said: string[];
  readonly errors: () => string;
  readonly tell: (line: string) => void;
  readonly hears: (line: string) => Promise<void>;
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>;
}

let watched: Watched;
afterEach(() => void watched.child.kill('SIGKILL'));

async function start(): Promise<Watched> {
  const args = ['--import', 'tsx', 'test/adapters/operate/watched-process.ts'];
  const child = spawn(process.execPath, args, { stdio: 'pipe' });
  const said: string[] = [];
  let errors = '';
  createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  watched = {
    ...{ child, said, errors: () => errors },
    tell: (line) => child.stdin.write(`${line}\n`),
    hears: async (line) => {
      while (!said.includes(line)) {
        if (child.exitCode !== null) throw new Error(`it ended: ${errors}`);
        await pause(20);
      }
    },
    ended: new Promise((resolve) => child.once('exit', (code, signal) => resolve([code, signal]))),
  };
  await watched.hears(process.platform === 'linux' ? 'started main thread' : 'started process');
  return watched;
}

describe('one turn that does not end', () => {
  it.each(['spin', 'backtrack', 'spin in microtasks', 'catch what interrupts it'])(
    'ends the process with a status of its own and one line: %s',
    async (deed) => {
      const { tell, ended, errors } = await start();
      tell(deed);
      expect(await ended).toEqual([70, null]);
      const lines = errors()
        .split('\n')
        .filter((line) => line.startsWith('{'));
      expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
        {
          ...{ level: 60, name: 'unitwise', exitCode: 70 },
          time: expect.any(Number) as number,
          cpuMs: expect.any(Number) as number,
          msg: 'one turn of the event loop did not end: the process ends, for its supervisor to start it again',
        },
      ]);
    },
  );
});

describe('no fault', () => {
  const stillAnswers = async ({ tell, hears, ended, errors }: Watched): Promise<void> => {
    tell('answer');
    await hears('answered');
    tell('end');
    expect([await ended, errors()]).toEqual([[0, null], '']);
  };

  it('a process stopped for longer than the limit goes on', async () => {
    const process_ = await start();
    process_.child.kill('SIGSTOP');
    await pause(3_000);
    process_.child.kill('SIGCONT');
    await stillAnswers(process_);
    expect(process_.said).not.toContain('long turn');
  });

  it('a process stopped in the middle of a long turn goes on, and the turn is told', async () => {
    const process_ = await start();
    process_.tell('take long');
    await pause(300);
    process_.child.kill('SIGSTOP');
    await pause(2_000);
    process_.child.kill('SIGCONT');
    await process_.hears('long turn');
    await stillAnswers(process_);
  });

  it.each(['be busy in short turns', 'answer many requests in one turn'])(
    'much work in small pieces is no long turn: %s',
    async (deed) => {
      const process_ = await start();
      process_.tell(deed);
      await stillAnswers(process_);
      expect(process_.said).not.toContain('long turn');
    },
  );
});
