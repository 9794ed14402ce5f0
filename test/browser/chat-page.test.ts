/** What a newcomer sees at http://localhost:3978/, in a real browser. Pictures go to test-output/. */
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium, NO_CHROMIUM } from './chromium.ts';
import { fixedAnswer, fixedStatus } from './fixtures/fixed-answers.ts';
import { servePage, type ServedPage } from './served-page.ts';

const SEEN = 'test-output/';
const HEADLINE = '3 units · $73.48';

if (chromiumPath === undefined) console.warn(`the chat page was not tried: ${NO_CHROMIUM}`);

describe.skipIf(chromiumPath === undefined)('the chat page in Chromium', { timeout: 20_000 }, () => {
  let browser: Browser;
  let served: ServedPage;
  let page: Page;
  let complaints: string[];
  let elsewhere: string[];

  beforeAll(async () => {
    mkdirSync(SEEN, { recursive: true });
    served = await servePage({ ask: fixedAnswer, status: fixedStatus });
    browser = await launchChromium(chromiumPath ?? '');
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function open(options: BrowserContextOptions = {}): Promise<void> {
    page = await browser.newPage({
      viewport: { width: 1280, height: 860 },
      reducedMotion: 'reduce',
      ...options,
    });
    complaints = [];
    elsewhere = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol !== 'data:' && hostname !== 'localhost') elsewhere.push(request.url());
    });
    await page.goto(served.url);
    await page.locator('.platform').first().waitFor();
  }

  // Holds for every test here: nothing in the console (a breach of the policy would stand there), no one called.
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  const slack = (): Locator => page.getByLabel('As Slack shows it').last();
  const teams = (): Locator => page.getByLabel('As Teams shows it').last();
  const turns = (): Locator => page.locator('.turn');
  const field = (): Locator => page.getByLabel('Your question');
  const focused = (): Promise<string> => page.evaluate<string>('document.activeElement.textContent');

  async function type(text: string): Promise<void> {
    const before = await turns().count();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await turns().nth(before).locator('.drawings').waitFor();
  }

  test('says what is connected, what is loaded, and whose marks and figures these are', async () => {
    await open();
    expect(await page.locator('.platform').allInnerTexts()).toEqual([
      'Slack: not connected - set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET',
      'Teams: not connected - set TEAMS_APP_ID and TEAMS_APP_PASSWORD',
    ]);
    expect(await page.locator('.data summary').innerText()).toBe(
      'Data: 4 releases loaded - RVU26C, GPCI 2026, PTP 2024Q3, MUE 2024Q3',
    );
    const foot = await page.locator('footer').innerText();
    expect(foot).toContain('CPT is a registered trademark of the American Medical Association.');
    expect(foot).toContain('This program holds no AMA content.');
    expect(foot).toContain('estimates, not guarantees');
    await page.screenshot({ path: `${SEEN}chat-page-welcome.png` });
  });

  test('97110 38min and Enter: the answer as Slack and as Teams', async () => {
    await open();
    await type('97110 38min');
    expect(await slack().locator('.block-header').innerText()).toBe(HEADLINE);
    expect(await teams().locator('.ac-richTextBlock').first().innerText()).toBe(HEADLINE);
    expect(await slack().locator('code').allInnerTexts()).toEqual(['97110', 'GP']);
    expect(await slack().innerText()).toContain('check a pair & a limit');
    expect(await teams().locator('.ac-fact-value').allInnerTexts()).toEqual([
      '38 (band 38–52)',
      '$57.60',
      '$14.70',
      '53 min, +$22.21',
    ]);
    expect(await page.locator('[aria-live]').innerText()).toContain(HEADLINE);
    expect(await field().inputValue()).toBe('');
    await page.screenshot({ path: `${SEEN}chat-page-light.png` });
  });

  test('an example asks itself', async () => {
    await open();
    await page.getByRole('button', { name: '97110 7min' }).click();
    await slack().waitFor();
    expect(await turns().locator('.asked').innerText()).toBe('97110 7min');
    expect(await slack().locator('.block-header').innerText()).toContain('7 minutes is below the 8');
    expect(await slack().getByRole('img', { name: 'no entry' }).innerText()).toBe('⛔');
    expect(await teams().innerText()).toContain('7 minutes is below the 8');
  });

  test('Why in Teams opens and closes the working', async () => {
    await open();
    await type('97110 38min');
    const working = teams().locator('.card').getByText('How the units come out');
    const why = teams().getByRole('button', { name: 'Why' });
    expect(await working.isVisible()).toBe(false);
    await why.click();
    expect(await working.isVisible()).toBe(true);
    expect(await teams().getByRole('columnheader').allInnerTexts()).toEqual([
      'Code',
      'Units',
      'First',
      'Later',
      'Allowed',
    ]);
    await page.screenshot({ path: `${SEEN}chat-page-why.png` });
    await why.click();
    expect(await working.isVisible()).toBe(false);
    expect(await turns().count()).toBe(1);
  });

  test('Why in Slack swaps in the working and keeps the focus', async () => {
    await open();
    await type('97110 38min');
    await slack().getByRole('button', { name: 'Why' }).click();
    await slack().locator('.blocks').getByText('How the units come out').waitFor();
    expect(await slack().locator('pre').first().innerText()).toContain('97110      3  $29.06');
    expect(await turns().count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('CMS PFS RVU26C');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('One more unit');
  });

  test.each([
    ['Slack', slack],
    ['Teams', teams],
  ])('a follow-up in %s asks its question', async (_name, drawing) => {
    await open();
    await type('97110 38min');
    await drawing().getByRole('button', { name: 'In Dallas TX' }).click();
    await turns().nth(1).locator('.drawings').waitFor();
    expect(await turns().nth(1).locator('.asked').innerText()).toBe('In Dallas TX');
  });

  test('keyboard only: ask, recall, move through the page, choose one drawing', async () => {
    await open();
    await type('97110 38min');
    await type('97110 7min');
    await page.keyboard.type('97140');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await field().inputValue()).toBe('97110 38min');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await field().inputValue()).toBe('97140');

    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Ask');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('97110 38min');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.keyboard.press('Enter');
    await turns().nth(2).locator('.drawings').waitFor();

    await page.getByRole('radio', { name: 'Both' }).focus();
    await page.keyboard.press('ArrowLeft');
    expect([await slack().isVisible(), await teams().isVisible()]).toEqual([false, true]);
    await page.keyboard.press('ArrowLeft');
    expect([await slack().isVisible(), await teams().isVisible()]).toEqual([true, false]);
  });

  test('what looked like a patient does not stay, neither on the page nor in the recall', async () => {
    await open();
    await type('97110 DOB 1/2/1950');
    expect(await page.locator('body').innerText()).not.toContain('1950');
    await page.keyboard.press('ArrowUp');
    expect(await field().inputValue()).toBe('');
  });

  test('words that look like markup stay words', async () => {
    await open();
    await type('<img src=x onerror=alert(1)> *97110*');
    expect(await turns().locator('.asked').innerText()).toBe('<img src=x onerror=alert(1)> *97110*');
    expect(await page.locator('img').count()).toBe(0);
  });

  test('on a phone nothing slides sideways', async () => {
    await open({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
    const widest = (): Promise<number> => page.evaluate<number>('document.documentElement.scrollWidth');
    await page.screenshot({ path: `${SEEN}chat-page-phone-welcome.png` });
    expect(await widest()).toBe(360);
    await type('97110 38min');
    await slack().getByRole('button', { name: 'Why' }).click();
    await teams().getByRole('button', { name: 'Why' }).click();
    await page.getByText('JSON').first().click();
    await page.locator('.data summary').click();
    expect(await widest()).toBe(360);
    const [above, below] = [await slack().boundingBox(), await teams().boundingBox()];
    expect(above?.x).toBe(below?.x);
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0);
    await slack().evaluate((drawing) => drawing.scrollIntoView());
    await page.screenshot({ path: `${SEEN}chat-page-phone.png` });
    await teams().evaluate((drawing) => drawing.scrollIntoView());
    await page.screenshot({ path: `${SEEN}chat-page-phone-teams.png` });
  });

  test('dark: the page, both drawings, and a card drawn before the scheme changed', async () => {
    await open();
    await type('97110 38min');
    const ground = (selector: string): Promise<string> =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).backgroundColor`);
    expect(await ground('.card .ac-adaptiveCard')).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground('body')).toBe('rgb(21, 23, 26)');
    expect(await ground('.drawing.slack')).toBe('rgb(26, 29, 33)');
    expect(await ground('.card .ac-adaptiveCard')).toBe('rgb(41, 41, 41)');
    await page.screenshot({ path: `${SEEN}chat-page-dark.png` });
  });

  test('a server that went away is said so', async () => {
    await open();
    await page.route('**/api/ask', (route) => route.abort());
    await page.keyboard.type('97110 38min');
    await page.keyboard.press('Enter');
    const failure = turns().locator('.failure');
    await failure.waitFor();
    expect(await failure.innerText()).toBe('The server did not answer. Is `npm start` still running?');
    // The browser itself notes the failed request.
    complaints = complaints.filter((complaint) => !complaint.includes('net::ERR_FAILED'));
  });
});
