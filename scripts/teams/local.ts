/**
 * `npm run teams:local`: the bot without a registration, and Microsoft 365 Agents Playground beside it, until Ctrl+C.
 * The playground is installed apart: `npm ci --prefix tools/local-clients`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const playground = at('tools/local-clients/node_modules/@microsoft/m365agentsplayground/cli.js');
const port = process.env['PORT'] ?? String(await freePort());
const playgroundPort = process.env['TEAMS_PLAYGROUND_PORT'] ?? '56150';
const address = `http://127.0.0.1:${port}`;

if (!existsSync(playground)) {
  process.stderr.write('The playground is not installed: npm ci --prefix tools/local-clients\n');
  process.exit(1);
}

const children: ChildProcess[] = [];
const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}): void => {
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  child.once('exit', (code) => stop(code ?? 0));
  children.push(child);
};
const stop = (code: number): void => {
  process.exitCode = code;
  for (const child of children.splice(0)) child.kill();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(0));

start(['--import', 'tsx', at('src/cli.ts'), 'serve'], {
  TEAMS_LOCAL: 'on',
  TEAMS_APP_ID: '',
  PORT: port,
  ADMIN_PORT: process.env['ADMIN_PORT'] ?? '0',
});
if (await answers(60_000)) {
  // It has no option for the address it listens on, and would take all of them.
  const loopbackOnly = new URL('loopback-only.mjs', import.meta.url).href;
  start([
    '--import',
    loopbackOnly,
    playground,
    '-e',
    `${address}/api/messages`,
    '-c',
    'msteams',
    '-p',
    playgroundPort,
    '--dt',
  ]);
  process.stdout.write(`Teams playground on http://localhost:${playgroundPort}/  (stop with Ctrl+C)\n`);
} else {
  process.stderr.write(`Nothing answers on ${address}.\n`);
  stop(1);
}

/** Another server may hold the usual port. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}

async function answers(milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end && children.length > 0) {
    const healthy = await fetch(`${address}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return true;
    await pause(300);
  }
  return false;
}
