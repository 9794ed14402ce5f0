/** One command of the built program, as a process of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { cleanEnv, root, preload, type World } from './program.ts';

export interface Ran {
  /** "timeout" where it had to be ended. */
  readonly code: number | 'timeout';
  readonly out: string;
  /** Without the figures it loads where a folder is new. */
  readonly errors: string;
}

export interface Run {
  readonly home: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly world?: World;
  readonly within?: number;
  readonly cwd?: string;
}

export const unitwise = (args: readonly string[], run: Run): Promise<Ran> =>
  runNode(['--import', preload, join(root, 'dist/cli.js'), ...args], run);

export async function runNode(args: readonly string[], run: Run): Promise<Ran> {
  const { home, input = '', env = {}, world = {}, within = 60_000, cwd = home } = run;
  const all = { ...cleanEnv(home, {}, world), ...env };
  const set = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const child = spawn(process.execPath, args, { cwd, env: set as Record<string, string> });
  let [out, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (errors += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => {
    const late = setTimeout(() => void child.kill('SIGKILL'), within);
    child.once('close', (code) => {
      clearTimeout(late);
      resolve({ code: code ?? 'timeout', out, errors: errors.replaceAll(/^Loading CMS figures.*\n/gm, '') });
    });
  });
}

/** Standard output of a command that prints JSON, one a line. */
export const linesOf = ({ out }: Ran): readonly Readonly<Record<string, unknown>>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
