/** What is answered from the rule cards, what is offered or declined, and what stays another intent's question. */
import { describe, expect, it } from 'vitest';
import { answerSerialised, answerText } from '../../src/app/assistant.ts';
import type { TypedCircumstances } from '../../src/intents/answering/asked.ts';
import type { Surface } from '../../src/intents/understand/read-message.ts';
import { classifier } from '../../src/wiring/classifier.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';
import cases from './rule-question.cases.json' with { type: 'json' };

const asked: TypedCircumstances = {
  ...{ reference: openMemoryReference(), playbook, classifier, today: date('2026-11-29'), defaults: {} },
};
const answer = (text: string, surface: Surface = 'dm') => answerText(text, { ...asked, surface });
const cardsOf = (question: string | null): readonly string[] =>
  ((JSON.parse(question ?? '{}') as { cards?: { id: string }[] }).cards ?? []).map(({ id }) => id);

describe('a rule question', () => {
  it.each(cases.answered)('$text is answered by $card', async ({ text, card, says }) => {
    const { kind, question, reply } = await answer(text);
    expect({ kind, cards: cardsOf(question) }).toEqual({ kind: 'answer', cards: [card] });
    expect(reply.headline).toContain(says);
  });

  it.each(cases.declined)('$text is declined with who knows', async ({ text, says }) => {
    const { kind, reply } = await answer(text);
    expect(kind).toBe('declined');
    expect(reply.headline).toContain(says);
  });

  it('with two topics is answered twice, shortly', async () => {
    const { question, reply } = await answer('is travel time billable? and who can sign a plan of care?');
    expect(cardsOf(question)).toEqual(['travel-time', 'who-certifies']);
    expect(reply.blocks.length).toBe(1);
  });

  it('that two cards are near to is offered by titles, and a title answers', async () => {
    const { kind, choices } = await answer('can the aide and the student');
    expect(kind).toBe('question');
    const [first] = choices;
    expect(first && answerSerialised(first.question, asked).kind).toBe('answer');
  });

  it('of a year whose figure is not held names the date and who knows it', async () => {
    const { kind, reply } = await answer('part b deductible 2027-03-01');
    expect([kind, reply.headline]).toEqual([
      'declined',
      'Part B deductible I hold no figure for 2027-03-01 yet: CMS publishes it in the fee schedule rule, and your MAC knows it.',
    ]);
  });

  it('about another payer says whose rule it is', async () => {
    const { reply } = await answer('does Aetna count rest breaks');
    expect(JSON.stringify(reply.blocks)).toContain("That is Medicare's rule; Aetna may differ");
  });

  it('keeps none of the words that asked it', async () => {
    const { question } = await answer('can I charge a no show fee');
    expect(question).toBe('{"intent":"rule_question","cards":[{"id":"no-show-fee"}]}');
  });
});

describe('another question', () => {
  it.each(cases.notACard)('$text stays $intent', async ({ text, intent }) => {
    expect((await answer(text)).intent).toBe(intent);
  });

  it('overheard in a channel is never declined or asked back by a card', async () => {
    const { kind } = await answer('what icd10 for low back pain', 'channel');
    expect(kind).toBe('silent');
  });
});

describe('a chart', () => {
  it.each(cases.charts)('$text is a table', async ({ text, first }) => {
    const { reply } = await answer(text);
    const [table] = reply.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(table?.rows[0]).toEqual(first);
  });
});
