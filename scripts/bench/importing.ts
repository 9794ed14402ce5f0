/**
 * Prints the longest stall of a server's event loop while newer pair edits (two and a half million rows) are fetched,
 * checked and taken, beside the same server idle, and beside a process that does nothing at all on the same machine.
 *   npx tsx scripts/bench/importing.ts
 * Needs a build; `npm run bench:importing` makes one.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openReference } from '../../src/adapters/sqlite/open-reference.ts';
import { writeZip } from '../../test/adapters/cms-files/write-zip.ts';
import { file, page, startCmsServer } from '../../test/fakes/cms-server.ts';
import { signingSecret, slackCommand } from './chat-requests.ts';
import { writeQuarter } from './make-quarter.ts';
import { startSlackApi } from './slack-api.ts';

const folder = mkdtempSync(join(tmpdir(), 'unitwise-importing-'));
const home = join(folder, 'home');
mkdirSync(home);
writeFileSync(join(home, 'terms-accepted'), '');
const cms = await startCmsServer();
const slack = await startSlackApi();

/**
 * Where it is asked by a signal, writes the longest delay of the event loop since it was asked last, and the longest its
 * thread ran in one turn of it: what is left without the time the machine gave to others (Linux alone tells).
 */
const watched = join(folder, 'watch.mjs');
writeFileSync(
  watched,
  `import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread && process.send === undefined) {
  const ran = () => {
    try {
      return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
    } catch {
      return NaN;
    }
  };
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  let [before, longest] = [ran(), 0];
  setInterval(() => {
    const now = ran();
    longest = Math.max(longest, now - before);
    before = now;
  }, 5).unref();
  process.on('SIGUSR2', () => {
    writeFileSync(process.env.DELAYS, [delays.max / 1e6, longest].join(' '));
    delays.reset();
    longest = 0;
  });
}
`,
);

interface Watched {
  readonly pid: number;
  readonly longest: () => Promise<readonly [delay: number, ran: number]>;
}

function watch(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Watched & { url: Promise<string> } {
  const delays = join(folder, name);
  const child = spawn(process.execPath, ['--import', watched, ...args], {
    env: { ...env, DELAYS: delays },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = new Promise<string>((resolve) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      const found = /on (http:\S+)\//.exec((said = (said + String(chunk)).slice(-10_000)));
      if (found?.[1] !== undefined) resolve(found[1].replace('localhost', '127.0.0.1'));
    });
  });
  ended.push(() => child.kill('SIGKILL'));
  return {
    ...{ pid: child.pid ?? 0, url },
    longest: async () => {
      rmSync(delays, { force: true });
      child.kill('SIGUSR2');
      for (;;) {
        await pause(20);
        try {
          const written = readFileSync(delays, 'utf8');
          const [delay = 0, ran = Number.NaN] = written.split(' ').map(Number);
          if (written !== '') return [delay, ran];
        } catch {
          // Not written yet.
        }
      }
    },
  };
}
const ended: (() => void)[] = [];

const edits = '/medicare/coding-billing/national-correct-coding-initiative-ncci-edits';
const nameOf = (part: number): string =>
  `medicare-ncci-2027q1-practitioner-ptp-edits-ccipra-v330r0-f${part}.zip`;

/** What puts it on the page. */
function prepare(): () => void {
  const quarter = join(folder, 'quarter.csv');
  writeQuarter(quarter);
  const [header = '', ...rows] = readFileSync(quarter, 'utf8').trimEnd().split('\n');
  rows.push('98940,97140,,,,1,Misuse of Column Two code with Column One code');
  const each = Math.ceil(rows.length / 4);
  for (const part of [1, 2, 3, 4]) {
    const content = `${[header, ...rows.slice((part - 1) * each, part * each)].join('\n')}\n`;
    cms.put(`/files/zip/${nameOf(part)}`, file(writeZip([{ name: `ccipra-v330r0-f${part}.csv`, content }])));
  }
  const links = [1, 2, 3, 4].map((part) => `<a href="/files/zip/${nameOf(part)}">f${part}</a>`);
  return () => cms.put(`${edits}/medicare-ncci-procedure-procedure-ptp-edits`, page(links.join('')));
}

let looked = 0;
function isTaken(): boolean {
  // To open the file each time would be a load of its own.
  if (Date.now() - looked < 500) return false;
  looked = Date.now();
  const held = openReference(join(home, 'reference.db'));
  if ('otherVersion' in held) return false;
  const taken = held.store.releases.some(({ kind, origin }) => kind === 'ptp' && origin === 'imported');
  held.close();
  return taken;
}

/** Milliseconds of the slowest answer while `running` holds. */
async function askWhile(url: string, running: () => boolean): Promise<number> {
  let slowest = 0;
  for (let asked = 0; running(); asked += 1) {
    const who = { team: `T${asked % 200}`, user: `U${asked % 1000}` };
    const { path, ...request } = slackCommand(`97110 ${23 + (asked % 60)}min 97140 20min`, who);
    const from = performance.now();
    const text = await (await fetch(url + path, request)).text();
    if (!text.includes('97110')) throw new Error(text);
    slowest = Math.max(slowest, performance.now() - from);
    await pause(20);
  }
  return slowest;
}

const env = {
  ...process.env,
  ...{ NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'silent', UNITWISE_HOME: home, CMS_URL: cms.url },
  ...{ DATA_UPDATE: 'auto', DATA_UPDATE_HOURS: '0.003', UNITWISE_TODAY: '2027-01-05' },
  ...{ SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: 'xoxb-bench', SLACK_API_URL: slack.url },
};
try {
  const publish = prepare();
  const idle = watch('idle', ['-e', 'setInterval(() => undefined, 1000)'], process.env);
  const server = watch('server', ['dist/cli.js', 'serve'], env);
  const url = await server.url;
  const phase = async (what: string, isOver: () => boolean): Promise<void> => {
    await Promise.all([server.longest(), idle.longest()]);
    const from = performance.now();
    const slowest = await askWhile(url, () => !isOver());
    const [[stall, ran], [beside]] = await Promise.all([server.longest(), idle.longest()]);
    const ms = (time: number): string => `${time.toFixed(0)} ms`.padStart(7);
    process.stdout.write(
      `${what.padEnd(26)} longest stall ${ms(stall)}, of an idle process ${ms(beside)}; longest turn by its own work ${ms(ran)}; slowest answer ${ms(slowest)} (${((performance.now() - from) / 1000).toFixed(1)} s)\n`,
    );
  };
  await phase('warming up', after(5_000));
  await phase('nothing to import', after(10_000));
  publish();
  await phase('fetched, checked, taken', isTaken);
  await phase('the first answers from it', after(10_000));
} finally {
  for (const end of ended) end();
  await cms.close();
  slack.close();
  rmSync(folder, { recursive: true, force: true });
}

function after(length: number): () => boolean {
  const from = Date.now();
  return () => Date.now() - from > length;
}
