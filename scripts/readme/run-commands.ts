/** Runs README's two commands as written, less `npm ci`, which whoever calls this has just done. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readmeNpm } from './commands.ts';

const [npm = '', ...test] = readmeNpm('test');
const tested = spawnSync(npm, test, { stdio: 'inherit' });
if (tested.status !== 0) process.exit(tested.status ?? 1);

const home = mkdtempSync(join(tmpdir(), 'unitwise-readme-'));
const [, ...start] = readmeNpm('start');
const server = spawn(npm, start, {
  env: { ...process.env, UNITWISE_HOME: home, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
});
try {
  const url = await announced();
  const page = await fetch(url);
  const answer = await fetch(new URL('/api/ask', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: '97110 38min 2026-03-02' }),
  });
  const { text } = (await answer.json()) as { text: string };
  if (page.status !== 200 || !text.startsWith('97110 x3')) {
    throw new Error(`npm start serves a page (${page.status}) that answers: ${text.slice(0, 200)}`);
  }
  process.stdout.write('README: npm start serves the page and answers 97110 38min\n');
} finally {
  if (server.pid !== undefined) process.kill(-server.pid);
  rmSync(home, { recursive: true, force: true });
}

function announced(): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error('npm start ended before it served anything')));
    server.stdout.on('data', (said) => {
      const found = /http:\S+/.exec(String(said));
      if (found) resolve(found[0]);
    });
  });
}
