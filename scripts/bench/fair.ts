/**
 * Prints what one team's flood costs another: the other's `/cpt` answers while nothing else happens, and while ten
 * people of one team send long messages without pause; two hundred other teams ask now and then in both.
 *   npx tsx scripts/bench/fair.ts [seconds a measurement] [rounds]
 * Needs a build; `npm run bench:fair` makes one. Everything stays on this machine.
 */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { Agent, request } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { core, served } from './served.ts';

const [seconds = 8, rounds = 5] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'unitwise-fair-'));
const secret = 'a secret of the bench';
const agent = new Agent({ keepAlive: true });

const slack = createServer((_, response) => response.end('{"ok":true}'));
await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve));
const address = slack.address();
const api = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/api/`;
const env = {
  ...process.env,
  ...{ NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'silent', UNITWISE_HOME: join(folder, 'home') },
  ...{ SLACK_SIGNING_SECRET: secret, SLACK_BOT_TOKEN: 'xoxb-bench', SLACK_API_URL: api },
};

interface Command {
  readonly team: string;
  readonly user: string;
  readonly text: string;
}

let sent = 0;
/** Milliseconds until the acknowledgement, which carries the answer. */
function ask(url: string, { team, user, text }: Command): Promise<number> {
  const body = new URLSearchParams({
    ...{ command: '/cpt', text, team_id: team, user_id: user, channel_id: 'C1', api_app_id: 'A1' },
    ...{ trigger_id: String((sent += 1)), response_url: `${api}response` },
  }).toString();
  const at = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;
  const headers = {
    ...{ 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) },
    ...{ 'x-slack-request-timestamp': at, 'x-slack-signature': signature },
  };
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const receive = (response: IncomingMessage): void => {
      response.resume();
      response.on('end', () => resolve(performance.now() - from));
    };
    request(`${url}/slack/events`, { method: 'POST', agent, headers }, receive).on('error', reject).end(body);
  });
}

let asked = 0;
/** Twenty commands a second, each of another person of two hundred teams; their times. */
async function others(url: string): Promise<readonly number[]> {
  const times: Promise<number>[] = [];
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await pause(50)) {
    asked += 1;
    const text = `97110 ${23 + (asked % 60)}min 97140 ${8 + (asked % 50)}min`;
    times.push(ask(url, { team: `T${asked % 200}`, user: `U${asked}`, text }));
  }
  return Promise.all(times);
}

/** Ten people of one team, each with the next message as soon as the last is acknowledged. */
function flood(url: string, text: string): () => Promise<void> {
  let on = true;
  const people = Array.from({ length: 10 }, async (_, person) => {
    while (on) await ask(url, { team: 'TFLOOD', user: `F${person}`, text });
  });
  return async () => {
    on = false;
    await Promise.all(people);
  };
}

const at = (times: readonly number[], share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const words = 'what does Medicare pay for gait training and manual therapy on the same day ';
const floods: readonly (readonly [string, number])[] = [
  ['others, nothing else happening', 0],
  ['others, beside ten people sending 40,000 characters', 40_000],
  ['others, beside ten people sending 2,000 characters', 2_000],
];

const server = await served(['dist/cli.js', 'serve'], env);
try {
  await others(server.url);
  const all = new Map<string, number[]>();
  // In turns, all rounds together: whatever else the machine does falls on each alike.
  for (let round = 0; round < rounds; round += 1) {
    for (const [what, length] of floods) {
      const text = words.repeat(length / words.length + 1).slice(0, length);
      const stop = length === 0 ? undefined : flood(server.url, text);
      const times = await others(server.url);
      await stop?.();
      all.set(what, [...(all.get(what) ?? []), ...times]);
    }
  }
  process.stdout.write(`${core}, ${rounds} rounds of ${seconds} s each\n`);
  const sorted = [...all].map(([what, times]) => ({ what, times: times.sort((a, b) => a - b) }));
  const idle = sorted[0]?.times ?? [];
  for (const { what, times } of sorted) {
    const ratio = (at(times, 0.99) / at(idle, 0.99)).toFixed(2);
    process.stdout.write(
      `${what.padEnd(54)}median ${at(times, 0.5).toFixed(1)} ms, 99th ${at(times, 0.99).toFixed(1)} ms, ${ratio} x idle\n`,
    );
  }
} finally {
  await server.end();
  slack.close();
  agent.destroy();
  rmSync(folder, { recursive: true, force: true });
}
