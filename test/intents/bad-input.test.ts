/** Whatever is typed: an answer or one line, soon, and nothing of it comes back live. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/app/assistant.ts';
import { longestMessage } from '../../src/intents/language/longest-message.ts';
import { readMessage } from '../../src/intents/understand/read-message.ts';
import { toPlainText } from '../../src/core/reply/to-plain-text.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';
import { hostile } from '../support/replies.ts';
import { readText } from '../../src/intents/language/reading/reading.ts';
import { classifier } from '../../src/wiring/classifier.ts';

const today = date('2026-11-23');
const reference = openMemoryReference();
const answer = (text: string, surface: 'slash' | 'dm' | 'channel' = 'slash') =>
  answerText(text, { reference, playbook, classifier, today, defaults: {}, surface });

const long = (part: string): string => part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000);
const pieces = [
  ...[
    '97110 ',
    '97110-',
    '97110-GP-',
    '38min ',
    '9:05-',
    '1,',
    '1.',
    "'",
    '-',
    '--- ',
    '.',
    '<',
    '<@',
    '<at>',
    '&amp;',
  ],
  ...[
    'ninety seven ',
    'one ',
    'an hour and ',
    'in ',
    'Dallas ',
    'St. ',
    'x3 ',
    '59 ',
    'CO ',
    'CO-97 ',
    'of ',
    ' ',
    '\t',
  ],
  ...[
    'medicare ',
    'pt eval ',
    'denied ',
    'how many units ',
    'most ',
    '😀',
    '٣',
    '９',
    '\u200b',
    '\u202e',
    '{"a":',
    "' OR 1=1 --",
  ],
];

/** What asks again says in one line more that a word was left out, and nothing else. */
const withoutLeftOut = (said: string): string =>
  said.replace(/\n\nNote: A word that may be a name was left out[^\n]{0,200}$/, '');

describe('bad input', () => {
  /** How long each takes is `npm run bench:parse`. */
  it.each(pieces.map((piece) => [piece]))(
    '%j over and over is read, or refused in one sentence',
    async (piece) => {
      const whole = long(piece).slice(0, longestMessage);
      for (const text of [whole, `97110 38min ${whole.slice(0, 1_900)}`]) {
        const { faults } = readMessage(readText(text), 'dm', today).mentions;
        expect(Array.isArray(faults)).toBe(true);
        const { kind, reply } = await answer(text);
        expect(['answer', 'question', 'declined', 'silent', 'private', 'invalid']).toContain(kind);
        expect(reply.headline.length).toBeLessThan(300);
      }
      expect((await answer(`${long(piece)}x`)).reply.headline).toContain('over 2,000 characters');
    },
  );

  it('answers forty codes and refuses more', async () => {
    const codes = (count: number): string => '97110 8min '.repeat(count);
    expect((await answer(codes(40))).kind).toBe('answer');
    expect((await answer(codes(41))).reply.headline).toContain('more than 40 codes');
  });

  it.each(
    [...hostile, '<!channel>', '*97110*', '/cpt', '\u0000', 'SELECT * FROM x', '[{"code":"97110"}]'].map(
      (text) => [text],
    ),
  )('answers %j, in one line where it cannot', async (text) => {
    const { kind, reply } = await answer(text);
    if (kind === 'invalid' || kind === 'declined')
      expect(withoutLeftOut(toPlainText(reply, { expanded: true }))).not.toContain('\n');
  });

  it('never throws, and repeats nothing that a platform would bring to life', async () => {
    const words = fc.oneof(
      fc.constantFrom(...pieces, ...hostile, '97110', '38min', 'in CO', '59', 'units', 'denied', '?'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { maxLength: 12 }),
        fc.constantFrom('slash', 'dm', 'channel'),
        async (parts, surface) => {
          const { kind, reply } = await answer(parts.join(' '), surface);
          if (kind !== 'invalid' && kind !== 'declined') return;
          const said = toPlainText(reply, { expanded: true });
          expect(said).not.toMatch(/[<>*`_~{}\\]|https?:|@|\d{6,}/);
          expect(withoutLeftOut(said)).not.toContain('\n');
        },
      ),
      { numRuns: 300 },
    );
  });
});
