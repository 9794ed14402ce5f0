/** 11. Ten minutes at 150 requests a second, after two to warm up: what it holds grows by less than 10 MB. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { startFakeSlack } from '../fakes/slack/fake-slack.ts';
import { clinics, slackEnv } from './support/clinic.ts';
import { endWhatWasStarted, pause, start } from './support/program.ts';

endWhatWasStarted();

const perSecond = 150;
const warmUp = 120;
const watched = 600;

/** Megabytes, as Linux tells. */
const resident = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
const mean = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0) / all.length;

it('does not grow', { timeout: 900_000 }, async () => {
  const slack = await startFakeSlack();
  const program = await start({ env: { ...slackEnv(slack), LOG_LEVEL: 'warn' } });
  const clinic = clinics(program, slack);
  let asked = 0;
  let answered = 0;
  const ask = async (): Promise<void> => {
    const nth = (asked += 1);
    const text = `97110 ${23 + (nth % 60)}min 97140 ${8 + (Math.floor(nth / 60) % 50)}min 97530 ${8 + (Math.floor(nth / 3_000) % 50)}min`;
    const who = { team: `T8${nth % 200}`, user: `U8${nth % 1_000}`, channel: `C8${nth % 200}` };
    const said = await clinic.command(text, who).catch(() => '');
    if (said.includes('97110')) answered += 1;
  };
  const samples: number[] = [];
  for (let seconds = 0; seconds < warmUp + watched; seconds += 1) {
    const from = performance.now();
    const batch: Promise<void>[] = [];
    for (let tenths = 0; tenths < 10; tenths += 1) {
      for (let each = 0; each < perSecond / 10; each += 1) batch.push(ask());
      await pause(Math.max(0, (tenths + 1) * 100 - (performance.now() - from)));
    }
    await Promise.all(batch);
    slack.clear();
    if (seconds >= warmUp) samples.push(resident(program.pid));
  }
  await slack.stop();
  expect(answered / asked).toBeGreaterThan(0.999);
  expect(mean(samples.slice(-60)) - mean(samples.slice(0, 60))).toBeLessThan(10);
});
