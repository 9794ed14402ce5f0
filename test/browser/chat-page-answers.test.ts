/** Questions and their answers on the chat page, as a biller sees them in a real browser. */
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { serveProduct } from './serve-product.ts';
import type { Visit } from './visit-page.ts';

const EXERCISE = '97110 38min on 2026-03-02';
const HEADLINE = '97110 x3 · $73.48 allowed';
/** The last unit may go to 97110 or to 97530. */
const TIED_DAY = '97110 38min 97140 15min 97530 8min';

const drawings: readonly [string, (visit: Visit) => Locator][] = [
  ['Slack', ({ slack }) => slack],
  ['Teams', ({ teams }) => teams],
];

describe.skipIf(chromiumPath === undefined)('an answer in Chromium', { timeout: 20_000 }, () => {
  const open = serveProduct();

  test('codes, minutes and Enter: the answer as Slack and as Teams', async () => {
    const { page, field, slack, teams, ask, picture } = await open();
    await ask(EXERCISE);
    expect(await slack.locator('.block-header').innerText()).toBe(HEADLINE);
    expect(await slack.locator('.block-field').allInnerTexts()).toEqual([
      'Medicare pays\n$57.60',
      'Patient owes\n$14.70 coinsurance',
      'Next unit\n15 more minutes, adds $22.21',
      'AMA rule\nalso 3 units',
    ]);
    expect(await teams.locator('.ac-richTextBlock').first().innerText()).toBe(HEADLINE);
    expect(await teams.getByRole('cell').allInnerTexts()).toEqual([
      ...['Medicare pays', '$57.60', 'Patient owes', '$14.70 coinsurance'],
      ...['Next unit', '15 more minutes, adds $22.21', 'AMA rule', 'also 3 units'],
    ]);
    for (const drawing of [slack, teams]) {
      expect(await drawing.innerText()).toContain('38 timed minutes lie in 38-52: 3 units.');
      expect(await drawing.innerText()).toContain(
        'Medicare Part B · date of service 2026-03-02 · RVU26C · CF 33.4009 · national rates · MPPR on · no assistant. Estimate, not a guarantee.',
      );
    }
    const announced = await page.locator('[aria-live]').innerText();
    expect(announced).toContain(HEADLINE);
    expect(announced).toContain('Patient owes $14.70 coinsurance');
    expect(await field.inputValue()).toBe('');
    await picture('light');
  });

  test('a day of several codes is a table, and so are its choices', async () => {
    const { slack, teams, ask, picture } = await open();
    await ask(TIED_DAY);
    expect(await slack.locator('.block-header').innerText()).toBe('4 units · $94.69 allowed');
    expect(await slack.locator('pre:not([tabindex])').allTextContents()).toEqual([
      [
        'Line                         Units  Allowed',
        '97110 exercise                   3    73.48',
        '97140 manual therapy             1    21.21',
        '97530 functional activities      0     0.00',
        '',
      ].join('\n'),
      [
        "Clinician's choice              Allowed",
        '97110 x3 + 97140 x1 (shown)       94.69',
        '97110 x2 + 97140 x1 + 97530 x1   100.70',
        '',
      ].join('\n'),
    ]);
    expect(await teams.getByRole('table').first().getByRole('row').allInnerTexts()).toEqual([
      'Line\nUnits\nAllowed',
      '97110 exercise\n3\n73.48',
      '97140 manual therapy\n1\n21.21',
      '97530 functional activities\n0\n0.00',
    ]);
    await picture('several-codes');
  });

  test.each([
    ['97110 7min', '0 units: 7 timed minutes earn none', 'no timed unit. Documented, not billable.', '⚠️'],
    ['97014', '97014 unattended e-stim · not valid for Medicare', 'Bill G0283 instead.', '⛔'],
  ])('the example %s asks itself', async (example, headline, advice, symbol) => {
    const { page, slack, teams, turns } = await open();
    await page.getByRole('button', { name: example, exact: true }).click();
    await slack.waitFor();
    expect(await turns.locator('.asked').innerText()).toBe(example);
    expect(await slack.locator('.block-header').innerText()).toBe(headline);
    expect(await slack.getByRole('img').first().innerText()).toBe(symbol);
    expect(await slack.innerText()).toContain(advice);
    expect(await teams.innerText()).toContain(headline);
    expect(await teams.innerText()).toContain(advice);
  });

  test('help shows what can be typed', async () => {
    const { slack, ask } = await open();
    await ask('help');
    expect(await slack.locator('code').allInnerTexts()).toEqual([
      ...['97110 38min', '97110 38min 97140 15min 97530 8min', '97110 38min Dallas TX 2026-03-02'],
    ]);
  });

  test('Why in Teams opens and closes the working', async () => {
    const { teams, turns, ask, picture } = await open();
    await ask(EXERCISE);
    const working = teams.locator('.card').getByText('1 x 29.06 + 2 x 22.21 = 73.48');
    const why = teams.getByRole('button', { name: 'Why' });
    expect(await working.isVisible()).toBe(false);
    await why.click();
    expect(await working.isVisible()).toBe(true);
    await picture('why');
    await why.click();
    expect(await working.isVisible()).toBe(false);
    expect(await turns.count()).toBe(1);
  });

  test('Why in Slack swaps in the working and keeps the focus', async () => {
    const { page, slack, turns, ask, focused } = await open();
    await ask(EXERCISE);
    await slack.getByRole('button', { name: 'Why' }).click();
    await slack.locator('.blocks').getByText('97110: 38 min = 2 whole x 15 + 8 left; 3 billed').waitFor();
    expect(await slack.innerText()).toContain('Sequestration: 2 % of 58.78 = 1.18');
    expect(await slack.locator('.block-header').innerText()).toBe(HEADLINE);
    expect(await turns.count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('AMA instead');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('JSON');
  });

  test.each(drawings)('a follow-up in %s asks its question', async (_name, drawingOf) => {
    const visit = await open();
    const { turns, slack, ask } = visit;
    await ask(TIED_DAY);
    await drawingOf(visit).getByRole('button', { name: 'AMA instead' }).click();
    await turns.nth(1).locator('.drawings').waitFor();
    expect(await turns.nth(1).locator('.asked').innerText()).toBe('AMA instead');
    expect(await slack.locator('.block-header').innerText()).toBe('5 units · $122.91 allowed');
    expect(await drawingOf(visit).getByRole('button').allInnerTexts()).toEqual(['Why', 'CMS instead']);
  });

  test.each(drawings)(
    'a place with several localities is chosen by its button in %s',
    async (_name, drawingOf) => {
      const visit = await open();
      const { turns, slack, teams, ask } = visit;
      await ask('97110 38min in Texas');
      const shownByTeams = [
        ...['Brazoria, TX (04412-09)', 'Dallas, TX (04412-11)', 'Galveston, TX (04412-15)'],
        ...['Houston, TX (04412-18)', 'Beaumont, TX (04412-20)', 'Fort Worth, TX (04412-28)'],
      ];
      expect(await slack.locator('.blocks').innerText()).toContain(
        'Texas has 8 Medicare localities: $70.94 (Beaumont) to $75.05 (Austin). Which one?',
      );
      expect(await teams.getByRole('button').allInnerTexts()).toEqual(shownByTeams);
      expect(await teams.innerText()).toContain('… 2 more choices: type yours');
      expect(await slack.getByRole('button').allInnerTexts()).toEqual([
        ...shownByTeams,
        ...['Austin, TX (04412-31)', 'Rest of Texas, TX (04412-99)'],
      ]);
      await drawingOf(visit).getByRole('button', { name: 'Dallas' }).click();
      await turns.nth(1).locator('.drawings').waitFor();
      expect(await turns.nth(1).locator('.asked').innerText()).toBe('Dallas, TX (04412-11)');
      expect(await slack.locator('.block-header').innerText()).toBe('97110 x3 · $73.63 allowed');
      expect(await teams.innerText()).toContain('DALLAS, TX (04412-11)');
    },
  );
});
