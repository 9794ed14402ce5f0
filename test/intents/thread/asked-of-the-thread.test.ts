/** Short questions in a thread are about its codes; what asks for itself is its own. */
import { describe, expect, it } from 'vitest';
import { answerText } from '../../../src/app/assistant.ts';
import { parseQuestion } from '../../../src/intents/question.ts';
import { toPlainText } from '../../../src/core/reply/to-plain-text.ts';
import { classifier } from '../../../src/wiring/classifier.ts';
import { date } from '../../support/claim-days.ts';
import { playbook } from '../../support/playbook.ts';
import { openSqliteReference } from '../../support/reference.ts';

const asked = {
  ...{ reference: openSqliteReference(), playbook, classifier },
  ...{ today: date('2026-11-29'), defaults: {}, surface: 'dm' as const },
};

async function answerTo(turns: readonly string[]): Promise<{ intent: string; text: string }> {
  let question: string | null = null;
  let text = '';
  for (const turn of turns) {
    const previous = parseQuestion(question ?? '');
    const answer = await answerText(turn, { ...asked, previous: () => Promise.resolve(previous) });
    text = toPlainText(answer.reply, { expanded: false });
    question = answer.question;
  }
  return { intent: parseQuestion(question ?? '')?.intent ?? 'none', text };
}

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
    { turns: ['kx amount for pt this yr', 'and OT?', '2025?'], intent: 'modifier_help', says: '$2,410' },
    { turns: ['which modifier on pt lines', 'speech'], intent: 'modifier_help', says: 'GN' },
    { turns: ['which modifier on pt lines', 'and if the pta did it'], intent: 'modifier_help', says: 'CQ' },
    { turns: ['97112 x2 zip 43215', '33130?'], intent: 'fee_estimate', says: '$59.61' },
    { turns: ['97112 x2 zip 43215', '33130?', 'which one is higher'], intent: 'compare', says: 'Miami, FL' },
    { turns: ['97140 x2 dos 6/12/2025', 'this year?', 'so up how much'], intent: 'compare', says: '$1.06' },
    { turns: ['97112 30 min', '97140?'], intent: 'code_info', says: '97140' },
    { turns: ['97150 and 97110 same day?', 'which one gets the 59'], intent: 'ncci_check', says: '97110' },
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
