/** The long lists: each word is found, none beside it, and none is there that another list or an ending tells. */
import { describe, expect, it } from 'vitest';
import english from '../../../data/words/english.json' with { type: 'json' };
import givenNames from '../../../data/words/given-names.json' with { type: 'json' };
import surnames from '../../../data/words/surnames.json' with { type: 'json' };
import {
  censusGivenNames,
  censusSurnames,
  commonEnglish,
  isEnglish,
} from '../../../src/intents/privacy/words/listed-words.ts';
import { stemsOf, tradeEnding } from '../../../src/intents/privacy/words/word-forms.ts';

const wordsOf = ({ words }: { readonly words: Readonly<Record<string, string>> }): readonly string[] =>
  Object.values(words).flatMap((line) => line.split(' '));
const named = new Set([...wordsOf(surnames), ...wordsOf(givenNames)]);

describe.each([
  ['english', english, commonEnglish],
  ['surnames', surnames, censusSurnames],
  ['given names', givenNames, censusGivenNames],
])('%s', (_, list, listed) => {
  const words = wordsOf(list);

  it('are found each, and nothing between two of them', () => {
    expect(words.length).toBeGreaterThan(1_000);
    expect(words.filter((word) => !listed.has(word))).toEqual([]);
    expect(words.filter((word) => listed.has(`${word}zq`))).toEqual([]);
    expect(['', ' ', 'a', words.slice(0, 2).join(' ')].filter((word) => listed.has(word))).toEqual([]);
  });

  it('stand once, in order, under their first letter', () => {
    for (const [letter, line] of Object.entries(list.words)) {
      const each = line.split(' ');
      expect(each).toEqual([...new Set(each)].sort());
      expect(each.filter((word) => !word.startsWith(letter))).toEqual([]);
    }
  });
});

it('English leaves out what an ending tells, unless somebody is called so', () => {
  const told = wordsOf(english).filter((word) => !named.has(word) && tradeEnding.test(word));
  const forms = wordsOf(english).filter(
    (word) => !named.has(word) && stemsOf(word).some((stem) => commonEnglish.has(stem)),
  );
  expect([told, forms]).toEqual([[], []]);
  expect(['rescheduled', 'spreadsheets', 'quickly', 'planners'].filter((word) => !isEnglish(word))).toEqual(
    [],
  );
});

it('no month and no day of the week is a surname', () => {
  expect(
    ['january', 'april', 'august', 'monday', 'friday'].filter((word) => censusSurnames.has(word)),
  ).toEqual([]);
});
