/** A noun, a command's word or two changes in one message, behind a day or a rule. */
import { expect, it } from 'vitest';
import { answerTo } from './answer-to.ts';

it.each([
  // Edits asked of a day with amounts: the day, and what its pairs are.
  {
    turns: ['97110 x2 97530 x1 any edits?'],
    intent: 'claim_check',
    says: 'No NCCI edit between 97110 and 97530.',
  },
  {
    turns: ['97110 x2 97530 x1 any edits?', 'what about with 97150 too'],
    intent: 'claim_check',
    says: '4 units',
  },
  { turns: ['97110 x2 97150 x1', 'drop the group. add 1 of 97140'], intent: 'claim_check', says: '3 units' },
  { turns: ['97162 and 97140', 'what about 97164 w 97140'], intent: 'ncci_check', says: '97164' },
  // CPT orders the levels of both disciplines alike.
  {
    turns: ['PT eval mod complexity plus 16 min therex', 'high complexity instead?'],
    intent: 'claim_check',
    says: '97163',
  },
  // A re-evaluation has no level, in either discipline.
  {
    turns: ['97164 and 97110 x1', 'high complexity instead?'],
    intent: 'rule_question',
    says: 'PT 97161 low',
  },
  { turns: ['97168 and 97535 x1', 'high complexity instead?'], intent: 'rule_question', says: 'OT 97165' },
  { turns: ['PT eval low plus 16 min therex', 'what about OT'], intent: 'claim_check', says: '97165' },
  // A word of ours by itself asks of what was spoken of.
  { turns: ['97110 25 97140 15', 'price'], intent: 'fee_estimate', says: '$72.48' },
  { turns: ['97110 25 97140 15', 'units?'], intent: 'unit_count', says: '3 units' },
  // What came with the day is told with it.
  {
    turns: ['97110 x2 97116 x1 ohio', 'and what does the pt owe there'],
    intent: 'claim_check',
    says: 'Patient owes $14.22',
  },
  { turns: ['97535 40 min', 'which modifier', 'the cota did it, my bad'], intent: 'claim_check', says: 'CO' },
  { turns: ['unattended stim and 30 min te', 'take the stim off'], intent: 'claim_check', says: '97110 x2' },
  { turns: ['97110 20 97530 20', 'whoops, also did 10 of manual'], intent: 'claim_check', says: '97140' },
  {
    turns: ['97035 8, 97110 12 and 97530 9', 'plus 9 more on ta'],
    intent: 'claim_check',
    says: '38 timed minutes',
  },
  { turns: ['manual 25 ex 25', 'actually ex went 30'], intent: 'claim_check', says: '4 units' },
  // A rule's own words, with the noun in them.
  {
    turns: ['can a pta do the re-eval', 'progress report?'],
    intent: 'rule_question',
    says: 'therapist must write',
  },
  {
    turns: ['who can certify the plan of care', 'chiropractor?'],
    intent: 'rule_question',
    says: 'no chiropractor',
  },
  {
    turns: ['timely filing for medicare', 'so dos 6/9/26 is when'],
    intent: 'denial_help',
    says: '2027-06-09',
  },
])('$turns', async ({ turns, intent, says }) => {
  const given = await answerTo(turns);
  expect(given.intent).toBe(intent);
  expect(given.text).toContain(says);
});
