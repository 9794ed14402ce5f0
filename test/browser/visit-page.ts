/** The chat page in a tab of its own: what its visitor does there and sees. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

export interface Visit {
  readonly page: Page;
  readonly field: Locator;
  readonly turns: Locator;
  /** The two drawings of the last answer. */
  readonly slack: Locator;
  readonly teams: Locator;
  /** Turns the page's switch: only this drawing of each answer is then seen. */
  readonly showAs: (platform: 'Slack' | 'Teams') => Promise<void>;
  /** Types where the focus is, as after opening the page, and waits for the answer. */
  readonly ask: (text: string) => Promise<void>;
  /** Words of what has the focus. */
  readonly focused: () => Promise<string>;
  /** Leaves a picture in test-output/. */
  readonly picture: (name: string) => Promise<unknown>;
  /** What stood in the browser's console, as a breach of the page's policy would; who expects one takes it out. */
  readonly complaints: string[];
  /** Addresses called that are not this machine's. */
  readonly elsewhere: readonly string[];
}

export async function visitPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    reducedMotion: 'reduce',
    ...options,
  });
  page.setDefaultTimeout(6_000);
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'data:' && hostname !== 'localhost') elsewhere.push(request.url());
  });
  await page.goto(url);
  await page.locator('.platform').first().waitFor();

  const turns = page.locator('.turn');
  const field = page.getByLabel('Your question');
  return {
    ...{ page, field, turns, complaints, elsewhere },
    slack: page.getByLabel('As Slack shows it').last(),
    teams: page.getByLabel('As Teams shows it').last(),
    ask: async (text) => {
      const before = await turns.count();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await turns.nth(before).locator('.drawings').waitFor();
    },
    // The radio itself is unseen: its label is what a mouse hits.
    showAs: (platform) => page.getByRole('radio', { name: platform }).check({ force: true }),
    picture: (name) => page.screenshot({ path: `test-output/chat-page-${name}.png` }),
    focused: () => page.evaluate<string>('document.activeElement.textContent'),
  };
}
