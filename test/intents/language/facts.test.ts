/** What a message states beside its codes: facts of the day, and who gave which minutes. */
import { describe, expect, it } from 'vitest';
import { answerText } from '../../../src/app/assistant.ts';
import { toPlainText } from '../../../src/core/reply/to-plain-text.ts';
import { readMessage } from '../../../src/intents/understand/read-message.ts';
import { date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { playbook } from '../../support/playbook.ts';
import facts from './facts.cases.json' with { type: 'json' };
import people from './people.cases.json' with { type: 'json' };
import { readText } from '../../../src/intents/language/reading/reading.ts';
import { classifier } from '../../../src/wiring/classifier.ts';

const today = date('2026-11-29');

describe('facts of the day', () => {
  it.each(facts)('$text', ({ text, facts: expected }) => {
    expect(readMessage(readText(text), 'dm', today).mentions.facts).toEqual(expected);
  });
});

describe('who gave which minutes', () => {
  it.each(people)('$text', ({ text, services }) => {
    const read = readMessage(readText(text), 'dm', today).mentions.services;
    expect(read).toEqual(services.map((service) => ({ modifiers: [], ...service })));
  });
});

describe('a tech or an aide', () => {
  it.each([
    'can we bill for a tech 20 min 97110',
    'our tech ran a medicare pt thru his exercises for 20 min while PT was w someone else. can i bill 97110',
  ])('is no one to bill for: %s', async (text) => {
    const { reply } = await answerText(text, { ...asked, surface: 'dm' });
    expect(toPlainText(reply, { expanded: false })).toMatch(/not billable|never billable|is left out/);
  });
});

describe('therapist and assistant at one time', () => {
  it.each([
    { text: '97116 30 min PT and PTA together', together: true },
    { text: '97530 15 min, the cota helping the OT', together: true },
    { text: 'can i bill 97110 x1 and 97140 x1 together for the pt', together: undefined },
    { text: 'PT and OT together 97530 30 min', together: undefined },
  ])('$text', ({ text, together }) => {
    expect(readMessage(readText(text), 'dm', today).mentions.together).toBe(together);
  });
});

describe('an assistant after several services', () => {
  it.each(['97110 38 97140 15 pta', '97110 20min, 97140 15min by the PTA'])('is asked about: %s', (text) => {
    expect(readMessage(readText(text), 'dm', today).mentions.doubts.map(({ about }) => about)).toEqual([
      'who',
    ]);
  });
});

describe('a year is a date, never minutes', () => {
  it.each([
    { text: '97110 in 2027', day: '2027-01-01' },
    { text: '97161 in 2025', day: '2025-11-29' },
    { text: '97110 next year', day: '2027-01-01' },
    { text: '97110 last year', day: '2025-11-29' },
    { text: '97110 Texas 2026', day: '2026-11-29' },
  ])('$text', ({ text, day }) => {
    const { date: read, services } = readMessage(readText(text), 'dm', today).mentions;
    expect([read, services[0]?.minutes]).toEqual([day, undefined]);
  });
});

const asked = { reference: openMemoryReference(), playbook, classifier, today, defaults: { date: today } };

describe('what is stated is used, or the first lines say that it was not', () => {
  const plain = '97110 38min';
  /** Each changes the answer of the plain message, or is named in it. */
  it.each([
    ...[
      '$100 of the deductible left',
      'nonpar',
      'qp',
      'without sequestration',
      'pos 12',
      'medicare secondary',
    ],
    ...['used $2,450 so far', 'billed at $60', '120% of medicare', 'GY', 'GZ', 'GA', 'total 45 minutes'],
    ...['2460', '$17.50', 'cash discount', 'copay', 'copay 25', 'MIPS bonus', 'Blorgville'],
  ])('%s', async (fact) => {
    const answer = async (text: string): Promise<string> => {
      const { reply } = await answerText(text, { ...asked, surface: 'dm' });
      return toPlainText(reply, { expanded: true });
    };
    const [before, after] = [await answer(plain), await answer(`${plain}, ${fact}`)];
    expect(after).not.toBe(before);
    expect(after).not.toContain('did not understand');
  });
});
