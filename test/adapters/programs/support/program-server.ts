/** `unitwise serve` as built, with tokens made by the command line, in a home of its own. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hashToken, makeToken } from '../../../../src/adapters/programs/token.ts';
import { openState } from '../../../../src/adapters/state/open-state.ts';
import { tokenScopes, type ApiToken } from '../../../../src/core/team/api-token.ts';

export interface ProgramServer {
  readonly url: string;
  readonly env: NodeJS.ProcessEnv;
  /** What `unitwise …` prints. */
  readonly run: (...words: readonly string[]) => Promise<string>;
  /** A token as `unitwise token add` makes one, without the wait for a process. */
  readonly addToken: (name: string, kept?: Partial<Omit<ApiToken, 'name'>>) => Promise<string>;
  readonly logged: () => string;
  readonly stop: () => Promise<void>;
}

export async function startProgramServer(more: NodeJS.ProcessEnv = {}): Promise<ProgramServer> {
  const home = mkdtempSync(join(tmpdir(), 'unitwise-programs-'));
  const env = {
    ...process.env,
    ...{ UNITWISE_HOME: home, UNITWISE_TODAY: '2026-11-29', PORT: '0', ADMIN_PORT: 'off', ...more },
  };
  const run = async (...words: readonly string[]): Promise<string> =>
    (await promisify(execFile)(process.execPath, ['dist/cli.js', ...words], { env })).stdout.trim();
  const addToken: ProgramServer['addToken'] = async (name, kept = {}) => {
    const { state } = await opened(home);
    const token = makeToken();
    const { scopes = tokenScopes, expiresAt = null, revokedAt = null } = kept;
    await state.tokens.add({ name, scopes, expiresAt, at: Date.now(), hash: hashToken(token) });
    if (revokedAt !== null) await state.tokens.revoke(name, revokedAt);
    await state.close();
    return token;
  };
  const child = spawn(process.execPath, ['dist/cli.js', 'serve'], { env, stdio: 'pipe' });
  let logged = '';
  child.stderr.on('data', (chunk: Buffer) => (logged += chunk.toString()));
  const url = await addressOf(child, () => logged);
  return {
    ...{ url, env, run, addToken },
    logged: () => logged,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function opened(home: string) {
  const read = await openState({ home, openedAt: '2026-11-29' });
  if (read.kind !== 'open') throw new Error(read.sentence);
  return read;
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
