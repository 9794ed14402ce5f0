/** A Slack workspace on this machine, with its own page: local-slack from tools/local-clients. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const binary = fileURLToPath(
  new URL('../../tools/local-clients/node_modules/local-slack-linux-x64/bin/local-slack', import.meta.url),
);

export const hasLocalSlack = existsSync(binary);
export const noLocalSlack = 'no local Slack: npm ci --prefix tools/local-clients (Linux x64)';

/** The binary (Bun) has no option for the address it listens on, and would take all of them; it reads this where it starts. */
const loopbackOnly: Readonly<Record<string, string>> = {
  'bunfig.toml': 'preload = ["./loopback.js"]\n',
  'loopback.js':
    "const { serve } = Bun;\nBun.serve = (options) => serve({ ...options, hostname: '127.0.0.1' });\n",
};

/** What it takes for a token or secret; nothing here opens anything elsewhere. */
export const localApp = {
  botToken: 'xoxb-local',
  appToken: 'xapp-local',
  signingSecret: 'local signing secret',
} as const;

export interface LocalWorkspace {
  /** Its page. */
  readonly address: string;
  /** SLACK_API_URL. */
  readonly apiUrl: string;
  readonly stop: () => Promise<void>;
}

/** `requestUrl`: where it delivers over HTTP; without one it waits for a socket. */
export async function startLocalWorkspace({
  requestUrl,
}: { requestUrl?: string } = {}): Promise<LocalWorkspace> {
  const folder = mkdtempSync(join(tmpdir(), 'unitwise-local-slack-'));
  const config = join(folder, 'config.json');
  writeFileSync(config, JSON.stringify(workspace(requestUrl)));
  for (const [file, text] of Object.entries(loopbackOnly)) writeFileSync(join(folder, file), text);
  const port = await freePort();
  const program = spawn(binary, ['--config', config, '--port', String(port), '--base-host', '127.0.0.1'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/_control/state`);
  return {
    address,
    apiUrl: `${address}/api/`,
    stop: async () => {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const workspace = (requestUrl: string | undefined) => ({
  workspace: { name: 'Clinic', domain: 'clinic', teamId: 'T1' },
  apps: [
    {
      ...{ appId: 'A1', botUserId: 'U0BOT', botName: 'Unitwise', ...localApp },
      ...(requestUrl === undefined ? { mode: 'socket' } : { mode: 'events', requestUrl }),
    },
  ],
  users: [
    { id: 'U1', name: 'biller-1' },
    { id: 'U2', name: 'biller-2' },
  ],
  channels: [
    { id: 'C1', name: 'billing', members: ['U1', 'U2', 'U0BOT'], topic: 'Codes and minutes, no patients' },
    { id: 'C2', name: 'general', members: ['U1', 'U2'] },
  ],
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The local Slack workspace did not start.');
}
