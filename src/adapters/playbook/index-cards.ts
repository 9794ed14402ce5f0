/**
 * Finds the card a message is about. MiniSearch finds each question that shares words with it, misspelt ones too; a
 * question's score is how much of both the message and the question the shared words carry, rare words weighing more.
 */
import MiniSearch from 'minisearch';
import type { Card, FoundCard, Library } from '../../core/knowledge/card.ts';

interface Words {
  readonly same: readonly string[];
  readonly ignored: readonly string[];
}

interface Entry {
  readonly id: number;
  readonly card: string;
  readonly myth: number | undefined;
  readonly question: string;
  /** What the card is found by beside this question. */
  readonly words: string;
}

/** A word spelt otherwise than the card has it is worth less. */
const spelt = 0.85;
/** A word of no card: it may be a name, a slip or another topic. */
const unheardOf = 0.6;

export function indexCards(cards: readonly Card[], words: Words): Library['find'] {
  const term = termOf(words);
  const split = (text: string): readonly string[] =>
    text
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .flatMap((word) => term(word) ?? []);
  const entries = entriesOf(cards);
  const weights = weigh(entries, split);
  const weigher = (word: string): number => weights.get(word) ?? unheardOf * heaviest(weights);
  const search = new MiniSearch<Entry>({
    fields: ['question', 'words'],
    tokenize: (text) => [...new Set(split(text))],
    processTerm: (word) => word,
    searchOptions: {
      boost: { question: 2 },
      prefix: (word) => word.length > 4 && !/\d/.test(word),
      fuzzy: (word) => (word.length > 4 && !/\d/.test(word) ? 0.2 : false),
    },
  });
  search.addAll(entries);
  const sizes = entries.map(({ question }) => sum([...new Set(split(question))].map(weigher)));
  return (text) => {
    const typed = [...new Set(split(text))].slice(0, longest);
    const whole = sum(typed.map(weigher));
    if (whole === 0) return [];
    const best = new Map<string, FoundCard>();
    for (const { id, match, queryTerms } of search.search(typed.join(' '))) {
      const entry = entries[id as number];
      if (entry === undefined) continue;
      const shared = Object.keys(match);
      const exact = new Set(shared);
      const told = sum(queryTerms.map((word) => weigher(word) * (exact.has(word) ? 1 : spelt)));
      const asked = sum(shared.filter((word) => match[word]?.includes('question')).map(weigher));
      const [recall, precision] = [told / whole, Math.min(1, asked / (sizes[entry.id] ?? 1))];
      const score = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
      if (score > (best.get(entry.card)?.score ?? 0))
        best.set(entry.card, {
          id: entry.card,
          score,
          ...(entry.myth === undefined ? {} : { myth: entry.myth }),
        });
    }
    return [...best.values()].sort((a, b) => b.score - a.score).slice(0, mostFound);
  };
}

const longest = 40;
const mostFound = 8;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const heaviest = (weights: ReadonlyMap<string, number>): number => Math.max(...weights.values());

function entriesOf(cards: readonly Card[]): readonly Entry[] {
  const asked = cards.flatMap(({ id, title, questions, words, myths }) => [
    ...[title, ...questions].map((question) => ({
      card: id,
      myth: undefined,
      question,
      words: words.join(' '),
    })),
    ...myths.flatMap(({ questions: wrong }, myth) =>
      wrong.map((question) => ({ card: id, myth, question, words: words.join(' ') })),
    ),
  ]);
  return asked.map((entry, id) => ({ ...entry, id }));
}

/** A word of few cards tells more than a word of many. */
function weigh(
  entries: readonly Entry[],
  split: (text: string) => readonly string[],
): ReadonlyMap<string, number> {
  const cardsOf = new Map<string, Set<string>>();
  for (const { card, question, words } of entries)
    for (const word of [...split(question), ...split(words)])
      cardsOf.set(word, (cardsOf.get(word) ?? new Set()).add(card));
  const all = new Set(entries.map(({ card }) => card)).size;
  return new Map([...cardsOf].map(([word, cards]) => [word, Math.log(1 + all / cards.size)]));
}

/** Undefined for a word that tells nothing apart. */
function termOf({ same, ignored }: Words): (word: string) => string | undefined {
  const first = new Map(
    same.flatMap((list) => list.split(' ').map((word, _, all) => [word, all[0] ?? word] as const)),
  );
  const skip = new Set(ignored.flatMap((list) => list.split(' ')));
  return (word) => {
    if (word === '' || skip.has(word)) return undefined;
    const stem = stemOf(word);
    return skip.has(stem) ? undefined : (first.get(word) ?? first.get(stem) ?? stem);
  };
}

/** Plurals and -ing, -ed of longer words: "visits", "billed", "signing". */
function stemOf(word: string): string {
  if (/\d/.test(word) || word.length < 4) return word;
  const single = word.replace(/(?:(ss)|s)$/, '$1');
  return single.length > 6 ? single.replace(/(?:ing|ed)$/, '') : single;
}
