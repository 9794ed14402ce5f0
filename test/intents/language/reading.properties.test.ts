/**
 * What is screened is what is answered: however a platform or a hand wraps a message, no character reaches a reader, an
 * echo or the stored question that the privacy screen did not look at.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readText, type Reading } from '../../../src/intents/language/reading/reading.ts';
import { screenMessage } from '../../../src/intents/privacy/screen.ts';
import { viewsOf } from '../../../src/intents/privacy/views/view.ts';
import { readMessage } from '../../../src/intents/understand/read-message.ts';
import { lendCodes } from '../../../src/intents/thread/lend-codes.ts';
import { understand } from '../../../src/intents/understand/understand.ts';
import { date } from '../../support/claim-days.ts';

const today = date('2026-11-23');
const code = fc.constantFrom('97110', '97140', '97530', '97161', 'G0283', '92507');
const name = fc.constantFrom('Maria Gonzalez', 'JOHN SMITH', 'garcia, maria', 'Mr. O’Brien', 'Łukasz Nowak');
/** A name here and there, elsewhere none: such words are left out of what is read. */
const inDoubt = fc.constantFrom(
  'Faith',
  'max',
  'Jordan',
  'Rosa',
  'kip',
  'zed',
  "Grace's",
  'O’Neal',
  'Łukasz',
);
const word = fc.oneof(
  code,
  name,
  inDoubt,
  fc.constantFrom(
    '38min',
    'x2',
    'GP',
    'in Dallas',
    'pt',
    'seen',
    'denied',
    'CO-97',
    'Aetna',
    'for',
    '59',
    '$40',
  ),
  fc.constantFrom(
    'modifer',
    'reimbersment',
    'hlep',
    'MRN 123456',
    '555-123-4567',
    '1/2/1950',
    '97110*2',
    'a_b',
  ),
);
const lookAlikes = new Map(
  Object.entries({ a: 'а', e: 'е', o: 'ο', i: 'і', c: 'с', '0': '٠', '1': '１', '9': '９' }),
);
const changes: readonly ((letter: string) => string)[] = [
  (letter) => letter,
  (letter) => `${letter}\u200b`,
  (letter) => `${letter}\u00ad\u2060`,
  (letter) => `&#${letter.codePointAt(0)};`,
  (letter) => `&amp;#x${letter.codePointAt(0)?.toString(16)};`,
  (letter) => lookAlikes.get(letter) ?? letter,
  (letter) => (/[!-~]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter),
  (letter) => `<b>${letter}</b>`,
  (letter) => (letter === ' ' ? '\u00a0' : letter),
];
const around: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `*${text}*`,
  (text) => `_${text}_`,
  (text) => `<p>${text}</p>`,
  (text) => `<https://example.org/chart|${text}>`,
  (text) => `<a href="https://example.org">${text}</a>`,
  (text) => `<${text}>`,
  (text) => `<at id="0">${text}</at>`,
  (text) => `<@U123|${text}>`,
];

/** Words of which some are wrapped, and some have one or all of their characters changed. */
const changed = fc
  .tuple(word, fc.constantFrom(...changes), fc.constantFrom(...around), fc.integer({ min: -1, max: 20 }))
  .map(([text, change, wrap, only]) =>
    wrap([...text].map((letter, i) => (only < 0 || i === only ? change(letter) : letter)).join('')),
  );
const message = fc
  .tuple(
    fc.constantFrom('', '/cpt ', '<@U1> ', 'unitwise, ', '/cpt fee '),
    fc.array(changed, { maxLength: 8 }),
  )
  .map(([start, words]) => start + words.join(' '));

/** Spelling writes words of billing only, none of which can be a person or a number. */
const spelled = /^(?:modifier|reimbursement|help|how|what|max|neuro|should|units?|are|you)$/i;

const unseen = (text: string, { words }: Reading): readonly string[] =>
  text.split(/[^\p{L}\p{N}]+/u).filter((each) => !words.includes(each) && !spelled.test(each));

it('every word that is answered stands in the words that were screened', () => {
  fc.assert(
    fc.property(message, (typed) => {
      const reading = readText(typed);
      for (const answered of [reading, screenMessage(reading).reading]) {
        expect(unseen(answered.text, reading)).toEqual([]);
        const { text, tokens } = answered;
        expect(tokens.map((token) => token.text)).toEqual(tokens.map(({ from, to }) => text.slice(from, to)));
      }
    }),
    { numRuns: 1_000 },
  );
});

it('what is answered, whole or what is left of it, is what the screen looked at and let through', () => {
  fc.assert(
    fc.property(message, (typed) => {
      const answered = screenMessage(readText(typed)).reading;
      expect(viewsOf(answered).forNames.map(({ text }) => text)).toContain(answered.words);
      expect(screenMessage(answered)).toEqual({ kinds: [], reading: answered, leftOut: false });
    }),
    { numRuns: 1_000 },
  );
});

it('what is echoed or stored was screened', () => {
  fc.assert(
    fc.property(message, fc.constantFrom('slash', 'dm'), (typed, surface) => {
      const reading = readText(typed);
      for (const answered of [reading, screenMessage(reading).reading]) {
        const read = readMessage(answered, surface, today);
        const { strange, faults, place, received } = read.mentions;
        const words = [...strange.map(({ text }) => text), ...faults.map((each) => each.word)];
        for (const text of [...words, place, received]) expect(unseen(text ?? '', reading)).toEqual([]);
        if (read.intent === 'none') continue;
        const understood = understand(read, read.intent);
        const question = understood.kind === 'question' ? understood.question : undefined;
        if (question !== undefined && 'locality' in question)
          expect(unseen(question.locality ?? '', reading)).toEqual([]);
      }
    }),
    { numRuns: 1_000 },
  );
});

it('a thread lends a message its codes and no other word', () => {
  const previous = { intent: 'ncci_check' as const, codes: ['97530', '97140'] };
  const asking = fc.constantFrom('does that bundle?', 'need a 59?', 'what is the limit on that one?');
  fc.assert(
    fc.property(fc.tuple(message, asking, message), (parts) => {
      const reading = readText(parts.join(' '));
      const lent = lendCodes(previous, screenMessage(reading).reading, today)?.reading;
      if (lent === undefined) return;
      const words = `${reading.words} for ${previous.codes.join(' and ')}`;
      expect(unseen(lent.text, { ...reading, words })).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
