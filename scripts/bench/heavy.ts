/**
 * Prints how long a `/cpt` waits while ten readers open booklets, beside the same server idle.
 *   npx tsx scripts/bench/heavy.ts [seconds a measurement]
 * Needs a build; `npm run bench:heavy` makes one. The server has one core, its drawing threads included.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { HcpcsCode } from '../../src/core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../../src/core/claim/service-date.ts';
import { fileAddresses } from '../../src/wiring/files/answer-files.ts';
import { signingSecret, slackCommand } from './chat-requests.ts';
import { core, served, type Served } from './served.ts';
import { startSlackApi } from './slack-api.ts';

const [seconds = 10] = process.argv.slice(2).map(Number);
const readers = 10;
const stateKey = Buffer.alloc(32, 'bench').toString('base64');
const codes = ['97110', '97112', '97113', '97116', '97124', '97140', '97150', '97161', '97530', '97535'];

const folder = mkdtempSync(join(tmpdir(), 'unitwise-heavy-'));
const slack = await startSlackApi();
const env = {
  ...process.env,
  ...{ NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'silent', UNITWISE_HOME: join(folder, 'home') },
  ...{ SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: 'xoxb-bench', SLACK_API_URL: slack.url },
  ...{ STATE_KEY: stateKey },
};

const addresses = fileAddresses(stateKey);
/** Each `nth` is another booklet. */
function bookletPath(nth: number): string {
  const some = codes.filter((_, at) => (nth + 1) & (1 << at)) as HcpcsCode[];
  return addresses.pathOf(
    {
      ...{ kind: 'toolkit', name: `${nth}.pdf`, place: { kind: 'national' }, codes: some },
      ...{ date: '2026-09-02' as ServiceDate, qualifyingParticipant: false },
    },
    Date.now(),
  );
}

/** Milliseconds of each answer, one asked after the other. */
async function askWhile(url: string, running: () => boolean): Promise<readonly number[]> {
  const waited: number[] = [];
  while (running()) {
    const asker = { team: `T${waited.length % 200}`, user: `U${waited.length % 1000}` };
    const { path, ...request } = slackCommand(`97110 ${23 + (waited.length % 60)}min`, asker);
    const from = performance.now();
    const response = await fetch(url + path, request);
    const text = await response.text();
    if (!response.ok || !text.includes('97110')) throw new Error(`${response.status} ${text}`);
    waited.push(performance.now() - from);
    await pause(20);
  }
  return waited;
}

async function readBooklets(url: string, pathOf: () => string, running: () => boolean): Promise<number[]> {
  const counts = [0, 0];
  while (running()) {
    const response = await fetch(url + pathOf());
    await response.arrayBuffer();
    if (response.status !== 200 && response.status !== 503) throw new Error(String(response.status));
    const at = response.status === 200 ? 0 : 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function say(what: string, waited: readonly number[], read: readonly number[][] = []): void {
  const sorted = [...waited].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  const sum = (which: number): number => read.reduce((all, counts) => all + (counts[which] ?? 0), 0);
  const opened = read.length === 0 ? '' : `; ${sum(0)} booklets opened, ${sum(1)} put off`;
  process.stdout.write(
    `${what.padEnd(36)}median ${at(0.5)} ms, worst ${at(1)} ms of ${waited.length}${opened}\n`,
  );
}

async function measure(url: string, what: string, pathOf?: () => string): Promise<void> {
  const until = performance.now() + seconds * 1000;
  const running = (): boolean => performance.now() < until;
  const reading =
    pathOf === undefined ? [] : Array.from({ length: readers }, () => readBooklets(url, pathOf, running));
  const waited = await askWhile(url, running);
  say(what, waited, await Promise.all(reading));
}

let server: Served | undefined;
try {
  // The first start loads the figures.
  await (await served(['dist/cli.js', 'serve'], env)).end();
  server = await served(['dist/cli.js', 'serve'], env);
  process.stdout.write(`${core}; ${readers} readers; /cpt asked every 20 ms for ${seconds} s each\n`);
  await measure(server.url, '(warming up)');
  await measure(server.url, 'idle');
  const one = bookletPath(0);
  await measure(server.url, 'one booklet link', () => one);
  let nth = 0;
  await measure(server.url, 'another booklet each time', () => bookletPath((nth += 1) % 1000));
  await measure(server.url, 'idle again');
} finally {
  await server?.end();
  slack.close();
  rmSync(folder, { recursive: true, force: true });
}
