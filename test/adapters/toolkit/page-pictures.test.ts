/** Leaves pictures of every page in test-output/toolkit, to be looked at; no page is blank. */
import { statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawBooklet } from '../../../src/adapters/toolkit/draw-booklet.ts';
import { composeBooklet } from '../../../src/core/toolkit/compose-booklet.ts';
import { mostCodes } from '../../../src/core/toolkit/request.ts';
import codeList from '../../../data/rules/therapy-codes.json' with { type: 'json' };
import { chromiumPath, launchChromium, NO_CHROMIUM } from '../../browser/chromium.ts';
import { request, type Wanted } from '../../core/toolkit/support.ts';
import { picturePages } from './page-pictures.ts';

const booklets: Readonly<Record<string, Wanted>> = {
  dallas: { where: '04412-11' },
  long: { where: '04412-11', codes: codeList.codes.slice(20, 20 + mostCodes).map(({ code }) => code) },
};

describe.skipIf(chromiumPath === undefined)(`page pictures (skipped with ${NO_CHROMIUM})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(chromiumPath ?? '');
  });
  afterAll(() => browser.close());

  it.each(Object.keys(booklets))('%s', async (name) => {
    const asked = request(booklets[name]);
    const pdf = await drawBooklet(composeBooklet(asked), asked.inForce.date);
    const paths = await picturePages(browser, pdf, { folder: 'test-output/toolkit', name });
    expect(paths.length).toBeGreaterThanOrEqual(2);
    for (const path of paths) expect(statSync(path).size).toBeGreaterThan(15_000);
  });
});
