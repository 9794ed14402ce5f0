/** The bot as a biller meets it: in a real local Slack workspace, over signed HTTP, seen in Chromium. */
import { mkdirSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  hasLocalSlack,
  localApp,
  noLocalSlack,
  startLocalWorkspace,
  type LocalWorkspace,
} from '../../scripts/slack/local-workspace.ts';
import type { SlackApp } from '../../src/adapters/slack/slack-app.ts';
import { slackKey, type TeamKey } from '../../src/core/team/team-key.ts';
import { askerIn } from '../support/team.ts';
import { serveBot, type ServedBot } from '../adapters/slack/support/serve-bot.ts';
import { digestAt } from '../support/digest-clock.ts';
import { chromiumPath, launchChromium, NO_CHROMIUM } from './chromium.ts';

const missing = chromiumPath === undefined ? NO_CHROMIUM : hasLocalSlack ? undefined : noLocalSlack;
const pictures = 'test-output/slack';

describe.skipIf(missing !== undefined)(
  `in a local Slack workspace${missing === undefined ? '' : ` (${missing})`}`,
  () => {
    let bot: ServedBot;
    let app: SlackApp;
    let workspace: LocalWorkspace;
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      mkdirSync(pictures, { recursive: true });
      bot = await serveBot();
      workspace = await startLocalWorkspace({ requestUrl: bot.url });
      app = bot.connect({
        botToken: localApp.botToken,
        signingSecret: localApp.signingSecret,
        apiUrl: workspace.apiUrl,
      });
      browser = await launchChromium(chromiumPath ?? '');
      page = await browser.newPage({ viewport: { width: 1280, height: 960 } });
      page.setDefaultTimeout(10_000);
      await page.goto(workspace.address);
      await page.locator('.status.ok').waitFor();
    }, 60_000);

    afterAll(async () => {
      await browser?.close();
      await bot?.stop();
      await workspace?.stop();
    });

    const picture = (name: string): Promise<unknown> => page.screenshot({ path: `${pictures}/${name}.png` });
    const messages = (): Locator => page.locator('.main .msg');

    async function type(text: string): Promise<void> {
      await page.locator('.main .composer-input').fill(text);
      await page.locator('.main .composer-send').click();
    }

    const reportFrom = (teams: readonly string[], typed: string): Promise<unknown> =>
      Promise.all(
        teams.map((id) => {
          const team = slackKey({ team: id }) as TeamKey;
          return bot.assistant.answerText(typed, askerIn('C1', { team }));
        }),
      );

    it('a command is answered to its writer alone, with figures, sources and buttons', async () => {
      await type('/cpt 97110 38min');
      const answer = messages().last();
      await answer.getByText('97110 x3 ·').first().waitFor();
      expect(await answer.locator('.badge-eph').count()).toBe(1);
      const buttons = await answer.getByRole('button').allTextContents();
      expect(buttons).toEqual(
        expect.arrayContaining([
          'Why',
          'Change place or payer',
          'Share to channel',
          'Helpful',
          'Not helpful',
        ]),
      );
      // The AMA counts the same 3 units.
      expect(buttons).not.toContain('AMA instead');
      await picture('command');
    });

    it('"Why" unfolds the working in place', async () => {
      await messages().last().getByRole('button', { name: 'Why' }).click();
      await messages().last().getByText('2 whole x 15').first().waitFor();
      await picture('why');
    });

    it('"Change place or payer" opens a small form, says what it does not know, and answers there', async () => {
      await messages().last().getByRole('button', { name: 'Change place or payer' }).click();
      const modal = page.locator('.modal');
      await modal.getByText('Where was it?').waitFor();
      await modal.locator('input, textarea').first().fill('zzyzx');
      await modal.getByRole('button', { name: 'Answer again' }).click();
      await modal.getByText('I do not know that place').waitFor();
      await picture('change-place');
      await modal.locator('input, textarea').first().fill('Dallas TX');
      await modal.getByRole('button', { name: 'Answer again' }).click();
      await messages().last().getByText('DALLAS').first().waitFor();
      await picture('changed-place');
    });

    it('"Share to channel" shows it to all, with who shared it', async () => {
      const count = await messages().count();
      await messages().last().getByRole('button', { name: 'Share to channel' }).click();
      await page.getByText('Shared by').waitFor();
      expect(await messages().count()).toBe(count + 1);
      expect(await messages().last().locator('.badge-eph').count()).toBe(0);
      await picture('shared');
    });

    it('a mention is answered in its thread, and followed up there', async () => {
      await type('<@U0BOT> 97110 38min');
      const asked = page.locator('.msg', { hasText: 'Unitwise 97110 38min' }).last();
      await asked.locator('.thread-summary').click();
      const thread = page.locator('.thread-pane');
      await thread.getByText('97110 x3 ·').first().waitFor();
      await picture('mention');
      await thread.locator('.composer-input').fill('<@U0BOT> and 53 minutes?');
      await thread.locator('.composer-send').click();
      await thread.getByText('97110 x4 ·').first().waitFor();
      await picture('thread');
    });

    it('the digest is asked for in a channel, comes at its hour, and stops with one click', async () => {
      await type('/cpt digest on 8:00 Central');
      await messages().last().getByText('The digest comes here at 8:00').first().waitFor();
      // As if the last one came before the July figures; December 22 is near the turn of the year.
      const place = { team: slackKey({ team: 'T1' }) as TeamKey, channel: 'C1' };
      const last = { day: '2026-12-21', tip: 'early@rvu:RVU25D mue:2024Q3', outcome: 'sent', at: 0 } as const;
      await bot.state.digests.record({ ...place, ...last });
      await reportFrom(['T2', 'T3', 'T4', 'T5', 'T6'], 'log a denial: 97110 CO-151 UHC');
      const posted = await digestAt('2026-12-22T14:00:30Z', { ...bot, post: app.post });
      expect(posted.map(({ outcome }) => outcome)).toEqual(['posted']);
      const digest = page.locator('.main .msg', { hasText: 'Tip of the day for' }).last();
      await digest.waitFor();
      expect(await digest.locator('.badge-eph').count()).toBe(0);
      for (const part of ['Changed for your codes', 'Reported by clinics', 'Coming up'])
        expect(await digest.getByText(part).count()).toBe(1);
      await digest.scrollIntoViewIfNeeded();
      await picture('digest');
      await digest.getByRole('button', { name: 'Stop the digest' }).click();
      await digest.locator('.thread-summary').click();
      await page.locator('.thread-pane').getByText('The digest no longer comes here.').first().waitFor();
      await picture('digest-stopped');
      expect(await digestAt('2026-12-23T14:00:30Z', { ...bot, post: app.post })).toEqual([]);
    });

    it('App Home shows settings, last answers and what is loaded, and opens the form', async () => {
      await page.locator('.sidebar-item', { hasText: 'Unitwise' }).click();
      await page.getByText('Ask about therapy billing').waitFor();
      await page.getByText('Your last answers').waitFor();
      await picture('home');
      await page.getByRole('button', { name: 'Check a day in a form' }).click();
      const modal = page.locator('.modal');
      await modal.getByText('Codes and minutes').waitFor();
      await modal.locator('input, textarea').first().fill('97110 38min 97530 8min');
      await picture('form');
      await modal.getByRole('button', { name: 'Check billing', exact: true }).click();
      await page.locator('.modal').getByText('units').first().waitFor();
      await picture('form-answered');
    });

    it('nothing failed on our side meanwhile', () => {
      expect(bot.seen.filter(({ what }) => what === 'failed' || what === 'platformFault')).toEqual([]);
    });
  },
);
