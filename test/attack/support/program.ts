/** The built program as a process of its own, on the loopback, with a folder of its own; it ends with the test. */
import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const built = join(root, 'dist/cli.js');
export const preload = fileURLToPath(new URL('preload.mjs', import.meta.url));

/** See preload.mjs. */
export interface World {
  readonly clock?: number;
  readonly tick?: number;
  readonly internet?: number;
  readonly busyOn?: NodeJS.Signals;
}

export interface Started {
  readonly env?: Readonly<Record<string, string>>;
  /** One that was used before; a new one where absent. */
  readonly home?: string;
  readonly world?: World;
  /** Where the built program stands; this repository where absent. */
  readonly cli?: string;
}

export interface Program {
  /** Without a closing slash. */
  readonly url: string;
  readonly adminUrl: string;
  readonly port: number;
  readonly home: string;
  readonly pid: number;
  /** What it has printed until now, both ways. */
  readonly output: () => string;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly isRunning: () => boolean;
  /** Resolves with the exit code, or with the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** SIGTERM, and what its end was. */
  readonly stop: () => Promise<number | NodeJS.Signals>;
  /** SIGKILL. */
  readonly kill: () => Promise<void>;
}

export const stateKey = Buffer.alloc(32, 7).toString('base64');

const folders: string[] = [];
const children = new Set<ChildProcess>();

/** Called once in a test file: what it started is ended, and its folders are gone. */
export function endWhatWasStarted(): void {
  afterAll(async () => {
    await Promise.all([...children].map(killed));
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
}

/** A new home of figures that are loaded already, once one start of this test file has loaded them. */
let loaded: string | undefined;
const figures = 'reference.db';

function newHome(): string {
  const home = newFolder();
  if (loaded !== undefined) copyFileSync(join(loaded, figures), join(home, figures));
  return home;
}

function keepFigures(home: string): void {
  if (loaded !== undefined || !existsSync(join(home, figures))) return;
  const folder = newFolder();
  copyFileSync(join(home, figures), join(folder, figures));
  loaded = folder;
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'unitwise-attack-'));
  folders.push(folder);
  return folder;
}

/** Nothing of the machine's own settings reaches it. */
export const cleanEnv = (
  home: string,
  env: Readonly<Record<string, string>> = {},
  world?: World,
): Record<string, string> => ({
  ...{ PATH: process.env['PATH'] ?? '', HOME: home, TZ: 'UTC' },
  ...{ UNITWISE_HOME: home, STATE_KEY: stateKey, DATA_UPDATE: 'off' },
  ...(world === undefined ? {} : { ATTACK_WORLD: JSON.stringify(world) }),
  ...env,
});

/** Throws, with what it printed, where it ends before it answers. */
export async function start(given: Started = {}): Promise<Program> {
  const { home = newHome(), cli = built, world } = given;
  const [port, admin] = [await freePort(), await freePort()];
  const env = cleanEnv(home, { PORT: String(port), ADMIN_PORT: String(admin), ...given.env }, world ?? {});
  const child = spawn(process.execPath, ['--import', preload, cli, 'serve'], {
    ...{ cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  children.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => void (said += text));
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('exit', (code, signal) => {
      children.delete(child);
      resolve(code ?? signal ?? 0);
    });
  });
  const program: Program = {
    ...{ url: `http://127.0.0.1:${port}`, adminUrl: `http://127.0.0.1:${admin}`, port, home, ended },
    pid: child.pid ?? 0,
    output: () => said,
    signal: (signal) => void child.kill(signal),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: () => killed(child),
  };
  await answers(program);
  keepFigures(home);
  return program;
}

async function answers(program: Program): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (!program.isRunning()) throw new Error(`it ended before it answered: ${program.output()}`);
    const healthy = await fetch(`${program.url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return;
    await pause(25);
  }
  throw new Error(`it does not answer: ${program.output()}`);
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** Processes it started that still run. */
export const childrenOf = (pid: number): readonly number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Looks every 20 ms; false where it did not come true in time. */
export async function comesTrue(look: () => boolean | Promise<boolean>, within = 10_000): Promise<boolean> {
  const until = performance.now() + within;
  for (;;) {
    if (await look()) return true;
    if (performance.now() > until) return false;
    await pause(20);
  }
}
