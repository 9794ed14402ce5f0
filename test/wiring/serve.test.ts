/** `unitwise serve` in a process of its own, beside a chat platform: what each of its two ports answers. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'unitwise-serve-'));
const env = {
  ...process.env,
  ...{ UNITWISE_HOME: home, UNITWISE_TODAY: '2026-11-23', PORT: '0', PLAYGROUND: 'on' },
  ...{
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: 'a secret of the test',
    SLACK_API_URL: 'http://127.0.0.1:9/',
  },
};
let child: ChildProcess;
let ended: Promise<readonly [number | null, NodeJS.Signals | null]>;
const logged: string[] = [];
let page: string;
let admin: string;

beforeAll(async () => {
  const started = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'serve'], { env, stdio: 'pipe' });
  child = started;
  ended = new Promise((resolve) => started.once('exit', (code, signal) => resolve([code, signal])));
  let said = '';
  started.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  started.stderr.on('data', (chunk: Buffer) => logged.push(chunk.toString()));
  for (;;) {
    const [found] = /http:\/\/[^ ,]+/.exec(said) ?? [];
    const [, port] = /"adminPort":(\d+)/.exec(logged.join('')) ?? [];
    if (found !== undefined && port !== undefined) {
      [page, admin] = [found, `http://localhost:${port}`];
      return;
    }
    if (started.exitCode !== null) throw new Error(`it ended: ${logged.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}, 60_000);
afterAll(() => {
  child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

const statusOf = async (address: string, headers = {}): Promise<number> =>
  (await fetch(address, { redirect: 'manual', headers: { connection: 'close', ...headers } })).status;

it.each([
  ['/', 401],
  ['/api/status', 401],
  ['/healthz', 200],
  ['/readyz', 401],
  ['/metrics', 401],
])('its public port, without the token: %s', async (path, status) => {
  expect(await statusOf(new URL(path, page).href)).toBe(status);
});

it.each([
  ['/', 404],
  ['/slack/events', 404],
  ['/readyz', 200],
  ['/metrics', 200],
])("the operator's port: %s", async (path, status) => {
  expect(await statusOf(`${admin}${path}`)).toBe(status);
});

it('the link it prints opens the page, and is in no log', async () => {
  const token = new URL(page).searchParams.get('token') ?? '';
  expect(token).toMatch(/^[\w-]{32}$/);
  expect(await statusOf(page)).toBe(303);
  const cookie = `unitwise_page=${token}`;
  expect(await statusOf(new URL('/', page).href, { cookie })).toBe(200);
  expect(await statusOf(new URL('/', page).href, { cookie, via: '1.1 proxy' })).toBe(403);
  expect(logged.join('')).not.toContain(token);
});

it('ends when it is told to', async () => {
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
