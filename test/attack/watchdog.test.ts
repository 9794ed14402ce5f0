/** 1. A process that one thing keeps busy is ended for its supervisor; one whose machine slept is not. */
import { existsSync, readFileSync } from 'node:fs';
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

/** As Linux tells, which counts in hundredths; nothing once it is gone. */
function processorSeconds(pid: number): number {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return 0;
  const fields = readFileSync(path, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

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
    { timeout: 240_000 },
    async () => {
      const other = await start({ env: slackEnv(slack), world: { busyOn: 'SIGUSR2' } });
      // It begins to watch once the program has started.
      await comesTrue(() => other.output().includes('watchdog'), 5_000);
      other.signal('SIGUSR2');
      // Its own processor time counts, as the watchdog counts it: a loaded machine gives it little.
      const given = processorSeconds(other.pid);
      const enough = (): boolean => processorSeconds(other.pid) - given > 15;
      await comesTrue(() => !other.isRunning() || enough(), 200_000);
      const ended = !other.isRunning();
      if (!ended) await other.kill();
      expect(ended).toBe(true);
      expect(await other.ended).not.toBe(0);
      expect(other.output()).toMatch(/watchdog|busy|frozen|froze|stall|blocked/i);
    },
  );
});
