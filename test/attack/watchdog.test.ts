/** 1. A process that one thing keeps busy is ended for its supervisor; one whose machine slept is not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { clinics, isAnswer, question, slackEnv } from './support/clinic.ts';
import { comesTrue, endWhatWasStarted, pause, start } from './support/program.ts';

endWhatWasStarted();

let slack: FakeSlack;
beforeAll(async () => {
  slack = await startFakeSlack();
});
afterAll(() => slack.stop());

describe.concurrent('the watchdog', () => {
  it('takes a suspended machine for no fault', { timeout: 40_000 }, async () => {
    const other = await start({ env: slackEnv(slack) });
    other.signal('SIGSTOP');
    await pause(7_000);
    other.signal('SIGCONT');
    expect(isAnswer(await clinics(other, slack).command(question))).toBe(true);
    expect(other.isRunning()).toBe(true);
    expect(await other.stop()).toBe(0);
  });

  it(
    'ends a process that is busy with one thing for ever, for its supervisor',
    { timeout: 60_000 },
    async () => {
      const other = await start({ env: slackEnv(slack), world: { busyOn: 'SIGUSR2' } });
      other.signal('SIGUSR2');
      const ended = await comesTrue(() => !other.isRunning(), 20_000);
      if (!ended) await other.kill();
      expect(ended).toBe(true);
      expect(await other.ended).not.toBe(0);
      expect(other.output()).toMatch(/watchdog|busy|frozen|froze|stall|blocked/i);
    },
  );
});
