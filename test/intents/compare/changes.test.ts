/** What changes from one year to the next, for whose codes, in dollars at whose place. */
import { describe, expect, it } from 'vitest';
import { answerText } from '../../../src/app/assistant.ts';
import { toPlainText } from '../../../src/core/reply/to-plain-text.ts';
import type { TypedCircumstances } from '../../../src/intents/answering/asked.ts';
import { classifier } from '../../../src/wiring/classifier.ts';
import { date } from '../../support/claim-days.ts';
import { fraction, plus, times, toCents, written } from '../../support/fraction.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { playbook } from '../../support/playbook.ts';
import { indicesOf, relativeValuesOf } from '../../support/starter-figures.ts';

const boise = '02202-00';
const asked: TypedCircumstances = {
  ...{ reference: openMemoryReference(), playbook, classifier, today: date('2026-11-30') },
  defaults: { locality: boise },
};
const told = async (text: string): Promise<string> =>
  toPlainText((await answerText(text, asked)).reply, { expanded: true });

/** work x GPCI + PE x GPCI + MP x GPCI, x CF, half-up at the cent: recomputed from the figures as they are shipped. */
function price(code: string, floor: boolean, factor: string): bigint {
  const row = relativeValuesOf('RVU26D').find((each) => each.code === code);
  const at = indicesOf(floor ? '2026' : 'no-floor-2026').find(({ key }) => key === boise);
  if (row === undefined || at === undefined) throw new Error(`${code} or ${boise} is not shipped`);
  const part = (value: string, index: string) => times(fraction(value), fraction(index));
  const sum = plus(
    plus(part(row.work, at.work), part(row.peNonFacility, at.pe)),
    part(row.malpractice, at.malpractice),
  );
  return toCents(times(sum, fraction(factor)));
}
const difference = (cents: bigint): string =>
  cents === 0n ? '0.00' : `${cents < 0n ? '-' : '+'}${written(cents < 0n ? -cents : cents)}`;

describe('what changes in a year whose fee schedule is not held', () => {
  it.each(['97110', '97140', '97530', '97161'])('%s: floor and factor apart, as a scenario', async (code) => {
    const [now, without, then] = [
      price(code, true, '33.4009'),
      price(code, false, '33.4009'),
      price(code, false, '32.8409'),
    ];
    const text = await told(`what changes in 2027 for ${code} and 97112`);
    const [line = ''] = text.split('\n').filter((each) => each.startsWith(code));
    expect(line.split(/ +/)).toEqual([
      ...[code, written(now), written(then), difference(without - now), difference(then - without)],
    ]);
    expect(text).toContain('Scenario, not a price');
  });

  it('names the tables that say nothing else changes, and what is announced to end', async () => {
    const text = await told('what changes in 2027 for our codes');
    expect(text).toMatch(/No unit limit and no pair edit of these codes changes .* unit limits of 2026Q4/);
    expect(text).toMatch(/92507 was announced to end on 2027-01-01 .* Believed; verify at/);
    expect(text).toMatch(/Which codes are yours is not held here/);
    expect(await told('what changes in 2027 for 97110 and 97140')).not.toContain('92507');
  });

  it.each([
    'what changes on january 1 for our codes',
    'how will 2027 affect our codes',
    'what happens to our codes in 2027',
    'whats new for our codes next year',
    'will our codes be paid less in 2027',
    'our codes 2026 vs 2027',
    'which of our codes change in 2027',
    'how much less will we get in 2027',
  ])('%s', async (text) => {
    expect(await told(text)).toMatch(/^No 2027 prices yet · proposed: a unit of 97110/);
  });

  it('a day of it keeps its units and shows the scenario beside', async () => {
    expect(await told('97110 38min 2026 vs 2027')).toMatch(
      /^No price for 2027[\s\S]*Scenario, not a price: \$/,
    );
  });
});

it('a year that is held has prices of both, and what they differ by (Boise, a unit of 97530)', async () => {
  expect(await told('what changed from 2025 to 2026 for our codes')).toMatch(
    /From 2025 to 2026: Conversion factor/,
  );
});
