/** The chat page itself, as a newcomer sees it at http://localhost:3978/ in a real browser. */
import { describe, expect, test } from 'vitest';
import axe from 'axe-core';
import { chromiumPath, NO_CHROMIUM } from './chromium.ts';
import { serveProduct } from './serve-product.ts';

/** What breaks a rule, and where, as the page says it of itself. */
const runAxe = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html, any }) => html.slice(0, 160) + ' ' + any.map((a) => a.message).join(' ')) })))`;

if (chromiumPath === undefined) console.warn(`the chat page was not tried: ${NO_CHROMIUM}`);

describe.skipIf(chromiumPath === undefined)('the chat page in Chromium', { timeout: 20_000 }, () => {
  const open = serveProduct();

  test('says what is connected, what is loaded, and whose marks and figures these are', async () => {
    const { page, picture } = await open();
    expect(await page.locator('.platform').allInnerTexts()).toEqual([
      'Slack: not connected - set SLACK_BOT_TOKEN (docs/slack.md)',
      'Teams: not connected - set TEAMS_APP_ID (docs/teams.md)',
    ]);
    await picture('welcome');
    const loaded = await page.locator('.data summary').innerText();
    await page.locator('.data summary').click();
    const releases = await page.locator('.data tr').allInnerTexts();
    const names = releases.map((row) => row.split('\t')[0]);
    expect(loaded).toBe(`Data: ${names.length} releases loaded`);
    expect(names).toEqual(expect.arrayContaining(['RVU26C', 'GPCI 2026', 'PTP 2024Q3', 'MUE 2026Q2']));
    expect(releases.find((row) => row.startsWith('RVU26C'))?.split(/\s*\t\s*/)).toEqual([
      ...['RVU26C', 'Medicare physician fee schedule relative values, July 2026', '2026-07-01 to 2026-09-30'],
    ]);
    expect(await page.locator('.data p').innerText()).toBe(
      'Today is 2026-11-23; a question that names no date is about today.',
    );
    const foot = await page.locator('footer').innerText();
    expect(foot).toContain('CPT is a registered trademark of the American Medical Association.');
    expect(foot).toContain('This program holds no AMA content.');
    expect(foot).toContain('estimates, not guarantees');
  });

  test('keyboard only: ask, recall, move through the page, choose one drawing', async () => {
    const { page, field, slack, teams, turns, ask, focused } = await open();
    await ask('97110 38min');
    await ask('97110 7min');
    await page.keyboard.type('97140');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await field.inputValue()).toBe('97110 38min');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await field.inputValue()).toBe('97140');

    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Ask');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('97110 38min');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.keyboard.press('Enter');
    await turns.nth(2).locator('.drawings').waitFor();
    expect(await turns.nth(2).locator('.asked').innerText()).toBe('97110 38min');

    expect([await slack.isVisible(), await teams.isVisible()]).toEqual([true, false]);
    await page.getByRole('radio', { name: 'Slack' }).focus();
    await page.keyboard.press('ArrowRight');
    expect([await slack.isVisible(), await teams.isVisible()]).toEqual([false, true]);
    await page.keyboard.press('ArrowLeft');
    expect([await slack.isVisible(), await teams.isVisible()]).toEqual([true, false]);
  });

  test('what was answered as private does not stay, neither on the page nor in the recall', async () => {
    const { page, field, turns, ask } = await open();
    await ask('97110 DOB 1/2/1950');
    expect(await turns.locator('.asked').innerText()).toBe('(removed: it looked like patient information)');
    expect(await page.content()).not.toContain('1950');
    expect(await page.locator('body').innerText()).toContain('Seen: a date of birth.');
    await page.keyboard.press('ArrowUp');
    expect(await field.inputValue()).toBe('');
  });

  test('words that look like markup stay words', async () => {
    const { slack, turns, ask } = await open();
    await ask('<b>97110</b> *38min*');
    expect(await turns.locator('.asked').innerText()).toBe('<b>97110</b> *38min*');
    expect(await slack.locator('.blocks').innerText()).toContain('97110');
    expect(await turns.locator('b').getByText('97110').count()).toBe(0);
  });

  test('on a phone nothing slides sideways, and no heading breaks', async () => {
    const { page, slack, teams, ask, picture } = await open({
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 2,
    });
    const widest = (): Promise<number> => page.evaluate<number>('document.documentElement.scrollWidth');
    await picture('phone-welcome');
    expect(await widest()).toBe(360);
    await ask('97110 38min 97140 15min 97530 8min');
    await slack.getByRole('button', { name: 'Why' }).click();
    await slack.getByRole('button', { name: 'Less' }).waitFor();
    await page.getByText('JSON').first().click();
    expect(await widest()).toBe(360);
    await slack.evaluate((drawing) => drawing.scrollIntoView());
    await picture('phone');
    await page.getByRole('radio', { name: 'Teams' }).check({ force: true });
    await teams.getByRole('button', { name: 'Why' }).click();
    await page.locator('.data summary').click();
    expect(await widest()).toBe(360);
    await teams.evaluate((drawing) => drawing.scrollIntoView());
    await picture('phone-teams');

    const headings = teams.getByRole('columnheader').locator('.ac-richTextBlock');
    for (const width of [360, 390]) {
      await page.setViewportSize({ width, height: 740 });
      const heights = await headings.evaluateAll((drawn) => drawn.map(({ clientHeight }) => clientHeight));
      expect(heights).toHaveLength(5);
      // Two lines of type 14 px high would be at least 28.
      expect(Math.max(...heights)).toBeLessThan(28);
    }
  });

  test('dark: the page, both drawings, and a card drawn before the scheme changed', async () => {
    const { page, ask, picture } = await open();
    await ask('97110 38min');
    const ground = (selector: string): Promise<string> =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).backgroundColor`);
    expect(await ground('.card .ac-adaptiveCard')).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground('body')).toBe('rgb(21, 23, 26)');
    expect(await ground('.drawing.slack')).toBe('rgb(26, 29, 33)');
    expect(await ground('.card .ac-adaptiveCard')).toBe('rgb(41, 41, 41)');
    await picture('dark');
  });

  test('Why opens under the answer and Less folds it, the focus staying on what was pressed', async () => {
    const { page, slack, teams, ask, focused } = await open();
    await ask('97110 38min');
    const before = await slack.locator('.blocks').innerText();
    await slack.getByRole('button', { name: 'Why' }).click();
    await slack.getByRole('button', { name: 'Less' }).click();
    expect(await slack.locator('.blocks').innerText()).toBe(before);
    await page.getByRole('radio', { name: 'Teams' }).check({ force: true });
    await teams.getByRole('button', { name: 'Why' }).click();
    expect(await focused()).toBe('Less');
    await teams.getByRole('button', { name: 'Less' }).click();
    expect(await focused()).toBe('Why');
  });

  test.each([
    ['light', 1280],
    ['light', 390],
    ['dark', 1280],
    ['dark', 390],
  ] as const)(
    'axe finds nothing against WCAG 2.2 AA, %s at %i px',
    { timeout: 60_000 },
    async (colorScheme, width) => {
      const { page, slack, teams, ask, picture } = await open({
        ...{ bypassCSP: true, colorScheme, viewport: { width, height: 800 } },
      });
      await page.evaluate(axe.source);
      const violations = (): Promise<unknown> => page.evaluate(runAxe);
      expect(await violations()).toEqual([]);
      await ask('97110 38min 97140 15min 97530 8min');
      await picture(`answer-${colorScheme}-${width}`);
      await slack.getByRole('button', { name: 'Why' }).click();
      await slack.getByRole('button', { name: 'Less' }).waitFor();
      expect(await violations()).toEqual([]);
      await page.getByRole('radio', { name: 'Teams' }).check({ force: true });
      await teams.getByRole('button', { name: 'Why' }).click();
      await picture(`teams-${colorScheme}-${width}`);
      expect(await violations()).toEqual([]);
    },
  );

  test('a server that went away is said so', async () => {
    const { page, turns, complaints } = await open();
    await page.route('**/api/ask', (route) => route.abort());
    await page.keyboard.type('97110 38min');
    await page.keyboard.press('Enter');
    const failure = turns.locator('.failure');
    await failure.waitFor();
    expect(await failure.innerText()).toBe('The server did not answer. Is `npm start` still running?');
    // The browser itself notes the request that failed.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('net::ERR_FAILED')]);
  });
});
