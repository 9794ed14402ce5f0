/** `npm run slack:local`: a Slack workspace on this machine with the bot in it; no account, nothing leaves it. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { hasLocalSlack, localApp, noLocalSlack, startLocalWorkspace } from './local-workspace.ts';

if (!hasLocalSlack) {
  process.stderr.write(`There is ${noLocalSlack}.\n`);
  process.exit(1);
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const workspace = await startLocalWorkspace();
const bot = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'serve'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    // Slack reaches it by a socket, and another server may hold the usual ports.
    PORT: process.env['PORT'] ?? '0',
    ADMIN_PORT: process.env['ADMIN_PORT'] ?? '0',
    SLACK_BOT_TOKEN: localApp.botToken,
    SLACK_APP_TOKEN: localApp.appToken,
    SLACK_API_URL: workspace.apiUrl,
  },
});
process.stdout.write(`Slack, on this machine alone: ${workspace.address}\n`);
process.stdout.write(
  'Type /cpt 97110 38min in #billing, mention @Unitwise there, or write to it.  (stop with Ctrl+C)\n',
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => bot.kill(signal));
bot.once('exit', (code) => {
  void workspace.stop().then(() => process.exit(code ?? 0));
});
