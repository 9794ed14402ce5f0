/** A server of its own process, on one core where the system can pin it, until it is ended. */
import { spawn, spawnSync } from 'node:child_process';

export interface Served {
  readonly url: string;
  /** Milliseconds from start to the line that says where it listens. */
  readonly ready: number;
  readonly end: () => Promise<void>;
  /** Resident, in megabytes; undefined where the system does not tell. */
  readonly resident: () => number | undefined;
}

const pinned = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
if (pinned) spawnSync('taskset', ['-a', '-p', '-c', '1-63', String(process.pid)]);
export const core = pinned ? 'one core' : 'no core of its own';

export async function served(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Served> {
  const from = performance.now();
  const command = [...(pinned ? ['taskset', '-c', '0'] : []), process.execPath, ...args];
  const child = spawn(command[0] ?? '', command.slice(1), { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}`)));
    let said = '';
    child.stdout.on('data', (chunk) => {
      const found = /on (http:\S+)\//.exec((said = (said + String(chunk)).slice(-10_000)));
      if (found?.[1] !== undefined) resolve(found[1].replace('localhost', '127.0.0.1'));
    });
  });
  return {
    url,
    ready: performance.now() - from,
    end: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill();
      }),
    resident: () => {
      const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' });
      const kilobytes = Number(stdout);
      return kilobytes > 0 ? kilobytes / 1024 : undefined;
    },
  };
}
