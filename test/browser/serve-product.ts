/** The page as `unitwise serve` answers on it, on a day that stands still; each test of a file visits it anew. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { clockOf } from '../../src/adapters/clock.ts';
import { openLog } from '../../src/adapters/operate/log.ts';
import { openMetrics } from '../../src/adapters/operate/metrics.ts';
import { observer } from '../../src/adapters/operate/observer.ts';
import { parseServiceDate } from '../../src/core/claim/service-date.ts';
import { pageAnswers } from '../../src/wiring/page-answers.ts';
import { openSqliteReference } from '../support/reference.ts';
import { openTestTeam, type TestTeam } from '../support/team.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { servePage, type ServedPage } from './served-page.ts';
import { visitPage, type Visit } from './visit-page.ts';

const notConnected = [
  { name: 'Slack', connected: false, how: 'set SLACK_BOT_TOKEN (docs/slack.md)' },
  { name: 'Teams', connected: false, how: 'set TEAMS_APP_ID (docs/teams.md)' },
];

/** Called once, where the tests of a file are described. */
export function serveProduct(): (options?: BrowserContextOptions) => Promise<Visit> {
  const reference = openSqliteReference();
  let browser: Browser;
  let served: ServedPage;
  let team: TestTeam;
  let visit: Visit;

  beforeAll(async () => {
    team = await openTestTeam(reference);
    const { assistant } = team;
    const observe = observer(openLog('silent'), openMetrics());
    const clock = clockOf(parseServiceDate('2026-11-23'));
    served = await servePage(pageAnswers({ reference, clock, assistant, observe, platforms: notConnected }));
    browser = await launchChromium(chromiumPath ?? '');
  }, 60_000);

  // Holds for every visit: nothing in the console, no one called.
  afterEach(async () => {
    await visit.page.close();
    expect(visit.complaints).toEqual([]);
    expect(visit.elsewhere).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await team?.stop();
  });

  return async (options) => {
    visit = await visitPage(browser, served.url, options);
    return visit;
  };
}
