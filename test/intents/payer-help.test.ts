/** Questions about payers' own rules: what they come to, and what is said of what is not held. */
import { describe, expect, it } from 'vitest';
import { payerProfile } from '../../src/adapters/payer-profile-shape.ts';
import { answerSerialised } from '../../src/app/assistant.ts';
import { readMentions } from '../../src/intents/language/read-mentions.ts';
import { readText } from '../../src/intents/language/reading/reading.ts';
import { readPayerQuestion } from '../../src/intents/payer-help/read.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const today = date('2026-11-29');
const read = (text: string) => readPayerQuestion(text, readMentions(readText(text), today, false));

describe('a message', () => {
  it.each([
    ['does UHC count by AMA', { payer: 'UHC', topics: ['unit-rule'] }],
    ['does Cigna cut PTA', { payer: 'Cigna', topics: ['assistant-cut'] }],
    ['which of our payers counts by AMA', { every: 'ours', topics: ['unit-rule'] }],
    ['timely filing for Humana', { payer: 'Humana', topics: ['timely-filing'] }],
    [
      'does UHC Medicare Advantage still require prior auth',
      { payer: 'UHC', product: 'medicare-advantage', topics: ['authorization', 'prior authorization'] },
    ],
    [
      'How does New York workers comp limit PT, the 12 RVU rule?',
      {
        payer: "workers' comp",
        product: 'workers-comp',
        state: 'NY',
        topics: ['daily RVU cap', 'visit cap'],
      },
    ],
  ])('"%s"', (text, expected) => {
    const { intent, codes, ...question } = read(text);
    expect([intent, codes]).toEqual(['payer_help', []]);
    expect({ ...question, payer: question.payer?.toLowerCase() }).toEqual({
      ...expected,
      payer: 'payer' in expected ? expected.payer?.toLowerCase() : undefined,
    });
  });
});

const reference = openMemoryReference();
const ask = (text: string, payers: readonly unknown[] = []) =>
  answerSerialised(JSON.stringify(read(text)), {
    ...{ reference, playbook, today, defaults: {} },
    payers: payers.map((each) => payerProfile.parse(each)),
  });

describe('what is shipped', () => {
  it.each([
    ['does Cigna cut PTA', 'Cigna cuts 15 % for assistants'],
    [
      'does UHC count by AMA',
      'UHC commercial does not say whether it pools minutes (CMS) or counts each code alone (AMA)',
    ],
    ['does TRICARE want CQ for PTAs?', 'TRICARE wants CQ (PTA) or CO (OTA)'],
  ])('"%s" begins "%s"', (text, beginning) => {
    const answer = ask(text);
    expect([answer.kind, answer.reply.headline.slice(0, beginning.length)]).toEqual(['answer', beginning]);
  });

  it('is told with label, link and the word verify', () => {
    const { blocks, sources } = ask('does Cigna cut PTA').reply;
    expect(blocks.map(({ kind }) => kind)).toEqual(['notice', 'paragraph']);
    expect(blocks[0]).toMatchObject({ label: 'payer policy' });
    expect(JSON.stringify(blocks[1])).toContain('verify');
    expect(sources).toEqual([
      { source: 'Cigna', locator: 'https://apta.org/article/2022/08/24/commercial-payer-update-august-2022' },
    ]);
  });
});

describe('what is not held', () => {
  it.each([
    [
      'auth for BCBS',
      "I do not hold BCBS's authorization rule: its provider manual, its portal or your contract says.",
    ],
    [
      'Do Medicare Advantage plans use KX?',
      "I do not hold Medicare Advantage's modifiers: each plan decides for itself; its provider manual or portal says what it follows of Medicare's rules.",
    ],
    [
      'which of our payers counts by AMA',
      "I do not hold your payers' unit rule: the payer's provider manual, its portal or your contract says.",
    ],
  ])('"%s" is declined in one sentence', (text, sentence) => {
    const { kind, reply } = ask(text);
    expect([kind, reply.headline]).toEqual(['declined', sentence]);
  });
});

describe("the team's own profile", () => {
  const own = (expires: string) => ({
    ...{ name: 'BCBS', aliases: ['Blue Cross'], product: 'commercial', rates: [] },
    facts: [
      {
        ...{ topic: 'unit-rule', value: { rule: 'ama' }, from: '2026-01-01', to: null },
        ...{ source: { kind: 'contract', reference: 'section 4' }, label: 'our contract', addedBy: 'U1' },
        ...{ read: '2026-01-02', expires },
      },
    ],
  });

  it('answers which of our payers counts by AMA', () => {
    const { kind, reply } = ask('which of our payers counts by AMA', [own('2027-01-02')]);
    expect([kind, reply.headline]).toEqual(['answer', 'BCBS counts units by the AMA rule, each code alone']);
  });

  it('of a call is nobody else’s report of it', () => {
    const told = own('2027-01-02');
    const facts = told.facts.map((fact) => ({ ...fact, source: { kind: 'call' }, label: 'payer policy' }));
    const { reply } = ask('does BCBS count by AMA', [{ ...told, facts }]);
    expect([reply.confidence?.grade, reply.confidence?.reasons]).toEqual([
      'medium',
      ['Known from a call to the payer.'],
    ]);
  });

  it('says an expired fact is expired, and is not sure of it', () => {
    const { reply } = ask('does BCBS count by AMA', [own('2026-11-28')]);
    expect(JSON.stringify(reply.blocks[0])).toContain('Expired 2026-11-28: read it again before you use it.');
    expect(reply.confidence?.grade).toBe('low');
  });
});
