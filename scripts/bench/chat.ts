/**
 * Prints what a full answer costs in Slack and Teams beside the bare library of each, in one run, ten connections,
 * each server on one core. A second line asks a different day every time, so that nothing can be known already.
 *   npx tsx scripts/bench/chat.ts [seconds a measurement] [minutes of load afterwards]
 * After the measurements, so many minutes of load; memory is told after each.
 * Needs a build; `npm run bench:chat` makes one. Everything stays on this machine.
 */
import autocannon from 'autocannon';
import { buildSync } from 'esbuild';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { core, served, type Served } from './served.ts';

const [seconds = 8, minutes = 0] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'unitwise-chat-'));
const secret = 'a secret of the bench';
const same = '97110 38min 97140 15min';
const different = (nth: number): string =>
  `97110 ${23 + (nth % 60)}min 97140 ${8 + (Math.floor(nth / 60) % 50)}min 97530 ${8 + (Math.floor(nth / 3000) % 50)}min`;

/** Enough teams and people that none comes near its share (.env.example), however fast the machine is. */
const teams = 500;
const people = 50_000;

type Ask = (nth: number) => { readonly path: string; readonly request: autocannon.Request };

const command =
  (textOf: (nth: number) => string): Ask =>
  (nth) => {
    const body = new URLSearchParams({
      ...{ command: '/cpt', text: textOf(nth), response_url: 'https://hooks.slack.com/commands/bench' },
      ...{
        team_id: `T${nth % teams}`,
        channel_id: 'C1',
        user_id: `U${nth % people}`,
        api_app_id: 'A1',
        trigger_id: String(nth),
      },
    }).toString();
    const at = String(Math.floor(Date.now() / 1000));
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...{ 'x-slack-request-timestamp': at, 'x-slack-signature': signature },
    };
    return { path: '/slack/events', request: { method: 'POST', headers, body } };
  };

const tenantOf = (nth: number): string => `00000000-0000-4000-8000-${String(nth % teams).padStart(12, '0')}`;

const message =
  (textOf: (nth: number) => string): Ask =>
  (nth) => {
    const body = JSON.stringify({
      ...{ type: 'message', id: `message-${nth}`, channelId: 'msteams', serviceUrl: 'http://127.0.0.1:9' },
      ...{ from: { id: `user-${nth % people}` }, recipient: { id: 'bot' }, deliveryMode: 'expectReplies' },
      conversation: { id: `personal-${nth % teams}`, conversationType: 'personal', tenantId: tenantOf(nth) },
      text: textOf(nth),
    });
    const headers = { 'content-type': 'application/json' };
    return { path: '/api/messages', request: { method: 'POST', headers, body } };
  };

interface Measured {
  readonly rate: number;
  readonly median: number;
  readonly late: number;
}

let counted = 0;

async function load({ url }: Served, ask: Ask, duration: number): Promise<Measured> {
  const { requests, latency, non2xx, errors } = await autocannon({
    url: `${url}${ask(0).path}`,
    ...{ connections: 10, duration },
    requests: [{ setupRequest: (request) => ({ ...request, ...ask((counted += 1)).request }) }],
  });
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} refused, ${errors} failed`);
  return { rate: requests.average, median: latency.p50, late: latency.p99 };
}

async function measure(server: Served, ask: Ask): Promise<Measured> {
  await load(server, ask, 3);
  return load(server, ask, seconds);
}

const say = (what: string, { rate, median, late }: Measured, beside?: Measured): void =>
  void process.stdout.write(
    `${what.padEnd(44)}${Math.round(rate).toLocaleString('en-US').padStart(7)} a second, median ${median} ms, 99th ${late} ms${beside === undefined ? '' : `, ${(rate / beside.rate).toFixed(2)} x`}\n`,
  );

function bundled(name: string): string {
  const outfile = join(folder, `${name}.mjs`);
  buildSync({
    ...{ entryPoints: [`scripts/bench/${name}.ts`], outfile, bundle: true, platform: 'node', format: 'esm' },
    ...{ target: 'node20', minifySyntax: true, minifyWhitespace: true },
    banner: {
      js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
    },
  });
  return outfile;
}

/** Stands in for Slack's own API, which the program asks once about its token. */
const slack = createServer((_, response) => response.end('{"ok":true}'));
await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve));
const address = slack.address();
const env = {
  ...process.env,
  ...{ NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'silent', UNITWISE_HOME: join(folder, 'home') },
  ...{ SLACK_SIGNING_SECRET: secret, SLACK_BOT_TOKEN: 'xoxb-bench', TEAMS_LOCAL: 'on' },
  SLACK_API_URL: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/api/`,
};

const servers: Served[] = [];
const start = async (args: readonly string[]): Promise<Served> => {
  const server = await served(args, env);
  servers.push(server);
  return server;
};

try {
  // The first start loads the figures; starting is measured with them there.
  await (await served(['dist/cli.js', 'serve'], env)).end();
  const unitwise = await start(['dist/cli.js', 'serve']);
  process.stdout.write(
    `both platforms ready in ${unitwise.ready.toFixed(0)} ms, ${unitwise.resident()?.toFixed(0)} MB; ${core}, 10 connections, ${seconds} s each\n`,
  );
  const bolt = await start([bundled('bare-bolt')]);
  const echo = await start([bundled('bare-echo')]);
  const bareBolt = await measure(
    bolt,
    command(() => same),
  );
  say('Bolt, a command that only acknowledges', bareBolt);
  say(
    `Unitwise in Slack, ${same}`,
    await measure(
      unitwise,
      command(() => same),
    ),
    bareBolt,
  );
  say('Unitwise in Slack, a different day each time', await measure(unitwise, command(different)), bareBolt);
  const bareEcho = await measure(
    echo,
    message(() => same),
  );
  say('botbuilder, an echo', bareEcho);
  say(
    `Unitwise in Teams, ${same}`,
    await measure(
      unitwise,
      message(() => same),
    ),
    bareEcho,
  );
  say('Unitwise in Teams, a different day each time', await measure(unitwise, message(different)), bareEcho);
  process.stdout.write(`resident after it: ${unitwise.resident()?.toFixed(0)} MB\n`);
  for (let minute = 1; minute <= minutes; minute += 1) {
    const { rate } = await load(unitwise, command(different), 60);
    process.stdout.write(
      `minute ${minute}: ${Math.round(rate)} a second, ${unitwise.resident()?.toFixed(0)} MB\n`,
    );
  }
} finally {
  await Promise.all(servers.map((server) => server.end()));
  slack.close();
  rmSync(folder, { recursive: true, force: true });
}
