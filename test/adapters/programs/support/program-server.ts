/** `unitwise serve` as built, with tokens made by the command line, in a home of its own. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ProgramServer {
  readonly url: string;
  readonly env: NodeJS.ProcessEnv;
  /** What `unitwise …` prints. */
  readonly run: (...words: readonly string[]) => string;
  readonly logged: () => string;
  readonly stop: () => Promise<void>;
}

export async function startProgramServer(more: NodeJS.ProcessEnv = {}): Promise<ProgramServer> {
  const home = mkdtempSync(join(tmpdir(), 'unitwise-programs-'));
  const env = {
    ...process.env,
    ...{ UNITWISE_HOME: home, UNITWISE_TODAY: '2026-11-29', PORT: '0', ADMIN_PORT: 'off', ...more },
  };
  const run = (...words: readonly string[]): string =>
    execFileSync(process.execPath, ['dist/cli.js', ...words], { env, stdio: 'pipe' })
      .toString()
      .trim();
  const child = spawn(process.execPath, ['dist/cli.js', 'serve'], { env, stdio: 'pipe' });
  let logged = '';
  child.stderr.on('data', (chunk: Buffer) => (logged += chunk.toString()));
  const url = await addressOf(child, () => logged);
  return {
    ...{ url, env, run },
    logged: () => logged,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const addressOf = (child: ChildProcess, logged: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, found] = /(http:\/\/[^/ ]+)\//.exec(said) ?? [];
      if (found !== undefined) resolve(found.replace('localhost', '127.0.0.1'));
    });
    child.once('exit', () => reject(new Error(`it ended: ${logged()}`)));
  });
