/** `remit --share` as built, with a fake Slack on the other side: groups of five lines or more, and no more. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clinicYear } from '../../scripts/claims/clinic-year.ts';
import { text835 } from '../../scripts/claims/write-835.ts';
import { openState } from '../../src/adapters/state/open-state.ts';
import type { TeamKey } from '../../src/core/team/team-key.ts';
import { botToken, startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';

const folder = mkdtempSync(join(tmpdir(), 'unitwise-share-'));
const at = (name: string): string => join(folder, name);
const made = [...clinicYear(400, 3)];
writeFileSync(at('a.835'), text835({ claims: made.map(({ remitted }) => remitted) }));
writeFileSync(at('few.835'), text835({ claims: made.slice(0, 12).map(({ remitted }) => remitted) }));

const stateKey = Buffer.alloc(32, 7).toString('base64');
const team = 'slack:T1' as TeamKey;
let slack: FakeSlack;
beforeAll(async () => {
  slack = await startFakeSlack();
});
afterAll(async () => {
  await slack.stop();
  rmSync(folder, { recursive: true, force: true });
});

function remit(file: string, ...args: readonly string[]): Promise<{ status: number | null; said: string }> {
  const env = {
    ...process.env,
    ...{ UNITWISE_HOME: at('home'), SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: 'x'.repeat(32) },
    ...{ SLACK_API_URL: slack.apiUrl, STATE_KEY: stateKey, UNITWISE_TODAY: '2026-11-23' },
  };
  const program = ['--import', 'tsx', resolve('src/cli.ts'), 'remit', at(file), '-o', at('out.csv'), ...args];
  const child = spawn(process.execPath, program, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  return new Promise((done) => child.once('close', (status) => done({ status, said })));
}

const posts = (): readonly string[] =>
  slack.calls.filter(({ method }) => method === 'chat.postMessage').map(({ said }) => JSON.stringify(said));

describe('a remittance shared with a channel', () => {
  it('is posted as totals of five lines or more, with no claim and no day', async () => {
    const { status, said } = await remit('a.835', '--share', 'slack:T1/C1', '--yes', '--count-denials');
    expect({ status, said: said.slice(-400) }).toMatchObject({ status: 0 });
    const [posted = ''] = posts();
    expect(posts()).toHaveLength(1);
    expect(posted).toContain('C1');
    expect(posted).not.toMatch(/CLM0|2026-\d\d-\d\d/);
    expect(posted).toContain('unit-limit: appeal');
  }, 60_000);

  it('leaves the counts of refused lines with that team alone, once for the same files', async () => {
    const again = await remit('a.835', '--share', 'slack:T1/C1', '--yes', '--count-denials');
    expect(again.said).toContain('were counted before');
    const opened = await openState({ home: at('home'), stateKey, openedAt: '2026-11-23T12:00:00Z' });
    if (opened.kind !== 'open') throw new Error('no state');
    const own = await opened.state.reports.own(team, 500);
    const others = await opened.state.reports.own('slack:T2' as TeamKey, 500);
    await opened.state.close();
    const facts = own.kind === 'read' ? own.value.map((report) => report.facts) : [];
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.filter(({ remitted }) => (remitted?.lines ?? 0) < 5)).toEqual([]);
    expect(facts.map(({ carc }) => carc)).toContain('119');
    expect(others).toEqual({ kind: 'read', value: [] });
  }, 60_000);

  it('is not posted without a yes, nor where no group is large enough, nor to no channel', async () => {
    const before = posts().length;
    expect(await remit('a.835', '--share', 'slack:T1/C1')).toMatchObject({ status: 0 });
    expect((await remit('few.835', '--share', 'slack:T1/C1', '--yes')).said).toContain(
      'no group has 5 lines',
    );
    expect(await remit('a.835', '--share', 'slack:T1', '--yes')).toMatchObject({ status: 1 });
    expect(posts()).toHaveLength(before);
  }, 60_000);
});
