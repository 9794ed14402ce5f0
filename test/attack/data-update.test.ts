/** 10. Newer tables: a server takes them while it answers, says so once, and is killed at whatever step. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { file, page, startCmsServer, status, type CmsServer } from '../fakes/cms-server.ts';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import {
  buttonOf,
  clinics,
  isAnswer,
  postedTo,
  question,
  saidAt,
  slackEnv,
  type Person,
} from './support/clinic.ts';
import { publishPairs } from '../support/pair-edits.ts';
import { gated, homeWithTerms, importedIn, limits, mue, publish, slow, watching } from './support/cms.ts';
import { unitwise } from './support/command-line.ts';
import { long } from './support/form.ts';
import {
  childrenOf,
  comesTrue,
  endWhatWasStarted,
  isRunning,
  pause,
  start,
  type Program,
} from './support/program.ts';

endWhatWasStarted();

let slack: FakeSlack;
let cms: CmsServer;
let home: string;
beforeAll(async () => {
  slack = await startFakeSlack();
});
afterAll(() => slack.stop());
beforeEach(async () => {
  slack.clear();
  cms = await startCmsServer();
  home = homeWithTerms();
});
afterEach(() => cms.close());

const admin: Person = { team: 'T1', user: 'U1', channel: 'C1' };
const [quarter, taken] = ['2027Q1', ['mue 2027Q1, 15003 rows']];
const bytes = limits(quarter, 8);
const license = '<p>CPT is copyright of the AMA.</p>';

const begin = (
  mode: 'notify' | 'auto',
  more: Readonly<Record<string, string>> = {},
  where = home,
): Promise<Program> =>
  start({ env: { ...slackEnv(slack), ...watching(cms, mode), ...more }, home: where, world: { tick: 300 } });

/** Sets the team up, which makes the user its home, and asks for the code that will change. */
async function settle(program: Program): Promise<void> {
  const clinic = clinics(program, slack);
  await clinic.command('settings locality Dallas TX', admin);
  expect(isAnswer(await clinic.command(question, admin))).toBe(true);
}

const told = (words: RegExp): number => postedTo(slack, admin.user).filter((said) => words.test(said)).length;
const changed = /97110 may be billed 8 units a day, 6 before/;
const asked = (path: string): number => cms.requests.filter((request) => request.startsWith(path)).length;
const isTaken = (where = home): boolean => importedIn(where).length > 0;

describe('a newer table', () => {
  it(
    'is taken while people are answered, and what it changes is told once',
    { timeout: 120_000 },
    async () => {
      const program = await begin('auto');
      await settle(program);
      // The figures that stand here are noted as known.
      await pause(1_000);
      publish(cms, quarter, slow(bytes, 10, 50));
      const clinic = clinics(program, slack);
      const answers: boolean[] = [];
      while (answers.length < 400 && told(changed) === 0)
        answers.push(isAnswer(await clinic.command(question)));
      expect(importedIn(home)).toEqual(taken);
      expect(answers).not.toContain(false);
      await pause(3_000);
      expect(told(changed)).toBe(1);
      expect(asked(`/files/zip/${mue(quarter)}`)).toBe(1);
      await program.kill();
      const next = await begin('auto');
      await pause(4_000);
      expect(told(changed)).toBe(1);
      await next.stop();
    },
  );

  it(
    'behind a license nobody accepted is not taken; administrators are told once',
    { timeout: 120_000 },
    async () => {
      publish(cms, quarter, gated(bytes));
      publishPairs(cms, [1, 2, 3, 4], gated);
      cms.put('/license/ama', page(license));
      const program = await begin('auto');
      await settle(program);
      await clinics(program, slack).command('97530 15min', admin);
      const said =
        /unit limits 2027Q1 and pair edits 2027Q1.*By CMS's list of changes.*97116 is now bundled into 97530.*accepts that once/s;
      expect(await comesTrue(() => told(said) > 0, 20_000)).toBe(true);
      await pause(3_000);
      expect([told(said), isTaken(), asked(`/files/zip/${mue(quarter)}?agree`)]).toEqual([1, false, 0]);
      const env = watching(cms, 'auto');
      expect((await unitwise(['data', 'update', '--accept-terms'], { home, env })).code).toBe(0);
      cms.put('/license/ama', page('<p>CPT is copyright of the AMA, and more.</p>'));
      publish(cms, '2027Q2', gated(limits('2027Q2', 9)));
      expect(await comesTrue(() => told(/unit limits 2027Q2.*accepts that once/s) > 0, 20_000)).toBe(true);
      expect(importedIn(home)).toEqual([...taken, 'ptp 2027Q1, ? rows']);
      cms.put('/license/ama', page(license));
      expect(await comesTrue(() => importedIn(home).length === 3, 20_000)).toBe(true);
      await program.stop();
    },
  );

  it('that contradicts what somebody was told is told to them alone, once', { timeout: 90_000 }, async () => {
    const program = await begin('auto');
    const clinic = clinics(program, slack);
    const [asker, other]: readonly Person[] = [
      { ...admin, user: 'U7' },
      { ...admin, user: 'U8' },
    ];
    await clinic.command('mue 97110', asker);
    await clinic.command('mue 97140', other);
    // The figures that stand here are noted as known.
    await pause(1_000);
    publish(cms, quarter, file(bytes));
    const wrong = (user: string): number =>
      postedTo(slack, user).filter((said) => /different by newer CMS tables.*97110.*6.*8/s.test(said)).length;
    expect(await comesTrue(() => wrong('U7') > 0, 30_000)).toBe(true);
    await pause(1_500);
    await program.kill();
    const next = await begin('auto');
    await pause(3_000);
    expect([wrong('U7'), postedTo(slack, 'U8').length]).toEqual([1, 0]);
    await next.stop();
  });

  it(
    'is told of with DATA_UPDATE=notify, with what it changes, and taken where an admin presses',
    { timeout: 90_000 },
    async () => {
      publish(cms, quarter, file(bytes));
      const program = await begin('notify');
      await settle(program);
      const said = /unit limits 2027Q1.*97110 may be billed 8 units a day, 6 before.*DATA_UPDATE=auto/s;
      expect(await comesTrue(() => told(said) > 0, 20_000)).toBe(true);
      await pause(3_000);
      expect([told(said), isTaken(), asked('/files')]).toEqual([1, false, 1]);
      const [notice = ''] = postedTo(slack, admin.user).filter((each) => said.test(each));
      const button = buttonOf(notice, 'Load them now (admins)');
      const clinic = clinics(program, slack);
      const address = slack.responseUrl();
      await clinic.press(button, { ...admin, user: 'U2' }, address);
      const answered = () => JSON.stringify(saidAt(slack, new URL(address).pathname));
      expect(await comesTrue(() => /Only admins may load tables/.test(answered()))).toBe(true);
      await pause(2_000);
      expect(isTaken()).toBe(false);
      slack.script('users.info', { result: { user: { is_admin: true } } });
      await clinic.press(button, admin);
      expect(await comesTrue(() => isTaken(), 20_000)).toBe(true);
      expect(await comesTrue(() => told(changed) > 1, 20_000)).toBe(true);
      await program.stop();
    },
  );

  it.each([
    ['an error page named .zip', file(Buffer.from('<html>Access denied</html>'))],
    ['403', status(403)],
    ['a table cut short', file(limits(quarter, 8).subarray(0, 1_000))],
  ])('%s leaves the old ones answering', { timeout: 60_000 }, async (_, answer) => {
    publish(cms, quarter, answer);
    const program = await begin('auto');
    await settle(program);
    expect(await comesTrue(() => told(/could not be loaded/) > 0, 30_000)).toBe(true);
    expect(isTaken()).toBe(false);
    expect(isAnswer(await clinics(program, slack).command(question))).toBe(true);
    await program.stop();
  });
});

describe('killed while it takes a table', () => {
  it('answers on from whole tables at every start, and has it in the end', { timeout: 900_000 }, async () => {
    publish(cms, quarter, slow(bytes, 8, 60));
    let interrupted = 0;
    for (let kills = 0; kills < (long ? 50 : 6); kills += 1) {
      const program = await begin('auto');
      if (kills === 0) await settle(program);
      await comesTrue(() => asked('/files') > interrupted || isTaken(), 15_000);
      interrupted = asked('/files');
      await pause(Math.random() * 1_500);
      await program.kill();
      expect([[], taken]).toContainEqual(importedIn(home));
    }
    const program = await begin('auto');
    expect(await comesTrue(() => isTaken(), 30_000)).toBe(true);
    expect(importedIn(home)).toEqual(taken);
    expect(isAnswer(await clinics(program, slack).command(question))).toBe(true);
    expect(await comesTrue(() => told(changed) > 0, 15_000)).toBe(true);
    await program.stop();
  });
});

describe('what takes a table', () => {
  it(
    'is killed alone: the server answers on, and the next look has it taken',
    { timeout: 120_000 },
    async () => {
      publish(cms, quarter, slow(bytes, 8, 200));
      const program = await begin('auto');
      expect(await comesTrue(() => asked('/files') > 0, 15_000)).toBe(true);
      for (const pid of childrenOf(program.pid)) process.kill(pid, 'SIGKILL');
      expect(isAnswer(await clinics(program, slack).command(question))).toBe(true);
      expect(await comesTrue(() => isTaken(), 30_000)).toBe(true);
      await program.stop();
    },
  );

  it('ends with a server that is stopped', { timeout: 60_000 }, async () => {
    publish(cms, quarter, slow(bytes, 100, 200));
    const program = await begin('auto');
    expect(await comesTrue(() => asked('/files') > 0, 15_000)).toBe(true);
    const [child = 0] = childrenOf(program.pid);
    expect(await program.stop()).toBe(0);
    expect(await comesTrue(() => !isRunning(child))).toBe(true);
    expect(isTaken()).toBe(false);
  });
});
