/** A card in Teams with its working open stays within a screen and a half, and each page of it can be reached. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toAdaptiveCard } from '../../src/adapters/teams/to-adaptive-card.ts';
import { answerText } from '../../src/app/assistant.ts';
import type { ServiceDate } from '../../src/core/claim/service-date.ts';
import { classifier } from '../../src/wiring/classifier.ts';
import { playbook } from '../support/playbook.ts';
import { openSqliteReference } from '../support/reference.ts';
import { openCards } from './card-height.ts';
import { chromiumPath, launchChromium, NO_CHROMIUM } from './chromium.ts';

const asked = {
  ...{ reference: openSqliteReference(), playbook, classifier, defaults: {} },
  today: '2026-11-23' as ServiceDate,
};

describe.skipIf(chromiumPath === undefined)(`a card 446 px wide (${chromiumPath ?? NO_CHROMIUM})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(chromiumPath ?? '');
  }, 60_000);
  afterAll(() => browser.close());

  it.each([
    ['97110 38min', 460],
    ['97110 38min 97140 15min 97530 8min', 700],
    ['97110 23min 97530 22min 97140 15min Dallas TX', 800],
  ])('%s is at most %d px at rest, and under 1,000 with Why open', async (typed, resting) => {
    const page = await browser.newPage();
    const height = await openCards(page);
    const { reply, question, answerId, intent } = await answerText(typed, asked);
    const why = question ?? '';
    const extras = { answerId: answerId ?? '', intent, question: why, place: true };
    const cardOf = (working: 'folded' | 'shown'): unknown =>
      toAdaptiveCard(reply, { why, working, extras }).attachments[0]?.content;
    expect(await height(cardOf('folded'), 446)).toBeLessThanOrEqual(resting);
    expect(await height(cardOf('shown'), 446)).toBeLessThan(1000);
    const seen: string[] = [await page.innerText('body')];
    const more = page.locator('button:visible', { hasText: /^More \(/ });
    while ((await more.count()) > 0 && seen.length < 12) {
      await more.click();
      seen.push(await page.innerText('body'));
    }
    expect(seen.length).toBeGreaterThan(1);
    const all = seen.join('\n');
    for (const words of ['Units', 'Computed with', 'Sources']) expect(all).toContain(words);
    await page.close();
  });
});
