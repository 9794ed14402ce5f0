/** The page as `unitwise serve` answers on it, on a day that stands still; each test of a file visits it anew. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { clockOf } from '../../src/adapters/clock.ts';
import { parseServiceDate } from '../../src/core/claim/service-date.ts';
import { pageAnswers } from '../../src/wiring/page-answers.ts';
import { openSqliteReference } from '../support/reference.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { servePage, type ServedPage } from './served-page.ts';
import { visitPage, type Visit } from './visit-page.ts';

/** Called once, where the tests of a file are described. */
export function serveProduct(): (options?: BrowserContextOptions) => Promise<Visit> {
  const reference = openSqliteReference();
  let browser: Browser;
  let served: ServedPage;
  let visit: Visit;

  beforeAll(async () => {
    served = await servePage(pageAnswers({ reference, clock: clockOf(parseServiceDate('2026-11-23')) }));
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
  });

  return async (options) => {
    visit = await visitPage(browser, served.url, options);
    return visit;
  };
}
