/** A thread about tips, a denial, what is reported: another payer, code, reason, place or day changes the question. */
import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/intents/thread/amend.ts';
import type { Question } from '../../../src/intents/question.ts';
import { date } from '../../support/claim-days.ts';
import { readText } from '../../../src/intents/language/reading/reading.ts';

const line = (...codes: readonly string[]) => codes.map((code) => ({ code, modifiers: [] }));
const tips: Question = { intent: 'billing_tips', services: line('97110') };
const onPlans: Question = { intent: 'billing_tips', topics: ['plan-of-care'] };
const denial: Question = { intent: 'denial_help', carc: 'CO-97', services: line('97530'), payer: 'Aetna' };
const picked: Question = { ...denial, situation: 'ncci-pair' };
const pair: Question = { ...denial, services: line('97530', '97150') };
const remark: Question = { intent: 'denial_help', rarc: 'N115' };
const letter: Question = { intent: 'denial_help', carc: 'CO-50', situation: 'maintenance', letter: true };
const byWhen: Question = { intent: 'denial_help', deadlines: [], date: '2026-10-05' };
const stats: Question = { intent: 'denial_stats', services: line('97530'), payer: 'Aetna' };
const booklet: Question = { intent: 'toolkit', services: line('97110', '97530') };

describe.each<[string, Question, readonly (readonly [string, Question | undefined])[]]>([
  [
    'tips',
    tips,
    [
      ['and for Aetna?', { ...tips, payer: 'Aetna' }],
      ['what about 97140', { ...tips, services: line('97140') }],
      ['and 97140?', { ...tips, services: line('97140') }],
      ['what about gait training', { ...tips, services: line('97116') }],
      ['and in Dallas TX?', { ...tips, locality: 'Dallas TX' }],
      ['and on 2025-03-03', { ...tips, date: '2025-03-03' }],
      ['how about 97140 in Dallas TX', { ...tips, services: line('97140'), locality: 'Dallas TX' }],
      // Questions of their own.
      ['and CO-50?', undefined],
      ['what about 97140 15 min', undefined],
      ['and how much does 97140 pay?', undefined],
      ['and which modifier for 97140', undefined],
      ['and is 97140 bundled', undefined],
      ['and 97110?', undefined],
      ['ok thanks', undefined],
    ],
  ],
  ['tips on a topic', onPlans, [['and 97140?', { intent: 'billing_tips', services: line('97140') }]]],
  [
    'a denial',
    denial,
    [
      ['and CO-50?', { intent: 'denial_help', carc: 'CO-50', services: line('97530'), payer: 'Aetna' }],
      [
        'what about CO-151',
        { intent: 'denial_help', carc: 'CO-151', services: line('97530'), payer: 'Aetna' },
      ],
      ['and for UHC?', { ...denial, payer: 'UHC' }],
      ['what about 97140', { ...denial, services: line('97140') }],
      ['and with 97150', pair],
      ['plus 97150', pair],
      ['and 97530?', undefined],
      ['and when do we appeal', undefined],
      ['and what does 97530 pay', undefined],
    ],
  ],
  [
    'one meaning of it',
    picked,
    [
      ['and with 97150', { ...pair, situation: 'ncci-pair' }],
      // Another reason has other meanings.
      ['and CO-50?', { intent: 'denial_help', carc: 'CO-50', services: line('97530'), payer: 'Aetna' }],
    ],
  ],
  ['a denial of two codes', pair, [['what about 97140', undefined]]],
  ['a remark', remark, [['and CO-16?', { intent: 'denial_help', carc: 'CO-16' }]]],
  ['a letter', letter, [['and CO-119?', { intent: 'denial_help', carc: 'CO-119', letter: true }]]],
  [
    'deadlines',
    byWhen,
    [
      ['and from 2026-10-12?', { ...byWhen, date: '2026-10-12' }],
      ['and CO-50?', undefined],
    ],
  ],
  [
    'what is reported',
    stats,
    [
      ['and for UHC?', { ...stats, payer: 'UHC' }],
      ['what about 97140', { ...stats, services: line('97140') }],
      ['and CO-50?', { ...stats, carc: 'CO-50' }],
      ['and in Dallas TX', undefined],
    ],
  ],
  [
    'the booklet',
    booklet,
    [
      ['and in Dallas TX?', { ...booklet, locality: 'Dallas TX' }],
      ['what about 97140', undefined],
    ],
  ],
])('after %s', (_, previous, cases) => {
  it.each(cases)('%s', (text, wanted) => {
    expect(amend(previous, readText(text), date('2026-11-23'))).toEqual(wanted);
  });
});
