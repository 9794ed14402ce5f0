/** The bot in Microsoft's own local client. Pictures are left in test-output/teams/. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  NO_PLAYGROUND,
  openPlayground,
  playgroundClient,
  type Playground,
} from '../fakes/teams/playground.ts';
import { serveTeams, type ServedTeams } from '../fakes/teams/teams-server.ts';
import { digestAt } from '../support/digest-clock.ts';
import { chromiumPath, launchChromium, NO_CHROMIUM } from './chromium.ts';

const missing =
  chromiumPath === undefined ? NO_CHROMIUM : playgroundClient === undefined ? NO_PLAYGROUND : undefined;

describe.skipIf(missing !== undefined)(
  `Teams playground${missing === undefined ? '' : ` (skipped: ${missing})`}`,
  () => {
    let served: ServedTeams;
    let browser: Browser;
    let client: Playground;

    beforeAll(async () => {
      served = await serveTeams();
      browser = await launchChromium(chromiumPath ?? '');
      client = await openPlayground(browser, served.url);
    }, 120_000);

    afterAll(async () => {
      await client?.stop();
      await browser?.close();
      await served?.close();
    });

    const says = async (text: string | RegExp): Promise<void> => {
      await client.card().getByText(text).filter({ visible: true }).first().waitFor();
    };

    test('greets with three things to try, each of which answers', async () => {
      await says('Three things to try:');
      await client.picture('welcome');
      await client.press('97110 38min');
      await says(/^97110 x3 ·/);
    });

    test('a message is answered with a card, which names its headline once', async () => {
      await client.type('97110 38min 97140 15min 97530 8min');
      await says(/^4 units/);
      await client.picture('answer');
      const shown = await client.page.locator('body').innerText();
      expect(shown.match(/4 units .*allowed/g)).toHaveLength(1);
    });

    test('Why unfolds the working without asking the server', async () => {
      const before = served.seen.answered.length;
      await client.press('Why');
      await says(/^1\. /);
      await client.picture('why');
      await client.press('Less');
      expect(served.seen.answered).toHaveLength(before);
    });

    test('Execute: the other rule takes the place of the card', async () => {
      const before = await client.cards().count();
      await client.press('AMA instead');
      await client.card().getByRole('button', { name: 'CMS instead' }).waitFor();
      expect(await client.cards().count()).toBe(before);
      await client.picture('execute');
    });

    test('Execute: another place is typed into the card', async () => {
      await client.press('Change place or payer');
      await client
        .card()
        .getByLabel(/Where was it/)
        .fill('Dallas TX');
      await client.picture('place');
      await client.press('Answer again');
      await says(/DALLAS, TX/i);
    });

    test('Execute: not helpful, and why', async () => {
      await client.press('Not helpful');
      await client.card().getByRole('button', { name: 'A figure is wrong' }).waitFor();
      await client.picture('not-helpful');
      await client.press('A figure is wrong');
      await client.card().getByRole('button', { name: 'A figure is wrong' }).waitFor({ state: 'detached' });
      expect(await served.state.feedback.worst({ since: 0, limit: 5 })).toMatchObject({
        value: [{ notHelpful: 1, reasons: { 'wrong-figure': 1 } }],
      });
    });

    test('what is not understood is one sentence', async () => {
      await client.type('write me a poem');
      await client.page.getByText('I only answer therapy billing questions').first().waitFor();
      await client.picture('declined');
    });

    test('a patient’s particulars are not read', async () => {
      await client.type('97110 38min for John Smith DOB 1/2/1950');
      await says('Not read: that looks like patient information');
      await client.picture('private');
    });

    test('the search of the message extension finds a card for the chat', async () => {
      await client.extension('Search Command');
      await client.page.getByPlaceholder('Enter a search term').fill('97110 38min');
      await client.page.keyboard.press('Enter');
      const found = client.page.getByText(/^97110 x3 ·/).last();
      await found.waitFor();
      await client.picture('search');
      expect(served.seen.answered.at(-1)).toEqual({
        surface: 'search',
        kind: 'answer',
        intent: 'claim_check',
      });
      await client.page.keyboard.press('Escape');
    });

    test('Submit: the form of "Check billing" opens as a dialog and is answered in it', async () => {
      await client.extension('Action Command');
      await client.page.getByPlaceholder('Input command id or leave blanks').fill('checkBilling');
      await client.page.getByRole('button', { name: 'Create' }).click();
      const dialog = client.page.getByRole('dialog');
      await dialog.getByLabel(/Codes and minutes/).fill('97110 38min');
      await dialog.getByLabel(/Place/).fill('Dallas TX');
      await client.picture('form');
      await dialog.getByRole('button', { name: 'Check billing' }).click();
      await dialog
        .getByText(/^97110 x3 ·/)
        .first()
        .waitFor();
      await client.picture('form-answered');
      await dialog.getByRole('button').first().click();
      await dialog.waitFor({ state: 'detached' });
      expect(served.seen.answered.at(-1)).toEqual({ surface: 'form', kind: 'answer', intent: 'claim_check' });
    });

    test('the digest is asked for, comes at its hour, and stops with one click', async () => {
      await client.type('digest on 8:00 Central');
      await says(/^The digest comes here at 8:00/);
      // 8:00 in Chicago, a Tuesday.
      const posted = await digestAt('2026-11-24T14:00:30Z', { ...served, post: served.app.post });
      expect(posted.map(({ outcome }) => outcome)).toEqual(['posted']);
      await says(/^Tip of the day for/);
      await client.picture('digest');
      await client.press('Stop the digest');
      // The app was added to this chat, so word of changed figures came here as well.
      await client.page
        .getByText('The digest no longer comes here, nor does word of changed figures.')
        .first()
        .waitFor();
      await client.picture('digest-stopped');
      expect(await digestAt('2026-11-25T14:00:30Z', { ...served, post: served.app.post })).toEqual([]);
    });

    test('a mention in a group chat is answered; Why opens for whoever pressed', async () => {
      await client.page.getByText('Group Chat', { exact: true }).click();
      await says('Three things to try:');
      await client.page.locator('[contenteditable=true]').first().click();
      await client.page.keyboard.type('@', { delay: 30 });
      await client.page.getByRole('menuitem', { name: 'Test Bot' }).click();
      await client.page.keyboard.type(' 97110 38min', { delay: 10 });
      await client.page.keyboard.press('Enter');
      await says(/^97110 x3 ·/);
      await client.picture('group');
      await client.press('Why');
      await says(/^1\. /);
      await client.picture('group-why');
    });

    test('nothing failed, and nothing was refused', () => {
      expect([served.seen.failed, served.seen.refused, served.seen.faults]).toEqual([[], [], []]);
    });
  },
);
