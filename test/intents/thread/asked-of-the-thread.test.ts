/** Short questions in a thread are about its codes; what asks for itself is its own. */
import { describe, expect, it } from 'vitest';
import { offTopic } from '../../../src/intents/understand/off-topic.ts';
import { answerTo } from './answer-to.ts';

it.each(['write me a poem', 'tell me a story', 'what is the weather', 'play me a song'])(
  '%s asks nothing of the codes before it',
  async (turn) => {
    for (const first of ['97110 38min', '97110 38min in Texas', 'toolkit 97110', 'ncci 97140'])
      expect(await answerTo([first, turn])).toEqual({ intent: 'none', text: offTopic });
  },
);

describe('a short question in a thread', () => {
  it.each([
    { turns: ['97150 30 min', 'how much'], intent: 'fee_estimate', says: '$18.04' },
    { turns: ['97166 and 97535 15 min', 'how much total'], intent: 'fee_estimate', says: '$124.42' },
    { turns: ['97140 x2', "what's the mue then"], intent: 'mue_check', says: 'at most 6 units' },
    { turns: ['97110 38min', 'does it matter if the pta did it'], intent: 'claim_check', says: 'CQ' },
    { turns: ['units for 53 min timed', 'and 68?'], intent: 'unit_count', says: '5 units' },
    { turns: ['97110 x2 nonpar', 'and if we were par'], intent: 'fee_estimate', says: '$51.27' },
    {
      turns: ['97530 25 97140 15', 'drop the manual', 'ok put the manual back'],
      intent: 'claim_check',
      says: '97140',
    },
    { turns: ['kx amount for pt this yr', 'and OT?', '2025?'], intent: 'rule_question', says: '$2,410' },
    { turns: ['which modifier on pt lines', 'speech'], intent: 'modifier_help', says: 'GN' },
    { turns: ['which modifier on pt lines', 'and if the pta did it'], intent: 'modifier_help', says: 'CQ' },
    { turns: ['fee 97112 x2 zip 43215', '33130?'], intent: 'fee_estimate', says: '$59.61' },
    { turns: ['97112 x2 zip 43215', '33130?', 'which one is higher'], intent: 'compare', says: 'Miami, FL' },
    { turns: ['97140 x2 dos 6/12/2025', 'this year?', 'so up how much'], intent: 'compare', says: '$1.06' },
    { turns: ['97112 30 min', '97140?'], intent: 'code_info', says: '97140' },
    { turns: ['97150 and 97110 same day?', 'which one gets the 59'], intent: 'ncci_check', says: '97110' },
    // A line taken out and put back keeps its minutes; codes by a short name.
    {
      turns: ['97110 30 97140 15', 'drop the 97140', 'ok put the manual back'],
      intent: 'claim_check',
      says: '45 timed minutes',
    },
    {
      turns: ['97110 30 97035 8', 'without the us', 'add it back'],
      intent: 'claim_check',
      says: '38 timed minutes',
    },
    { turns: ['97161 97110 30', 'drop the eval'], intent: 'claim_check', says: '97110 x2 · $51.27' },
    { turns: ['G0283 97110 30', 'lose the estim'], intent: 'claim_check', says: '97110 x2 · $51.27' },
    // A charge is its code's line's, or every line's by the unit; of no line it is not used, and that is said.
    {
      turns: ['97110 30 97140 15', 'our fee for 97140 is 20 dollars, 2 units'],
      intent: 'claim_check',
      says: '$91.27',
    },
    { turns: ['97110 30 97140 15', 'we charge 40 for the 97110'], intent: 'claim_check', says: '$61.21' },
    { turns: ['97110 30 97140 15', 'we charge $20 a unit'], intent: 'claim_check', says: '$60.00' },
    {
      turns: ['97110 30 97140 15', 'our charge is $50'],
      intent: 'claim_check',
      says: 'Not used: the charge; say it for each code.',
    },
    // A rule asked about in few words is looked up with what was asked before.
    {
      turns: ['kx amount for pt this yr', 'what was it last year'],
      intent: 'rule_question',
      says: '$2,410',
    },
    {
      turns: ['is medicare still doing PT telehealth visits', 'until when'],
      intent: 'rule_question',
      says: '2027-12-31',
    },
    {
      turns: ['does the recert work like the first certification', 'how often is that due'],
      intent: 'rule_question',
      says: '90 days',
    },
    {
      turns: ['timely filing for medicare part b', 'and how long do we have to appeal if one gets denied'],
      intent: 'denial_help',
      says: '120 days',
    },
    {
      turns: ['when is the recert due', 'how often do we need one'],
      intent: 'rule_question',
      says: '90 days',
    },
    {
      turns: ['97110 30 min by the pta', 'does that cut the pay'],
      intent: 'rule_question',
      says: '15%',
    },
    // A correction takes nothing away.
    {
      turns: ['97112 25 97140 20', 'no sorry the 97112 was 35'],
      intent: 'claim_check',
      says: '55 timed minutes',
    },
    { turns: ['97140 x3 chicago', 'no 97112 not 97140'], intent: 'fee_estimate', says: '$84.30' },
    {
      turns: ['97110 PT 15 pta 10', 'ok PT 23 and pta 7'],
      intent: 'claim_check',
      says: '30 timed minutes',
    },
    {
      turns: ['97110 15 97112 15', 'scratch that, the 97112 was 20'],
      intent: 'claim_check',
      says: '35 timed',
    },
    {
      turns: [
        '97110 20 by the PTA and 97140 15 by the PT',
        'flip it, PT did the therex and PTA did the manual',
      ],
      intent: 'claim_check',
      says: '97140 GP CQ',
    },
    {
      turns: ['PTA did all the therex 30 min and PT did MT 15. which line gets CQ'],
      intent: 'claim_check',
      says: '$50.80',
    },
    { turns: ['how many units is 53 minutes', 'make it 37'], intent: 'unit_count', says: '2 units' },
    // The same asked of another code, of two others, of another place, of another discipline.
    { turns: ['mue for 97110', 'and 97140'], intent: 'mue_check', says: '97140: at most 6 units' },
    {
      turns: ['97110 or 97530 which pays more', 'and in dallas', '97112 vs 97110 then?'],
      intent: 'compare',
      says: '32.77',
    },
    { turns: ['97166', 'and if it was PT'], intent: 'code_info', says: '97162' },
    { turns: ['97162', 'OT?'], intent: 'code_info', says: '97166' },
    { turns: ['97162', 'can the COTA do it'], intent: 'rule_question', says: 'No: evaluations' },
    // Lines by their place.
    { turns: ['97110 30 97140 15', 'drop the first one'], intent: 'claim_check', says: '97140 x1 · $27.72' },
    { turns: ['97110 30 97140 15', 'the second code 20'], intent: 'claim_check', says: '50 timed minutes' },
    { turns: ['97110 x1 97140 x1 97530 x1', 'the last one 2 units'], intent: 'claim_check', says: '$103.54' },
    { turns: ['97110 30 97140 15', 'change the 2nd to 97530'], intent: 'claim_check', says: '$79.49' },
    // A part of a line by whom; amounts in the order of the lines.
    {
      turns: ['pta did 97110 30 min and 97140 15', 'no wait the PT did 10 min of that 30'],
      intent: 'claim_check',
      says: '$51.71',
    },
    { turns: ['97110 30 97140 15', 'the PTA did 10 of the 30'], intent: 'claim_check', says: '$54.21' },
    { turns: ['97110 30', 'the tech did 10 of that'], intent: 'claim_check', says: '20 timed minutes' },
    {
      turns: ['97110 15 97140 15 97530 10', 'what if total was 38, 13 13 12'],
      intent: 'claim_check',
      says: '38 timed minutes',
    },
    {
      turns: ['97110 15 97140 15 97530 10', 'sorry it was 20 10 8'],
      intent: 'claim_check',
      says: '38 timed minutes',
    },
    // Behind a code its minutes.
    { turns: ['what is 97110', '33'], intent: 'claim_check', says: '33 timed minutes' },
    { turns: ['97140', 'and 25'], intent: 'claim_check', says: '25 timed minutes' },
    // Behind a rule card another discipline, year or payer.
    { turns: ['what is the 8 minute rule', 'and OT?'], intent: 'rule_question', says: 'for OT too' },
    {
      turns: ['can a PTA write the progress report', 'what about a COTA'],
      intent: 'rule_question',
      says: 'for OT too',
    },
    { turns: ['what is the kx threshold', 'what about in 2024'], intent: 'rule_question', says: '$2,330' },
    {
      turns: ['who can certify a plan of care', 'and for medicare advantage'],
      intent: 'rule_question',
      says: 'may differ',
    },
    // What was compared, or is now.
    { turns: ['97110 or 97530 which pays more', 'by how much'], intent: 'compare', says: '$6.01' },
    {
      turns: ['97530 x2 boston', 'chicago?', 'which is higher'],
      intent: 'compare',
      says: 'Boston, MA (14212-01) pays more',
    },
    {
      turns: ['97110 30 min by the pta', 'how much less than if the PT did it'],
      intent: 'compare',
      says: '$6.03 less',
    },
  ])('$turns', async ({ turns, intent, says }) => {
    const given = await answerTo(turns);
    expect(given.intent).toBe(intent);
    expect(given.text).toContain(says);
  });

  it.each([
    { turns: ['97110 38min', 'what is the conversion factor 2026'], intent: 'rule_question' },
    { turns: ['97110 38min', 'denied CO-97'], intent: 'denial_help' },
    { turns: ['97110 38min', 'thanks'], intent: 'none' },
  ])('$turns asks for itself', async ({ turns, intent }) => {
    expect((await answerTo(turns)).intent).toBe(intent);
  });
});

describe('a message of its own', () => {
  it.each([
    // A tech's or an aide's minutes are left out, or nothing is billable.
    { text: '97110 38 min, the tech did 15 of it, what does it pay', intent: 'fee_estimate', says: '$51.27' },
    {
      text: 'tech did 97110 20 min, PT did 97140 15',
      intent: 'claim_check',
      says: '97110 by a tech or an aide left out',
    },
    { text: '97110 15 min by the aide how much', intent: 'rule_question', says: 'never billable' },
    { text: 'can a tech do 97110 20 min and bill it', intent: 'rule_question', says: 'never billable' },
    // Minutes of a family are divided by its own blocks.
    { text: '97129 97130 45 min total how much', intent: 'fee_estimate', says: '$64.46' },
    { text: '97129, 97130 x2 45 minutes total', intent: 'claim_check', says: '$64.46' },
    // Bare codes asked about are a pair.
    { text: '97110 97140 97530 together ok?', intent: 'ncci_check', says: '3 pairs' },
    { text: 'is 97110 97140 97530 a good combo?', intent: 'ncci_check', says: '3 pairs' },
    // Two years are two answers.
    { text: '97110 what did it pay last year and now', intent: 'compare', says: '$0.27' },
    { text: '97530 rate this year compared to last', intent: 'compare', says: '$0.46' },
    { text: '97110 x2 97140 2025 and 2026', intent: 'compare', says: '$1.16' },
    // One noun for two names.
    { text: 'attended vs unattended e-stim which pays more', intent: 'compare', says: '$2.01' },
    { text: 'price of unattended e-stim compared to attended', intent: 'compare', says: '$14.70' },
  ])('$text', async ({ text, intent, says }) => {
    const given = await answerTo([text]);
    expect(given.intent).toBe(intent);
    expect(given.text).toContain(says);
  });

  it.each([
    { text: 'pt eval and 2 there ex', says: '97162 (moderate)' },
    { text: 'eval + 25 min ther ex', says: '97166 (OT moderate)' },
  ])('$text asks for the level', async ({ text, says }) => {
    expect((await answerTo([text])).text).toContain(says);
  });
});
