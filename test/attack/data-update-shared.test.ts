/** 10. Newer tables where two instances share one state: one looks for both, each takes them, one tells. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { file, startCmsServer, type CmsServer } from '../fakes/cms-server.ts';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { clinics, isAnswer, postedTo, question, slackEnv, type Person } from './support/clinic.ts';
import { homeWithTerms, importedIn, limits, publish, watching } from './support/cms.ts';
import { comesTrue, endWhatWasStarted, pause, start, type Program } from './support/program.ts';
import { server, sharedState } from './support/shared-state.ts';

endWhatWasStarted();

let slack: FakeSlack;
let cms: CmsServer;
beforeAll(async () => {
  slack = await startFakeSlack();
});
afterAll(() => slack.stop());
beforeEach(async () => {
  slack.clear();
  cms = await startCmsServer();
});
afterEach(() => cms.close());

const admin: Person = { team: 'T1', user: 'U1', channel: 'C1' };
const quarter = '2027Q1';
const begin = (home: string, more: Readonly<Record<string, string>>): Promise<Program> =>
  start({ env: { ...slackEnv(slack), ...watching(cms, 'auto'), ...more }, home, world: { tick: 300 } });
const changed = /97110 may be billed 8 units a day, 6 before/;
const told = (): number => postedTo(slack, admin.user).filter((said) => changed.test(said)).length;

describe.each(server === undefined ? [] : [{ url: server }])('two instances of one state', ({ url }) => {
  it('look once for both, each takes it, one tells', { timeout: 120_000 }, async () => {
    const shared = await sharedState(url);
    const homes = [homeWithTerms(), homeWithTerms()];
    const more = { DATABASE_URL: shared.databaseUrl, DATA_UPDATE_HOURS: '0.003' };
    // The periods begin with the programs: a slow start has looks of its own.
    const from = Date.now();
    const both = await Promise.all(homes.map((each) => begin(each, more)));
    try {
      const [first] = both;
      if (first !== undefined) {
        const clinic = clinics(first, slack);
        await clinic.command('settings locality Dallas TX', admin);
        expect(isAnswer(await clinic.command(question, admin))).toBe(true);
      }
      publish(cms, quarter, file(limits(quarter, 8)));
      expect(await comesTrue(() => homes.every((home) => importedIn(home).length > 0), 60_000)).toBe(true);
      expect(await comesTrue(() => told() > 0, 15_000)).toBe(true);
      await pause(2_000);
      expect(told()).toBe(1);
      const looks = both.flatMap((program) => program.output().match(/"data look"/g) ?? []).length;
      // One in each period of 10.8 s, and one in each that was begun.
      expect(looks).toBeLessThanOrEqual((Date.now() - from) / 10_800 + 2);
    } finally {
      for (const each of both) await each.kill();
      await shared.remove();
    }
  });
});
