/**
 * No stated fact is dropped: with one more fact in it a message is answered otherwise, or the answer names what it did
 * not use. One list of wordings for every field `check` takes, beside codes in units and in minutes, before and behind
 * them. Where the fact is what the answer assumes anyway, it must be said as read: the question carries it.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openClassifier } from '../../src/adapters/nlp/open-classifier.ts';
import { answerText } from '../../src/app/assistant.ts';
import { toPlainText } from '../../src/core/reply/to-plain-text.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const classifier = openClassifier(readFileSync(new URL('../../data/classifier/model.bin', import.meta.url)));
const reference = openMemoryReference();

async function answerTo(text: string): Promise<{ readonly said: string; readonly question: string | null }> {
  const answer = await answerText(text, {
    ...{ surface: 'dm', today: date('2026-11-29'), defaults: {} },
    ...{ reference, classifier, playbook },
  });
  return { said: toPlainText(answer.reply, { expanded: false }), question: answer.question };
}

const days = [
  '97110 x2',
  '97110 38min',
  '97140 15 min and 97530 23 min',
  'what does 97112 x2 pay',
  '97161 97110 x2',
];

/** By the field of a request to `check`. */
const facts: Readonly<Record<string, readonly string[]>> = {
  deductibleRemaining: [
    'deductible not met',
    '$40 of the deductible left',
    'she has 40 to go on her deductible',
    'deductible 40',
    'met $200 of the deductible',
  ],
  participating: ['nonpar', 'we are non-participating'],
  qualifyingParticipant: ['QP', 'we are a qualifying APM participant'],
  sequestration: ['without sequestration', 'no sequester'],
  placeOfService: ['POS 22', 'POS 12', 'home visit', 'telehealth'],
  setting: ['facility rate', 'hospital outpatient department'],
  therapyToDate: ['used $2,450 of PT so far', 'patient is at $2,470 this year'],
  charge: ['our charge is $30', 'billed $30 total'],
  percentOfMedicare: ['at 120% of Medicare', '150 percent of medicare'],
  totalMinutes: ['total time 70 minutes', '70 minutes in all'],
  secondary: ['Medicare is secondary'],
  criticalAccessHospital: ['critical access hospital'],
  payer: ['aetna', 'for UHC'],
  rule: ['AMA rule'],
  locality: ['in Dallas', '75201', 'dalas tx', 'reading pa'],
  dateOfService: ['last year', 'dos 3/2/2025', 'in 2025'],
  modifiers: ['all GY', 'with KX on everything'],
  assistantTitle: ['all by the PTA', 'the COTA did all of it'],
};

const messages = Object.entries(facts).flatMap(([field, wordings]) =>
  wordings.flatMap((fact) =>
    days.flatMap((day) => [
      { field, day, text: `${day}, ${fact}` },
      { field, day, text: `${fact}. ${day}` },
    ]),
  ),
);

describe('a stated fact is used, asked about or named as not used', () => {
  it.each(messages)('$field: $text', async ({ day, text }) => {
    const [without, stated] = [await answerTo(day), await answerTo(text)];
    expect(stated.said).not.toBe('');
    expect(stated.said).not.toBe(without.said);
  });
});

/** Never the opposite: what names no fact leaves the answer as it is, or is named. */
describe('a number nobody can use is named', () => {
  it.each(['97110 x2, room 14', '97110 x2 and 31 more', '97110 x2 invoice 4471', '97110 x2 zzyx'])(
    '%s',
    async (text) => {
      expect((await answerTo(text)).said).toMatch(/Not used|For example|may be a name was left out/);
    },
  );
});
