/**
 * `npm run inspect:mcp`: every tool, resource and prompt called by the MCP inspector's command line, over stdio and
 * over HTTP. The inspector needs Node 22: both come from npm into a folder of their own. Minutes, so outside CI.
 * Needs a build; the program itself runs under the Node that runs this.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { served } from '../bench/served.ts';

const folder = mkdtempSync(join(tmpdir(), 'unitwise-inspector-'));
const home = join(folder, 'home');
const program = resolve('dist/cli.js');
const env = { ...process.env, UNITWISE_HOME: home, PORT: '0', ADMIN_PORT: 'off', LOG_LEVEL: 'silent' };
const packages = ['@modelcontextprotocol/inspector@2.12.0', 'node@22'];

const march = 'dateOfService=2026-03-02';
const lines = 'lines=[{"code":"97110","minutes":38,"modifiers":["GP"]}]';
const tool = (name: string, ...given: readonly string[]): readonly string[] => [
  ...['--method', 'tools/call', '--tool-name', name],
  ...given.flatMap((each) => ['--tool-arg', each]),
];

/** What is called, and a piece of what must come back. */
const calls: readonly (readonly [readonly string[], string])[] = [
  [['--method', 'tools/list', '--strict'], 'review_claim_day'],
  [['--method', 'resources/list'], 'unitwise://data/releases'],
  [['--method', 'resources/read', '--uri', 'unitwise://data/today'], 'RVU26'],
  [['--method', 'prompts/list'], 'work_a_denial'],
  [['--method', 'prompts/get', '--prompt-name', 'work_a_denial', '--prompt-args', 'denial=CO-97'], 'CO-97'],
  [tool('review_claim_day', march, lines), '73.48'],
  [tool('count_units', march, lines), '3 units of 97110'],
  [tool('price_codes', march, 'lines=[{"code":"97110"}]'), '29.06'],
  [tool('check_bundling', march, 'codes=["97150","97110"]'), '97150/97110'],
  [tool('unit_limit', march, 'codes=["97110"]'), '97110: at most'],
  [tool('explain_denial', march, 'carc=CO-97'), 'CO-97'],
  [tool('find_rule', 'question=how many minutes make one unit'), '8'],
  [tool('compare_payers', march, lines, 'payers=["medicare","Aetna"]'), 'Aetna'],
  [tool('compare_dates', lines, 'years=["2025","2026"]'), '2025'],
  [tool('what_changed', 'from="2025"', 'to="2026"'), 'From 2025 to 2026'],
  [tool('explain_payment', march, lines, 'received="58.78"'), '$58.78 came'],
];

try {
  const install = ['install', '--no-audit', '--no-fund', '--prefix', folder, ...packages];
  execFileSync('npm', install, { stdio: 'ignore' });
  const node22 = join(folder, 'node_modules', 'node', 'bin', 'node');
  const inspector = join(folder, 'node_modules', '.bin', 'mcp-inspector');
  const token = execFileSync(process.execPath, [program, 'token', 'add', 'inspector'], {
    ...{ env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  }).trim();
  const server = await served([program, 'serve'], env);
  const ways = {
    stdio: [process.execPath, program, 'mcp', '-e', `UNITWISE_HOME=${home}`],
    http: [`${server.url}/mcp`, '--transport', 'http', '--header', `Authorization: Bearer ${token}`],
  };
  let failed = 0;
  for (const [way, target] of Object.entries(ways)) {
    for (const [args, piece] of calls) {
      const ran = spawnSync(node22, [inspector, '--cli', ...target, ...args], { env, encoding: 'utf8' });
      const held = ran.status === 0 && ran.stdout.includes(piece);
      if (!held) failed += 1;
      process.stdout.write(`${held ? 'ok  ' : 'FAIL'} ${way} ${args.join(' ').slice(0, 90)}\n`);
      if (!held) process.stdout.write(`     ${(ran.stdout + ran.stderr).slice(-400)}\n`);
    }
  }
  await server.end();
  process.stdout.write(failed === 0 ? 'The inspector got every answer.\n' : `${failed} calls failed.\n`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
