/** 7. What `state delete` takes away is gone: no file holds a word of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { clinics, question, slackEnv } from './support/clinic.ts';
import { unitwise } from './support/command-line.ts';
import { endWhatWasStarted, pause, start } from './support/program.ts';
import { filesWith } from './support/traces.ts';

endWhatWasStarted();

let slack: FakeSlack;
beforeAll(async () => {
  slack = await startFakeSlack();
});
afterAll(() => slack.stop());

const report = { codes: '97530', carc: 'CO-97', payer: 'Aetna', outcome: 'denied' };

describe('`state delete`', () => {
  it('leaves nothing of a team in any file', { timeout: 60_000 }, async () => {
    const markers = ['TZQXMARKER', 'UZQXMARKER', 'CZQXMARKER', 'send the zqxlog first', 'zqxlog', 'Humana'];
    const who = { team: 'TZQXMARKER', user: 'UZQXMARKER', channel: 'CZQXMARKER' };
    const other = { team: 'TSTAYS', user: 'USTAYS', channel: 'CSTAYS' };
    const first = await start({ env: slackEnv(slack) });
    const here = clinics(first, slack);
    for (const each of [who, other]) {
      await here.command(question, each);
      await here.mention(question, each);
      await here.command('digest on 8:00 Central', each);
    }
    await here.command('settings payer Humana', who);
    await here.command('settings channel payer Humana', who);
    await here.submit(
      { callback_id: 'report' },
      { ...report, payer: 'Humana', note: 'send the zqxlog first' },
      who,
    );
    await here.command('settings payer Aetna', other);
    await pause(500);
    await first.stop();
    const { code, errors } = await unitwise(['state', 'delete', '--team', 'slack:TZQXMARKER', '--yes'], {
      home: first.home,
    });
    expect([code, errors]).toEqual([0, '']);
    expect(filesWith(first.home, markers)).toEqual([]);
    const again = await start({ env: slackEnv(slack), home: first.home });
    expect(await clinics(again, slack).command('settings', other)).toContain('Aetna');
  });

  it('while the program runs and after a kill, too', { timeout: 60_000 }, async () => {
    const who = { team: 'TZQXRUNNING', user: 'UZQXRUNNING', channel: 'CZQXRUNNING' };
    const first = await start({ env: slackEnv(slack) });
    const here = clinics(first, slack);
    await here.command(question, who);
    await here.submit({ callback_id: 'report' }, { ...report, note: 'send the zqxlog first' }, who);
    await pause(500);
    const { code } = await unitwise(['state', 'delete', '--team', 'slack:TZQXRUNNING', '--yes'], {
      home: first.home,
    });
    expect(code).toBe(0);
    await first.kill();
    expect(filesWith(first.home, ['ZQXRUNNING', 'zqxlog'])).toEqual([]);
  });
});
