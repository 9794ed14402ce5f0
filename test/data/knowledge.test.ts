/** The rule cards of data/knowledge: each has a source, holds once a day, and types no figure of data/rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { topicFile } from '../../src/adapters/playbook/card-shape.ts';
import type { Card } from '../../src/core/knowledge/card.ts';
import { fillCard } from '../../src/core/knowledge/fill-card.ts';
import { date } from '../support/claim-days.ts';
import { dataFolder } from '../support/data-folder.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const { cards, card: cardOf } = playbook.knowledge;
const folder = join(dataFolder, 'knowledge');
const written = readdirSync(folder)
  .filter((name) => !['sources.json', 'words.json'].includes(name))
  .flatMap((name) => topicFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))).cards);
const reference = openMemoryReference();
const today = '2026-11-29';

/** The cards with a fault, each with what it is. */
const faulty = (faultsOf: (card: Card) => readonly string[]): readonly string[] =>
  cards.flatMap((card) => faultsOf(card).map((fault) => `${card.id}: ${fault}`));

const wordsOf = ({ title, answers, myths }: Card): readonly string[] => [
  title,
  ...answers.flatMap(({ text, more }) => [text, more]),
  ...myths.map(({ text }) => text),
];

describe('every card', () => {
  it('has an id of its own', () => {
    expect(cards.length).toBe(new Set(cards.map(({ id }) => id)).size);
  });

  it('has a source for each answer: a place to open, or where to verify what is believed', () => {
    const named = ({ answers }: Card): readonly string[] =>
      answers.flatMap(({ from, sources }) =>
        sources.some(
          ({ basis }) => (basis.basis === 'believed' ? basis.verifyAt : basis.citation.source) !== '',
        )
          ? []
          : [`no source from ${from}`],
      );
    expect(faulty(named)).toEqual([]);
  });

  it('that is believed says what was searched in vain', () => {
    const believed = written.flatMap(({ id, answers }) =>
      answers
        .filter(({ basis, searched }) => (basis === 'believed') !== (searched !== undefined))
        .map(() => id),
    );
    expect(believed).toEqual([]);
  });

  it('has one answer a day', () => {
    const overlaps = ({ answers }: Card): readonly string[] =>
      answers.flatMap((a, i) =>
        answers
          .slice(i + 1)
          .filter((b) => (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to))
          .map((b) => `${a.from} and ${b.from} on the same days`),
      );
    expect(faulty(overlaps)).toEqual([]);
  });

  it('names next cards that exist', () => {
    expect(faulty(({ next }) => next.filter((id) => cardOf(id) === undefined))).toEqual([]);
  });

  it('shares no question with another', () => {
    const first = new Map<string, string>();
    for (const { id, questions } of cards)
      for (const question of questions) if (!first.has(question)) first.set(question, id);
    expect(faulty(({ id, questions }) => questions.filter((question) => first.get(question) !== id))).toEqual(
      [],
    );
  });

  it('who says that nothing is held says who knows', () => {
    const who = /board|payer|MAC|manual|lawyer|coder|contract|state|support|consultant|agency/i;
    expect(
      faulty((card) =>
        card.declined && !card.answers.some(({ text }) => who.test(text)) ? ['who knows?'] : [],
      ),
    ).toEqual([]);
  });

  it('is found by its own title', () => {
    const lost = ({ id, title }: Card): readonly string[] => {
      const found = playbook.knowledge.find(title).map((each) => each.id);
      return found[0] === id ? [] : [`finds ${found[0] ?? 'nothing'}`];
    };
    expect(faulty(lost)).toEqual([]);
  });
});

describe('figures', () => {
  /**
   * Dollars, factors and the percentages of data/rules. Minutes are the names of codes and rules, and what another
   * payer pays is that payer's own figure.
   */
  const typed = /\$\s?\d|\b\d{2}\.\d{4}\b|\b(?:1|2|10|15|20|50|80|95|109\.25) ?(?:%|percent)|\b2,?[1-4]\d0\b/;

  it('of data/rules are never typed', () => {
    const ours = (card: Card): boolean => card.applies.includes('Medicare Part B');
    expect(faulty((card) => (ours(card) ? wordsOf(card).filter((text) => typed.test(text)) : []))).toEqual(
      [],
    );
  });

  it('of an answer in force today are all held', () => {
    const missing = (card: Card): readonly string[] => {
      const filled = fillCard(card, reference.on(date(today)));
      const isDated = !card.answers.some(({ from, to }) => from <= today && (to === null || today <= to));
      return filled.kind === 'filled' || isDated ? [] : ['a figure is not held'];
    };
    expect(faulty(missing)).toEqual([]);
  });

  it.each([
    { id: 'deductible', day: '2024-05-01', says: '$240' },
    { id: 'deductible', day: '2025-05-01', says: '$257' },
    { id: 'deductible', day: today, says: '$283' },
    { id: 'kx-threshold', day: '2025-05-01', says: '$2,410' },
    { id: 'kx-threshold', day: today, says: '$2,480' },
    { id: 'conversion-factor', day: today, says: '$33.4009' },
    { id: 'sequestration', day: '2021-05-01', says: '0%' },
    { id: 'sequestration', day: '2022-05-01', says: '1%' },
    { id: 'rates-2027', day: '2027-05-01', says: '$32.8409' },
    { id: 'pta-supervision', day: '2024-05-01', says: 'direct supervision' },
    { id: 'pta-supervision', day: today, says: 'general supervision' },
    { id: 'telehealth-until', day: today, says: '2027-12-31' },
    { id: 'gpci', day: today, says: '2026-12-31' },
    { id: 'plan-not-signed', day: today, says: 'within 30 days' },
    { id: 'telehealth-pos', day: '2023-05-01', says: 'mostly 11' },
    { id: 'telehealth-pos', day: today, says: 'Place 10' },
    { id: 'advantage-appeals', day: '2024-05-01', says: '60 days' },
    { id: 'advantage-appeals', day: today, says: '65 days' },
  ])('$id on $day says $says', ({ id, day, says }) => {
    const card = cardOf(id);
    const filled = card && fillCard(card, reference.on(date(day)));
    expect(filled?.kind === 'filled' ? filled.text : filled?.kind).toContain(says);
  });

  it('that are not held for a date are not made up', () => {
    const card = cardOf('deductible');
    expect(card && fillCard(card, reference.on(date('2027-05-01'))).kind).toBe('not-on-date');
  });
});

describe('words', () => {
  it('fit a phone: one line first, sixty words or so in all', () => {
    const long = ({ answers }: Card): readonly string[] =>
      answers.flatMap(({ text, more }) => [
        ...(text.length > 150 ? [`${text.length} characters first`] : []),
        ...(`${text} ${more}`.split(' ').length > 70 ? ['more than 70 words'] : []),
      ]);
    expect(faulty(long)).toEqual([]);
  });

  it('are ours: no phrase that opens a description of the AMA, or an explanation of X12', () => {
    const copied =
      /therapeutic procedure, (?:1|one) or more|one or more areas, each 15|direct \(one-on-one\)|procedure code is inconsistent|benefit for this service is included|claim\/service lacks/i;
    expect(faulty((card) => wordsOf(card).filter((text) => copied.test(text)))).toEqual([]);
  });
});
