/** 9. A digest comes to everybody it is due to, however often the process is killed, and no slow team holds another. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { clinics, slackEnv, type Person } from './support/clinic.ts';
import { form } from './support/form.ts';
import { comesTrue, endWhatWasStarted, newFolder, pause, start, type Program } from './support/program.ts';

endWhatWasStarted();

let slack: FakeSlack;
beforeAll(async () => {
  slack = await startFakeSlack();
});
afterAll(() => slack.stop());
beforeEach(() => slack.clear());

const tick = 100;
const minute = 60_000;
/** Longer than whoever was killed holds what it had claimed. */
const afterLease = 1.5 * minute;
/** Ten seconds before eight in New York, on a Tuesday, a Wednesday and so on. */
const days = [
  '2027-01-05',
  '2027-01-06',
  '2027-01-07',
  '2027-01-08',
  '2027-01-12',
  '2027-01-13',
  '2027-01-14',
  '2027-01-15',
  '2027-01-20',
  '2027-01-21',
];
const beforeHour = (day: string): number => Date.parse(`${day}T12:59:58Z`) - Date.now();

const subscribers: readonly Person[] = Array.from({ length: 40 }, (_, nth) => ({
  team: `T7${nth}`,
  user: `U7${nth}`,
  channel: `C7${nth}`,
}));

async function subscribed(home: string): Promise<void> {
  const clock = Date.parse('2027-01-04T15:00:00Z') - Date.now();
  const program = await start({ env: slackEnv(slack), home, world: { clock } });
  const clinic = clinics(program, slack, clock);
  for (const who of subscribers)
    expect(await clinic.command('digest on 8:00 Eastern', who)).toContain('digest comes here');
  await program.stop();
}

const open = (home: string, clock: number): Promise<Program> =>
  start({ env: slackEnv(slack), home, world: { clock, tick } });

const told = (): ReadonlySet<unknown> =>
  new Set(
    slack.calls
      .filter(({ method, accepted }) => method === 'chat.postMessage' && accepted)
      .map(({ said }) => said['channel']),
  );
const untold = (): readonly string[] =>
  subscribers.map(({ channel }) => channel).filter((channel) => !told().has(channel));

it(`of ${form({ short: 10, long: 500 })} kills none loses a digest`, { timeout: 7_200_000 }, async () => {
  const home = newFolder();
  await subscribed(home);
  const lost: string[] = [];
  const killsADay = form({ short: 10, long: 50 });
  for (const day of form({ short: days.slice(0, 1), long: days })) {
    slack.clear();
    const due = beforeHour(day);
    for (let kills = 0; kills < killsADay; kills += 1) {
      const program = await open(home, due + (kills % 10) * afterLease);
      const from = told().size;
      // Sometimes as it begins, sometimes after one, sometimes in the middle of several.
      await comesTrue(() => told().size > from, kills === 0 ? 4_000 : 400);
      await pause((kills * 37) % 120);
      await program.kill();
    }
    const last = await open(home, due + 11 * afterLease);
    await comesTrue(() => untold().length === 0, 15_000);
    lost.push(...untold().map((channel) => `${day} ${channel}`));
    await last.stop();
  }
  expect(lost).toEqual([]);
});

it('a team that is slow holds nobody else', { timeout: 60_000 }, async () => {
  const home = newFolder();
  await subscribed(home);
  slack.clear();
  slack.script('chat.postMessage', { silent: true });
  const program = await open(home, beforeHour(days[0] ?? ''));
  await comesTrue(() => slack.of('chat.postMessage').length > 0);
  // The first is still waited for: a call is given ten seconds.
  expect(await comesTrue(() => untold().length <= 1, 8_000)).toBe(true);
  await program.kill();
});
