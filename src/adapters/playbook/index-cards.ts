/**
 * Finds the card a message is about, over two MiniSearch indexes: each question by itself, and each card as a whole.
 * A card's strength is made of the best question's overlap with the message, of the next two questions' (one alone may
 * be chance), of the card's rank, and of how much of the message the card knows at all; rare words weigh more. Its score
 * is the chance those strengths give it against the other cards and against none of them. `npm run cards` shows how
 * often that is right.
 */
import MiniSearch, { type Options } from 'minisearch';
import type { Card, FoundCard, Library } from '../../core/knowledge/card.ts';
import { splitterOf, type Split, type WordLists } from './card-terms.ts';

interface Entry {
  readonly id: number;
  readonly card: string;
  readonly myth: number | undefined;
  readonly question: string;
}

/**
 * Fitted by multinomial regression on left-out questions and on messages of no card, then flattened, so that a sure card
 * is seldom wrong; `none` is the strength of no card.
 * A question word for word counts twice.
 */
const weight = { overlap: 3.8, support: 4.6, rank: 2.35, known: 2.6, none: 6 };
/** A word spelt otherwise than the card has it. */
const misspelt = 0.6;
/** A word of no card: a name, a slip or another topic. */
const unheardOf = 0.4;
/** The least overlap with a question that takes something wrong for granted. */
const surelyMade = 0.7;
const longest = 40;
const mostFound = 8;

export function indexCards(cards: readonly Card[], lists: WordLists): Library['find'] {
  const split = splitterOf(lists);
  const entries = entriesOf(cards);
  const weigh = weigherOf(entries, split);
  const questions = new MiniSearch<Entry>({ ...optionsOf(split), fields: ['question'] });
  questions.addAll(entries);
  const wholes = new MiniSearch<Whole>({ ...optionsOf(split), fields: ['title', 'questions', 'answer'] });
  wholes.addAll(cards.map(wholeOf));
  const asked = new Map(entries.map(({ card, question }) => [plainly(question), card]));
  const sizes = entries.map(({ question }) => sum([...new Set(split(question))].map(weigh)));
  return (text) => {
    const typed = [...new Set(split(text))].slice(0, longest);
    const all = sum(typed.map(weigh));
    if (all === 0) return [];
    const cardAsked = asked.get(plainly(text));
    const weightOf = (query: readonly string[], found: readonly string[]): number =>
      sum(query.map((word) => weigh(word) * (found.includes(word) ? 1 : misspelt))) / all;
    const overlaps = new Map<string, Overlap[]>();
    for (const { id, match, queryTerms } of questions.search(typed.join(' '))) {
      const entry = entries[id as number];
      if (entry === undefined) continue;
      const shared = Object.keys(match);
      const recall = weightOf(queryTerms, shared);
      const precision = Math.min(1, sum(shared.map(weigh)) / (sizes[entry.id] ?? 1));
      const overlap = (2 * recall * precision) / (recall + precision);
      // A wrong assumption is answered only where it was really made.
      if (entry.myth !== undefined && overlap < surelyMade) continue;
      const ofCard = overlaps.get(entry.card) ?? [];
      overlaps.set(entry.card, ofCard);
      ofCard.push({ overlap, myth: entry.myth });
    }
    for (const ofCard of overlaps.values()) ofCard.sort((a, b) => b.overlap - a.overlap);
    const ranked = wholes.search(typed.join(' '), { boost: { title: 1.5, questions: 2, answer: 0.5 } });
    const found = ranked.map(({ id, score, queryTerms, terms }): FoundCard => {
      const [best, second, third] = overlaps.get(id as string) ?? [];
      const whole = cardAsked === id;
      const strength =
        weight.overlap * ((best?.overlap ?? 0) + Number(whole)) +
        weight.support * (((second?.overlap ?? 0) + (third?.overlap ?? 0)) / 2) +
        weight.rank * (score / (ranked[0]?.score ?? score)) +
        weight.known * weightOf(queryTerms, terms);
      return {
        id: id as string,
        score: Math.exp(strength),
        shared: queryTerms.length,
        whole,
        ...(best?.myth === undefined ? {} : { myth: best.myth }),
      };
    });
    const every = Math.exp(weight.none) + sum(found.map(({ score }) => score));
    return found
      .map((card) => ({ ...card, score: card.score / every }))
      .sort((a, b) => b.score - a.score)
      .slice(0, mostFound);
  };
}

interface Overlap {
  readonly overlap: number;
  readonly myth: number | undefined;
}

interface Whole {
  readonly id: string;
  readonly title: string;
  readonly questions: string;
  readonly answer: string;
}

const wholeOf = ({ id, title, questions, words, answers }: Card): Whole => ({
  ...{ id, title },
  questions: [...questions, ...words].join(' . '),
  answer: answers.map(({ text, more }) => `${text} ${more}`).join(' '),
});

/** Longer words of letters may be misspelt or unfinished; codes and modifiers are meant as typed. */
const isWord = (word: string): boolean => word.length > 4 && !/\d/.test(word);

const optionsOf = (split: Split): Pick<Options, 'tokenize' | 'processTerm' | 'searchOptions'> => ({
  tokenize: (text) => [...split(text)],
  processTerm: (word) => word,
  searchOptions: { prefix: isWord, fuzzy: (word) => (isWord(word) ? 0.2 : false) },
});

const entriesOf = (cards: readonly Card[]): readonly Entry[] =>
  cards
    .flatMap(({ id, title, questions, myths }) => [
      ...[title, ...questions].map((question) => ({ card: id, myth: undefined, question })),
      ...myths.flatMap((wrong, myth) => wrong.questions.map((question) => ({ card: id, myth, question }))),
    ])
    .map((entry, id) => ({ ...entry, id }));

const plainly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** A word of few cards tells more than a word of many. */
function weigherOf(entries: readonly Entry[], split: Split): (word: string) => number {
  const cardsOf = new Map<string, Set<string>>();
  for (const { card, question } of entries)
    for (const word of split(question)) cardsOf.set(word, (cardsOf.get(word) ?? new Set()).add(card));
  const all = new Set(entries.map(({ card }) => card)).size;
  const weights = new Map([...cardsOf].map(([word, { size }]) => [word, Math.log(1 + all / size)]));
  const unknown = unheardOf * Math.max(...weights.values());
  return (word) => weights.get(word) ?? unknown;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
