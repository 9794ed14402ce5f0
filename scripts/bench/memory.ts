/**
 * Prints what the server holds each minute under a steady load: commands, direct messages and Teams, spread over
 * teams, people and questions.
 *   npx tsx scripts/bench/memory.ts [minutes] [requests a second]
 * A minute is as many requests as it has at that rate, however long a busy machine takes over them. The first two
 * warm the server up; growth is counted from their end. Needs a build; `npm run bench:memory` makes one.
 */
import autocannon from 'autocannon';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { served, type Served } from './served.ts';
import {
  signingSecret,
  slackCommand,
  slackMessage,
  teamsMessage,
  type BenchRequest,
} from './chat-requests.ts';
import { startSlackApi } from './slack-api.ts';

const [minutes = 10, rate = 150] = process.argv.slice(2).map(Number);
const teams = 150;
const usersATeam = 40;

const pick = <T>(list: readonly T[], nth: number): T => list[nth % list.length] as T;
const codes = ['97110', '97112', '97116', '97140', '97530', '97535', '97161', '97035', '97010', '97150'];
const places = ['Dallas TX', 'Boston', '90210', 'Miami', 'Ohio', '04412-11', 'Seattle', 'Brooklyn'];

/** Each kind of question with figures that come back late or never. */
const questions: readonly ((nth: number) => string)[] = [
  (nth) => `${pick(codes, nth)} ${8 + (nth % 70)}min ${pick(codes, nth >> 3)} ${8 + ((nth >> 4) % 60)}min`,
  (nth) => `${pick(codes, nth)} ${1 + (nth % 90)}min in ${pick(places, nth >> 2)}`,
  (nth) => `fee ${pick(codes, nth)} ${pick(places, nth >> 4)}`,
  (nth) => `can I bill ${pick(codes, nth)} and ${pick(codes, nth >> 4)} together`,
  (nth) => `how many units of ${pick(codes, nth)} a day`,
  (nth) => `${pick(codes, nth)} on 2026-0${1 + (nth % 9)}-1${(nth >> 3) % 9}`,
  (nth) => `what does CO-${1 + (nth % 200)} mean`,
  (nth) => `tips ${pick(codes, nth)}`,
  () => 'help',
  (nth) => `${pick(codes, nth)} ${20 + (nth % 40)}min PTA did ${8 + (nth % 10)} of it`,
];

/** Of ten: seven commands, two direct messages in Slack, one in Teams. */
const ways = [...Array.from({ length: 7 }, () => slackCommand), slackMessage, slackMessage, teamsMessage];

let asked = 0;
function next(): BenchRequest {
  asked += 1;
  const nth = Math.imul(asked, 2_654_435_761) >>> 0;
  const team = `T${nth % teams}`;
  const text = pick(questions, nth >>> 8)(nth >>> 5);
  return pick(ways, asked)(text, { team, user: `U${team}${(nth >>> 7) % usersATeam}` });
}

async function loadMinute(url: string): Promise<autocannon.Result> {
  return autocannon({
    url,
    ...{ connections: 20, overallRate: rate, amount: rate * 60 },
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
  });
}

const folder = mkdtempSync(join(tmpdir(), 'unitwise-memory-'));
const slack = await startSlackApi();
const env = {
  ...process.env,
  ...{ NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'silent', UNITWISE_HOME: join(folder, 'home') },
  ...{
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_API_URL: slack.url,
    TEAMS_LOCAL: 'on',
  },
};
let server: Served | undefined;
try {
  // The first start loads the figures.
  await (await served(['dist/cli.js', 'serve'], env)).end();
  server = await served(['dist/cli.js', 'serve'], env);
  const megabytes = (): number => server?.resident() ?? NaN;
  const say = (what: string): void =>
    void process.stdout.write(`${what.padEnd(12)}${megabytes().toFixed(1)} MB\n`);
  say('started');
  for (let minute = 0; minute < 2; minute += 1) await loadMinute(server.url);
  const warm = megabytes();
  say('warmed up');
  for (let minute = 1; minute <= minutes; minute += 1) {
    const { duration, latency, non2xx, errors } = await loadMinute(server.url);
    say(`minute ${minute}`);
    const held = `took ${duration.toFixed(0)} s, 99th ${latency.p99} ms`;
    process.stdout.write(`  ${held}, ${non2xx} refused, ${errors} failed\n`);
  }
  process.stdout.write(`grown by ${(megabytes() - warm).toFixed(1)} MB in ${minutes} minutes\n`);
} finally {
  await server?.end();
  slack.close();
  rmSync(folder, { recursive: true, force: true });
}
