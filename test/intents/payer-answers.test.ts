/** Answers by a payer's own terms: its units, its dollars, what it lacks, and nobody else's secret. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { payerProfile } from '../../src/adapters/payer-profile-shape.ts';
import { toPlainText } from '../../src/core/reply/to-plain-text.ts';
import { slackKey, type TeamKey } from '../../src/core/team/team-key.ts';
import { comparePayers } from '../../src/intents/compare/compare-payers.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';
import { askerIn, openTestTeam, type TestTeam } from '../support/team.ts';

const provenance = {
  ...{ source: { kind: 'contract' }, label: 'our contract', addedBy: '' },
  ...{ read: '2026-01-02', expires: '2027-01-02' },
};
const fact = (topic: string, value: object) => ({
  topic,
  value,
  ...provenance,
  from: '2026-01-01',
  to: null,
});
const rate = (code: string, amount: number) => ({
  code,
  modifier: null,
  amount,
  from: '2026-01-01',
  to: null,
});
const aetna = payerProfile.parse({
  ...{ name: 'Aetna', aliases: [], product: 'commercial' },
  facts: [
    fact('unit-rule', { rule: 'ama' }),
    fact('reduction', { kind: 'none' }),
    fact('patient-part', { copay: 3000, coinsurance: null, deductible: null }),
  ],
  rates: [{ ...provenance, rates: [rate('97110', 3150), rate('97140', 2913)] }],
});

describe('97110 38min 97140 15 Aetna', () => {
  let team: TestTeam;
  const other = { team: slackKey({ team: 'T2' }) as TeamKey };
  const ask = (text: string, changes = {}) => team.assistant.answerText(text, askerIn('C1', changes));
  const shown = async (text: string, changes = {}) => {
    const answer = await ask(text, changes);
    return `${toPlainText(answer.reply, { expanded: true })} ${JSON.stringify(answer)}`;
  };
  beforeAll(async () => {
    team = await openTestTeam();
    await team.state.payers.save({
      ...{ team: askerIn('C1').team, by: 'U1', at: 1, act: 'payer add', profile: aetna },
    });
  });
  afterAll(() => team.stop());

  /** 3 x 31.50 + 1 x 29.13, no reduction; 30.00 copay. */
  it("gives the contract's dollars with Medicare's beside them", async () => {
    const { reply, day } = await ask('97110 38min 97140 15 Aetna');
    expect(reply.headline).toBe('4 units · $123.63 from Aetna');
    expect(day?.payer?.paid?.totals).toEqual({
      ...{ allowed: 12_363, assistantCut: 0, patientOwes: 3_000, payerPays: 9_363, copay: 3_000 },
    });
    expect(toPlainText(reply, { expanded: false })).toContain('Medicare would allow');
  });

  it('names what the profile does not hold', async () => {
    expect(await shown('97110 38min 97112 15 Aetna')).toContain('No rate of Aetna for 97112');
  });

  /** 31.50 and 29.13 a unit, less the 15 % that is shipped: 4.725 and 4.3695. */
  it.each([
    ['97110 Aetna', '$31.50 from Aetna'],
    ['97110 PTA Aetna', '$26.77 from Aetna'],
    ['97140 by an assistant, Aetna', '$24.76 from Aetna'],
  ])('%s is one unit, and says so', async (text, headline) => {
    const { kind, reply, day } = await ask(text);
    expect([kind, reply.headline.split(' · ').at(-1)]).toEqual(['answer', headline]);
    expect(toPlainText(reply, { expanded: false })).toContain('One unit: no minutes were told.');
    expect(day?.computed.lines[0]?.modifiers.join(' ').includes('CQ')).toBe(/PTA|assistant/.test(text));
  });

  it('asks for minutes where no payer is named', async () => {
    const { kind, reply } = await ask('97110 PTA');
    expect([kind, reply.headline.slice(0, 26)]).toEqual(['question', 'How many minutes of 97110?']);
  });

  it('shows no other team the rates', async () => {
    for (const text of [
      '97110 38min 97140 15 Aetna',
      'what does Aetna pay',
      'which of our payers counts by AMA',
    ])
      expect(await shown(text, other)).not.toMatch(/31[.]50|3150|123[.]63/);
  });
});

describe('compare aetna medicare uhc 97110 x2 97140', () => {
  it('is a table of units, modifiers, expected and difference; what stands in is said', () => {
    const services = [
      { code: '97110', units: 2, modifiers: ['GP'] },
      { code: '97140', units: 1, modifiers: ['GP'] },
    ];
    const reply = comparePayers({ services }, ['Aetna', 'Medicare', 'UHC'], {
      ...{ reference: openMemoryReference(), playbook, today: date('2026-11-29'), defaults: {} },
      payers: [aetna],
    });
    expect(reply?.blocks[0]).toEqual({
      kind: 'table',
      columns: ['Payer', 'Units', 'Modifiers', 'Expected', 'Difference'],
      rows: [
        ['Aetna', '3 (AMA)', 'GP', '92.13', '0.00'],
        ['Medicare Part B', '3 (CMS)', 'GP', '72.48', '-19.65'],
        ['UHC (Medicare rates)', '3 (CMS)', 'GP', '72.48', '-19.65'],
      ],
    });
  });
});

describe('asked of several payers', () => {
  let team: TestTeam;
  const told = async (text: string) => {
    const { reply } = await team.assistant.answerText(text, askerIn('C1'));
    return toPlainText(reply, { expanded: true });
  };
  beforeAll(async () => {
    team = await openTestTeam();
    await team.state.payers.save({
      ...{ team: askerIn('C1').team, by: 'U1', at: 1, act: 'payer add', profile: aetna },
    });
  });
  afterAll(() => team.stop());

  it.each([
    ['compare aetna medicare uhc 97110 x2 97140', /Aetna +3 \(AMA\)/],
    ['aetna vs medicare 97110x2', /2 payers side by side|allows most/],
    ['what do aetna and cigna pay for 97110', /Cigna \(Medicare rates\)/],
    ['who still wants a 59 on 97140 with 97530', /Anthem still denied 97530/],
    ['which payers still want a 59 on 97140 with 97530', /Anthem still denied 97530/],
    ['which of our payers counts by AMA', /^Aetna counts units by the AMA rule/],
    // What is shipped of a payer that is the team's too.
    ['which of our payers cut PTAs', /^Aetna pays services of assistants/],
    // Those alone whose rule speaks of the modifier.
    ['which payers require GP', /^UHC and Texas Medicaid: what is held of each/],
    ['which payers want CQ for a PTA', /Wellmark wants CQ/],
    // One payer's rule in few words.
    ['aetna timely filing', /^Aetna takes claims of most providers for 120 days/],
    ['Aetna copay', /^Aetna leaves the patient [$]30[.]00 copay/],
    ['how long do we have to bill Cigna', /^Cigna takes claims of participating providers for 90 days/],
    ['timely filing for the VA', /^VA CCN takes claims for 180 days/],
    ['does UHC MA require prior auth', /^UHC Medicare Advantage wants prior authorization/],
    ['does Humana Medicare Advantage need auth for PT', /^Humana Medicare Advantage has Cohere/],
    ['does BCBS of Michigan take MPPR', /^BCBS of Michigan reduces/],
    // A payer priced, and nobody set against the assistant.
    ['what will Aetna pay for 97110 30 min by a PTA', /^[$]53[.]55 from Aetna/],
    ['97110 38min medicare, cigna secondary who pays what', /Cigna or patient [$]14[.]70/],
    ['how many units is 97110 20min 97140 20min Texas Medicaid', /97110 x1 [+] 97140 x1/],
    ['97110x2 pennsylvania auto', /^Pennsylvania has 2 Medicare localities/],
    ['97110 38min medicare with plan G', /Medigap plan G [$]14[.]70/],
  ])('%s', async (text, said) => {
    expect(await told(text)).toMatch(said);
  });
});
