/**
 * Prints what `review_claim_day` costs over HTTP beside the SDK's bare echo tool, each server on one core, ten
 * connections, and how soon `unitwise mcp` answers over stdio. A second line asks a different day every time.
 *   npx tsx scripts/bench/mcp.ts [seconds a measurement]
 * Needs a build; `npm run bench:mcp` makes one. Everything stays on this machine.
 */
import autocannon from 'autocannon';
import { buildSync } from 'esbuild';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { core, served, type Served } from './served.ts';

const [seconds = 8] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'unitwise-mcp-'));
const env = {
  ...process.env,
  ...{
    UNITWISE_HOME: join(folder, 'home'),
    PORT: '0',
    ADMIN_PORT: 'off',
    LOG_LEVEL: 'silent',
    API_DAYS_PER_MINUTE: '1000000',
  },
};

const day = (nth: number): object => ({
  dateOfService: '2026-03-02',
  lines: [
    { code: '97110', minutes: 23 + (nth % 60), modifiers: ['GP'] },
    { code: '97140', minutes: 8 + (Math.floor(nth / 60) % 50), modifiers: ['GP'] },
  ],
});
const call = (nth: number, name: string, given: object): string =>
  JSON.stringify({ jsonrpc: '2.0', id: nth, method: 'tools/call', params: { name, arguments: given } });

interface Measured {
  readonly rate: number;
  readonly late: number;
}

async function load(
  { url }: Served,
  { path, token = '' }: { readonly path: string; readonly token?: string },
  bodyOf: (nth: number) => string,
): Promise<Measured> {
  let nth = 0;
  const headers = {
    ...{ 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    ...{ 'mcp-protocol-version': '2025-06-18', authorization: `Bearer ${token}` },
  };
  const { requests, latency, non2xx, errors } = await autocannon({
    ...{ url: `${url}${path}`, connections: 10, duration: seconds, method: 'POST', headers },
    requests: [{ setupRequest: (request) => ({ ...request, body: bodyOf((nth += 1)) }) }],
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx} answers were refused, ${errors} never came`);
  return { rate: requests.average, late: latency.p99 };
}

/** Milliseconds from start to the answer of `initialize`; over when the program has ended, so that none is timed beside another. */
function readyOverStdio(): Promise<number> {
  const from = performance.now();
  const child = spawn(process.execPath, ['dist/cli.js', 'mcp'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const clientInfo = { name: 'bench', version: '1' };
  const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`);
  return new Promise((resolve, reject) => {
    let took: number | undefined;
    child.once('exit', () =>
      took === undefined ? reject(new Error('unitwise mcp ended without an answer')) : resolve(took),
    );
    child.stdout.once('data', () => {
      took = performance.now() - from;
      child.stdin.end();
    });
  });
}

try {
  const echo = join(folder, 'echo.mjs');
  buildSync({
    entryPoints: ['scripts/bench/bare-mcp.ts'],
    outfile: echo,
    ...{ bundle: true, minifySyntax: true, minifyWhitespace: true },
    ...{ platform: 'node', format: 'esm', target: 'node20' },
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  const made = spawnSync(process.execPath, ['dist/cli.js', 'token', 'add', 'bench'], {
    env,
    encoding: 'utf8',
  });
  const token = made.stdout.trim();
  const starts: number[] = [];
  for (let nth = 0; nth < 5; nth += 1) starts.push(await readyOverStdio());
  const bare = await served([echo], env);
  const say = (text: string): string => call(1, 'echo', { text });
  const fromBare = async (): Promise<Measured> => load(bare, { path: '/' }, () => say('97110 38min'));
  await fromBare();
  const echoed = await fromBare();
  await bare.end();
  const ours = await served(['dist/cli.js', 'serve'], env);
  const review = (bodyOf: (nth: number) => string): Promise<Measured> =>
    load(ours, { path: '/mcp', token }, bodyOf);
  const same = call(1, 'review_claim_day', day(1));
  await review(() => same);
  const reviewed = await review(() => same);
  const different = await review((nth) => call(nth, 'review_claim_day', day(nth)));
  await ours.end();
  const row = (name: string, { rate, late }: Measured): string =>
    `${name.padEnd(36)} ${Math.round(rate).toLocaleString('en-US').padStart(7)} a second  ${(rate / echoed.rate).toFixed(2)} x  99th percentile ${late} ms\n`;
  process.stdout.write(
    [
      `${core}, 10 connections, ${seconds} s each\n`,
      row("the SDK's bare echo", echoed),
      row('review_claim_day, the same day', reviewed),
      row('review_claim_day, another each time', different),
      `stdio answers after ${Math.round([...starts].sort((a, b) => a - b)[2] ?? 0)} ms (median of 5)\n`,
    ].join(''),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
