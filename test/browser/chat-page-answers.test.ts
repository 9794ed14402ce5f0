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
const TIED_HEADLINE = '4 units · $94.69 allowed';

interface Drawing {
  readonly platform: 'Slack' | 'Teams';
  readonly of: (visit: Visit) => Locator;
  readonly headline: string;
}

const drawings: readonly Drawing[] = [
  { platform: 'Slack', of: ({ slack }) => slack, headline: '.block-header' },
  { platform: 'Teams', of: ({ teams }) => teams, headline: '.ac-richTextBlock' },
];

/** The drawing that the switch shows, and what it says first. */
async function shown(visit: Visit, { platform, of, headline }: Drawing): Promise<[Locator, string]> {
  await visit.showAs(platform);
  const drawing = of(visit);
  expect(await drawing.isVisible()).toBe(true);
  return [drawing, await drawing.locator(headline).first().innerText()];
}

describe.skipIf(chromiumPath === undefined)('an answer in Chromium', { timeout: 20_000 }, () => {
  const open = serveProduct();

  test('codes, minutes and Enter: the answer as Slack and, by the switch, as Teams', async () => {
    const visit = await open();
    const { page, field, slack, teams, ask, picture } = visit;
    await ask(EXERCISE);
    expect([await slack.isVisible(), await teams.isVisible()]).toEqual([true, false]);
    expect(await slack.locator('.blocks').innerText()).toContain('Next unit: 15 more minutes, adds $22.21');
    await picture('light');
    const announced = await page.locator('[aria-live]').innerText();
    expect(announced).toContain(HEADLINE);
    expect(announced).toContain('patient $14.70');
    expect(await field.inputValue()).toBe('');
    for (const each of drawings) {
      const [drawing, headline] = await shown(visit, each);
      expect(headline).toBe(HEADLINE);
      const seen = (await drawing.innerText()).split('\n');
      expect(seen).toContain('38 timed minutes: 3 units (38-52)');
      expect(seen).toContain('Medicare $57.60 + patient $14.70 + sequestration $1.18 = $73.48 allowed');
      expect(seen).toContain(
        'Estimate · Medicare 2026 Q3 · national rates (add your ZIP) · date of service 2026-03-02 · medium confidence',
      );
      // The AMA counts the same 3 units: nothing is said of it.
      expect(await drawing.getByRole('button').allInnerTexts()).toEqual(['Why']);
    }
    expect([await slack.isVisible(), await teams.isVisible()]).toEqual([false, true]);
    expect(await teams.getByRole('cell').allInnerTexts()).toEqual([
      'Next unit',
      '15 more minutes, adds $22.21',
    ]);
  });

  test('a day of several codes is a table, and so are its choices', async () => {
    const { slack, teams, ask, picture, showAs } = await open();
    await ask(TIED_DAY);
    expect(await slack.locator('.block-header').innerText()).toBe(TIED_HEADLINE);
    const cells = (row: number): Promise<string[]> =>
      slack.getByRole('row').nth(row).locator('th, td').allInnerTexts();
    expect(await Promise.all([0, 1, 2, 3].map(cells))).toEqual([
      ['Line', 'Units', 'Allowed'],
      ['97110', '3', '$73.48'],
      ['97140', '1', '$21.21'],
      ['97530', '0', '$0.00'],
    ]);
    // Slack takes one table a message.
    expect(await slack.locator('.blocks').innerText()).toContain(
      'Or, by the note · Allowed\n97110 x2 + 97140 x1 + 97530 x1 · $100.70',
    );
    await picture('several-codes');
    await showAs('Teams');
    const rows = (table: number): Promise<string[]> =>
      teams.getByRole('table').nth(table).getByRole('row').allInnerTexts();
    expect(await rows(0)).toEqual([
      'Line\nUnits\nAllowed',
      '97110\n3\n$73.48',
      '97140\n1\n$21.21',
      '97530\n0\n$0.00',
    ]);
    expect(await rows(1)).toEqual(['Or, by the note\nAllowed', '97110 x2 + 97140 x1 + 97530 x1\n$100.70']);
  });

  test.each([
    ['97110 7min', '0 units: 7 timed minutes earn none', 'no timed unit. Documented, not billable.', '⚠️'],
    [
      '97014',
      'Medicare does not take 97014 (status I) · 97014 x1 · Medicare pays $0.00',
      'Bill G0283 instead.',
      '⛔',
    ],
  ])('%s is warned of, with what to do, in both drawings', async (typed, headline, advice, symbol) => {
    const visit = await open();
    await visit.ask(typed);
    expect(await visit.turns.locator('.asked').innerText()).toBe(typed);
    expect(await visit.slack.getByRole('img').first().innerText()).toBe(symbol);
    for (const each of drawings) {
      const [drawing, says] = await shown(visit, each);
      expect(says).toBe(headline);
      expect(await drawing.innerText()).toContain(advice);
    }
  });

  test('every example asks itself and is answered, in both drawings', { timeout: 60_000 }, async () => {
    const visit = await open();
    const { page, turns, slack, showAs } = visit;
    const examples = page.getByRole('group', { name: 'Examples' }).getByRole('button');
    const offered = await examples.allInnerTexts();
    expect(offered).toContain('97110 38min Dallas TX');
    expect(offered).toContain('can the PTA do the re-eval');
    for (const [nth, example] of offered.entries()) {
      await showAs('Slack');
      await examples.nth(nth).click();
      await turns.nth(nth).locator('.drawings').waitFor();
      expect(await turns.nth(nth).locator('.asked').innerText()).toBe(example);
      const headline = await slack.locator('.block-header').innerText();
      expect(headline).not.toBe('');
      if (example === '97110 38min') expect(headline).toBe(HEADLINE);
      expect((await shown(visit, drawings[1] as Drawing))[1]).toBe(headline);
    }
  });

  test('help shows what can be typed', async () => {
    const visit = await open();
    await visit.ask('help');
    const typable = [
      ...['97110 38min', '97110 38min 97140 15min 97530 8min', 'typical visit in Dallas', 'ncci 97530 97140'],
      ...['most units of 97110 in a day', 'modifier KX', 'denial CO-97 97530 97140'],
      ...[
        'can the PTA do the re-eval',
        '97110 20min 97140 20min Aetna',
        'digest',
        'toolkit 97110',
        'settings',
      ],
    ];
    expect(await visit.slack.locator('code').allInnerTexts()).toEqual(typable);
    for (const each of drawings) {
      const [drawing] = await shown(visit, each);
      const seen = await drawing.innerText();
      for (const example of typable) expect(seen).toContain(`: ${example} · `);
    }
  });

  test('Why in Teams opens the working, and Less closes it', async () => {
    const { teams, turns, ask, picture, showAs } = await open();
    await ask(EXERCISE);
    await showAs('Teams');
    const working = teams.locator('.card').getByText('1 x 29.06 + 2 x 22.21 = 73.48');
    const why = teams.getByRole('button', { name: 'Why' });
    const less = teams.getByRole('button', { name: 'Less' });
    expect([await working.isVisible(), await less.isVisible()]).toEqual([false, false]);
    await why.click();
    expect([await working.isVisible(), await why.isVisible()]).toEqual([true, false]);
    await picture('why');
    await less.click();
    expect([await working.isVisible(), await why.isVisible()]).toEqual([false, true]);
    expect(await turns.count()).toBe(1);
  });

  test('Why in Slack opens the working under the facts and keeps the focus', async () => {
    const { page, slack, turns, ask, focused } = await open();
    await ask(TIED_DAY);
    await slack.getByRole('button', { name: 'Why' }).click();
    await slack.locator('.blocks').getByText('97110: 38 min = 2 whole x 15 + 8 left; 3 billed').waitFor();
    const seen = await slack.innerText();
    expect(seen).toContain('Sequestration: 2 % of 58.78 = 1.18');
    const order = ['$94.69 allowed', 'Next unit', 'Less', '2 whole x 15', 'Estimate · Medicare'];
    const places = order.map((words) => seen.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(await slack.locator('.block-header').innerText()).toBe(TIED_HEADLINE);
    expect(await turns.count()).toBe(1);
    for (const next of ['Less', 'AMA instead', 'JSON']) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(next);
    }
  });

  test.each(drawings)('a follow-up in $platform asks its question', async (each) => {
    const visit = await open();
    const { turns, ask } = visit;
    await ask(TIED_DAY);
    const [drawing] = await shown(visit, each);
    await drawing.getByRole('button', { name: 'AMA instead' }).click();
    await turns.nth(1).locator('.drawings').waitFor();
    expect(await turns.nth(1).locator('.asked').innerText()).toBe('AMA instead');
    expect(await shown(visit, each)).toEqual([expect.anything(), '5 units · $122.91 allowed']);
    expect(await drawing.getByRole('button').allInnerTexts()).toEqual(['Why', 'CMS instead']);
  });

  test.each(drawings)(
    'a place with several localities is chosen by its button in $platform',
    async (each) => {
      const visit = await open();
      const { turns, ask } = visit;
      await ask('97110 38min in Texas');
      const shownByTeams = [
        ...['Brazoria, TX (04412-09)', 'Dallas, TX (04412-11)', 'Galveston, TX (04412-15)'],
        ...['Houston, TX (04412-18)', 'Beaumont, TX (04412-20)', 'Fort Worth, TX (04412-28)'],
      ];
      const [drawing, headline] = await shown(visit, each);
      expect(headline).toBe(
        'Texas has 8 Medicare localities: $70.94 (Beaumont) to $75.05 (Austin). Which one?',
      );
      const offered = await drawing.getByRole('button').allInnerTexts();
      if (each.platform === 'Teams') {
        // The rest lie behind the dots.
        expect(offered).toEqual([...shownByTeams, '...']);
      } else {
        const rest = ['Austin, TX (04412-31)', 'Rest of Texas, TX (04412-99)'];
        expect(offered).toEqual([...shownByTeams, ...rest]);
      }
      await drawing.getByRole('button', { name: 'Dallas' }).click();
      await turns.nth(1).locator('.drawings').waitFor();
      expect(await turns.nth(1).locator('.asked').innerText()).toBe('Dallas, TX (04412-11)');
      expect(await shown(visit, each)).toEqual([expect.anything(), '97110 x3 · $73.63 allowed']);
      expect(await drawing.innerText()).toContain('DALLAS, TX (04412-11)');
    },
  );
});
