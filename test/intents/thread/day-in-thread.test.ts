/** A thread's day of codes: kept behind other questions, changed in part, set against another. */
import { describe, expect, it } from 'vitest';
import { answerTo } from './answer-to.ts';

describe('said next', () => {
  it.each([
    // The day stays behind a question of rules, and is found again by its codes, its persons or by name.
    {
      turns: ['97161 and 97110 x2 denver', 'need 25 on the eval?', 'what if the pta did the exercise part'],
      intent: 'fee_estimate',
      says: '97110 GP CQ',
    },
    {
      turns: ['97110 38min', 'what does CQ mean', 'and 15 of manual'],
      intent: 'claim_check',
      says: '4 units',
    },
    {
      turns: ['97110 38min', 'what does CQ mean', 'ok back to the day'],
      intent: 'claim_check',
      says: '$73.48',
    },
    // One plan of two; the whole day one discipline's; therapist and assistant at one time.
    {
      turns: ['97110 20 min pt and 97530 15 min ot', 'just the OT part'],
      intent: 'claim_check',
      says: '97530 GO x1',
    },
    {
      turns: ['PT 97110 21 + 97140 10, OT 97535 22', 'what if the OT did all three'],
      intent: 'claim_check',
      says: '4 units',
    },
    {
      turns: ['PT did 8 min of 97110 then the PTA did 20 more', 'and if they did it together'],
      intent: 'claim_check',
      says: '97110 GP x2',
    },
    // A number in words, a number behind another line's change, one that only repeats what was told.
    { turns: ['97140 1 unit, national rate', 'and for two'], intent: 'fee_estimate', says: '$48.93' },
    {
      turns: ['97110 30 97140 10', 'what if manual was only 7', 'and 8?'],
      intent: 'claim_check',
      says: '38 timed',
    },
    {
      turns: ['1 unit 97110 by the pta', 'so the cut is 15% of the 29?'],
      intent: 'rule_question',
      says: '15%',
    },
    {
      turns: ['97110 4u atlanta', 'boston', 'the other one again but 2 units'],
      intent: 'claim_check',
      says: '$51.82',
    },
    { turns: ['97140 x2', 'same but dos 3/2025'], intent: 'claim_check', says: '$47.87' },
    { turns: ['97129 15 min and 97130 20 min', 'what if 45'], intent: 'claim_check', says: '$64.46' },
    { turns: ['daily max units on 97110', 'ultrasound'], intent: 'mue_check', says: '97035' },
    // A number by itself stands for the nearest that was told: minutes, a share, the sum of the year.
    { turns: ['97110 72 min', 'hm no I added wrong its 58'], intent: 'claim_check', says: '58 timed' },
    { turns: ['97530 38 min', 'oops 42'], intent: 'claim_check', says: '42 timed' },
    {
      turns: ['97150 40 min', 'pta took over for 5 of the 40', 'actually 4'],
      intent: 'claim_check',
      says: '97150 GP x1',
    },
    {
      turns: ['97112 30 min 97140 15', "he's used 2400 of his PT this year, kx?", 'i misread, 2410'],
      intent: 'claim_check',
      says: '$2,488.82',
    },
    // What would be declined by itself changes the day: a place without "in", a sum, amounts in their order.
    {
      turns: ['chicago 97530 x2 97110 x2 allowed', 'my bad the clinic is naperville'],
      intent: 'fee_estimate',
      says: '$107.17',
    },
    {
      turns: ['97110 38min in dallas', 'sorry this was our philadelphia office'],
      intent: 'claim_check',
      says: 'PHILADELPHIA',
    },
    {
      turns: ['97110 10 min 97140 10 min medicare vs ama', 'say 12 and 12'],
      intent: 'compare',
      says: 'all 24 timed minutes',
    },
    {
      turns: ['co-119 on PT visits', 'pt alone is 2100 but she had 500 of speech at some other clinic'],
      intent: 'compare',
      says: '$2,600',
    },
    // Nothing of the day is taken back: talk.
    { turns: ['97110 x3', 'see you at 4'], intent: 'none', says: 'only answer' },
    // Scratched, and what it was instead.
    {
      turns: ['97110 15min 97530 15min and US 8 min', 'scratch the ultrasound, it was unattended stim'],
      intent: 'claim_check',
      says: 'G0283',
    },
    { turns: ['97110 15 97140 15', 'drop the 97140, it was 97112'], intent: 'claim_check', says: '97112' },
    {
      turns: ['pool therapy 97113, 27 min', 'what does CQ mean', 'ok back to the pool one'],
      intent: 'claim_check',
      says: '97113 x2',
    },
    // Whose a code was, behind its card.
    { turns: ['97110', 'PTA Aetna'], intent: 'claim_check', says: '97110 GP CQ x1' },
    { turns: ['97535', 'and by the cota in dallas'], intent: 'claim_check', says: '97535 GO CO x1' },
    { turns: ['e-stim 15 min 97110 20', 'unattended, pads on'], intent: 'claim_check', says: 'G0283' },
    { turns: ['97110 38min', 'does that need a kx'], intent: 'modifier_help', says: 'KX' },
  ])('$turns', async ({ turns, intent, says }) => {
    const given = await answerTo(turns);
    expect(given.intent).toBe(intent);
    expect(given.text).toContain(says);
  });
});

describe('asked whole', () => {
  it.each([
    // Two days, places or people on either side of "versus"; sums of money told without codes.
    { text: 'nashville: 97110 x2 versus one 97110 plus one 97530', intent: 'compare', says: '$5.43 more' },
    { text: 'clinics in tampa and miami, what is 97161 at each?', intent: 'compare', says: '$4.27 more' },
    { text: 'one unit of 97530 by the PT versus the PTA', intent: 'compare', says: '$4.13 less' },
    { text: 'on 100 allowed what comes from medicare', intent: 'compare', says: '$78.40' },
    { text: "60 of the deductible left, today's visit allows 100", intent: 'compare', says: '$68.00' },
    {
      text: 'had 1,600 in PT and 950 in ST this year, over the cap?',
      intent: 'compare',
      says: '$2,550.00 is past',
    },
    { text: '1600 in PT and 950 in OT this year, over the cap?', intent: 'compare', says: '$950.00 of OT' },
    { text: 'kx threshold 2025', intent: 'rule_question', says: '$2,410' },
    { text: 'does 97110 need a kx', intent: 'modifier_help', says: 'KX' },
  ])('$text', async ({ text, intent, says }) => {
    const given = await answerTo([text]);
    expect(given.intent).toBe(intent);
    expect(given.text).toContain(says);
  });
});
