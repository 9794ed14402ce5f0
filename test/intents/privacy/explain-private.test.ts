/** The words of the private reply. */
import { expect, it } from 'vitest';
import { toPlainText } from '../../../src/core/reply/to-plain-text.ts';
import { explainPrivate } from '../../../src/intents/privacy/explain-private.ts';

const said = (...kinds: Parameters<typeof explainPrivate>[0]): string =>
  toPlainText(explainPrivate(kinds), { expanded: true });

it('says what was seen, what became of it, and how to ask again', () => {
  expect(said('name', 'date-of-birth', 'mbi')).toBe(
    [
      'Not read: that looks like patient information',
      '',
      "Seen: a patient's name, a date of birth and a Medicare number. Nothing was read, answered or kept.",
      'Slack or Teams may keep your own message: delete it there.',
      'Ask again with codes, minutes, date, place and payer alone, for example 97110 38min.',
    ].join('\n'),
  );
});

it('names one kind alone, and where files are read', () => {
  const lines = said('image').split('\n');
  expect(lines[2]).toBe('Seen: an image or a file. Nothing was read, answered or kept.');
  expect(lines.at(-1)).toBe(
    "Claim files are read on the clinic's own computer alone: unitwise scrub FILE before they go out, " +
      'unitwise remit FILE when they are paid.',
  );
});
