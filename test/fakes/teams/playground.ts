/** Microsoft 365 Agents Playground beside a bot, and its page in a browser: a real Teams client as far as one runs here. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';

const client = fileURLToPath(
  new URL(
    '../../../tools/local-clients/node_modules/@microsoft/m365agentsplayground/cli.js',
    import.meta.url,
  ),
);

/** Undefined where it is not installed: tests are then skipped, and say so. */
export const playgroundClient = existsSync(client) ? client : undefined;
export const NO_PLAYGROUND = 'no playground: `npm ci --prefix tools/local-clients`';

export interface Playground {
  readonly page: Page;
  readonly type: (text: string) => Promise<void>;
  /** The newest card. */
  readonly card: () => Locator;
  readonly cards: () => Locator;
  readonly press: (title: string) => Promise<void>;
  /** Opens the menu of message extensions. */
  readonly extension: (kind: 'Search Command' | 'Action Command') => Promise<void>;
  /** Leaves a picture in test-output/teams/. */
  readonly picture: (name: string) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

export async function openPlayground(browser: Browser, endpoint: string): Promise<Playground> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const args = [client, '-e', endpoint, '-c', 'msteams', '-p', String(port), '--dt'];
  const playground = spawn(process.execPath, args, { stdio: 'ignore' });
  mkdirSync('test-output/teams', { recursive: true });
  await served(url);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route(
    ({ hostname }) => !['127.0.0.1', 'localhost'].includes(hostname),
    (route) => route.abort(),
  );
  // What it asks of others' servers is refused here, and never loads.
  await page.goto(url, { waitUntil: 'commit' });
  const composer = page.locator('[contenteditable=true]').first();
  await composer.waitFor({ timeout: 60_000 });
  const cards = (): Locator => page.locator('.ac-adaptiveCard');
  return {
    page,
    cards,
    card: () => cards().last(),
    type: async (text) => {
      await composer.click();
      await page.keyboard.type(text, { delay: 10 });
      await page.keyboard.press('Enter');
    },
    press: (title) => cards().last().getByRole('button', { name: title, exact: true }).last().click(),
    extension: async (kind) => {
      await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
      await page.getByRole('menuitem', { name: kind }).click();
    },
    picture: (name) => page.screenshot({ path: `test-output/teams/${name}.png` }),
    stop: async () => {
      await page.close();
      playground.kill();
    },
  };
}

async function served(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('the playground does not answer');
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
