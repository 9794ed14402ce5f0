/**
 * Prints, beside its yardstick in the same run: `unitwise ask` against `node -e 0`, and how long the chat page's
 * server takes for a reply. Needs a build; `npm run bench` makes one. Everything stays on this machine.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runs = 21;
const home = mkdtempSync(join(tmpdir(), 'unitwise-bench-'));
const env = { ...process.env, UNITWISE_HOME: home, PORT: '0' };
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const timed = (args) => {
  const from = performance.now();
  const { status } = spawnSync(process.execPath, args, { env, stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return performance.now() - from;
};

try {
  const ask = ['dist/cli.js', 'ask', '97110 38min', '--date', '2026-03-02'];
  const first = timed(ask);
  const pairs = Array.from({ length: runs }, () => [timed(['-e', '0']), timed(ask)]);
  const [bare, asked] = [0, 1].map((i) => median(pairs.map((pair) => pair[i])));
  console.log(`first start, figures loaded:  ${first.toFixed(0)} ms`);
  console.log(`node -e 0:                    ${bare.toFixed(1)} ms (median of ${runs})`);
  console.log(
    `unitwise ask:                 ${asked.toFixed(1)} ms, ${(asked / bare).toFixed(2)} x node -e 0`,
  );
  await benchPage();
} finally {
  rmSync(home, { recursive: true, force: true });
}

async function benchPage() {
  const server = spawn(process.execPath, ['dist/cli.js', 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const url = await new Promise((resolve, reject) => {
      server.once('exit', () => reject(new Error('the server did not start')));
      server.stdout.on('data', (said) => {
        const found = /http:\S+/.exec(String(said));
        if (found) resolve(found[0]);
      });
    });
    const times = [];
    for (let i = 0; i < 200; i += 1) {
      const from = performance.now();
      const body = JSON.stringify({ text: `97110 ${23 + (i % 60)}min 97140 15min` });
      const headers = { 'content-type': 'application/json' };
      await (await fetch(`${url}api/ask`, { method: 'POST', headers, body })).text();
      times.push(performance.now() - from);
    }
    const sorted = times.sort((a, b) => a - b);
    console.log(
      `page reply over HTTP:         ${median(times).toFixed(1)} ms median, ${sorted[197].toFixed(1)} ms 99th, ${sorted[199].toFixed(1)} ms worst of 200`,
    );
  } finally {
    server.kill();
  }
}
