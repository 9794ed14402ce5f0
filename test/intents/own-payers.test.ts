/** The team's own payers, on no list: first, second, set against others, and nobody's but the team's. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openClassifier } from '../../src/adapters/nlp/open-classifier.ts';
import { payerProfile } from '../../src/adapters/payer-profile-shape.ts';
import { answerSerialised, answerText } from '../../src/app/assistant.ts';
import { toPlainText } from '../../src/core/reply/to-plain-text.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const reference = openMemoryReference();
const classifier = openClassifier(readFileSync(new URL('../../data/classifier/model.bin', import.meta.url)));
const today = date('2026-11-29');
const provenance = {
  ...{ source: { kind: 'contract' }, label: 'our contract', addedBy: '' },
  ...{ read: '2026-01-02', expires: '2027-01-02' },
};
const profile = (name: string, more: object = {}) =>
  payerProfile.parse({
    ...{ name, aliases: [], product: 'commercial' },
    facts: [
      { topic: 'unit-rule', value: { rule: 'ama' }, ...provenance, from: '2026-01-01', to: null },
      { topic: 'timely-filing', value: { days: 77 }, ...provenance, from: '2026-01-01', to: null },
    ],
    rates: [
      {
        ...provenance,
        rates: [{ code: '97110', modifier: null, amount: 3000, from: '2026-01-01', to: null }],
      },
    ],
    ...more,
  });
const payers = [
  profile('Foo Health'),
  profile('Evergreen Mutual Benefit Fund', { aliases: ['EMBF'] }),
  profile('Beacon'),
  profile('State Plan of Guam', { product: 'medicaid', rates: [] }),
];
const asked = { reference, playbook, classifier, today, defaults: {}, payers };
const ask = (text: string, own = payers) => answerText(text, { ...asked, payers: own });
const shown = async (text: string, own = payers) =>
  toPlainText((await ask(text, own)).reply, { expanded: true });

describe('a payer of the team’s own', () => {
  it.each([
    ['97110 38min Foo Health', 'Foo Health'],
    ['97110 38min foo health', 'Foo Health'],
    ['97110x3 with EMBF', 'Evergreen Mutual Benefit Fund'],
    ['97110 38 min evergreen mutual benefit fund', 'Evergreen Mutual Benefit Fund'],
    ['97110 38min payer beacon', 'Beacon'],
    ['97110 38min Beacon', 'Beacon'],
  ])('%s is priced by its contract', async (text, name) => {
    const { day, reply } = await ask(text);
    expect([day?.day.payer.name, day?.payer?.paid?.totals.allowed]).toEqual([name, 9000]);
    expect(toPlainText(reply, { expanded: true })).not.toContain('Not used');
  });

  it('hides no person beside it', async () => {
    expect((await ask('97110 38min for John Baker, Foo Health')).kind).toBe('private');
    expect((await ask('John Baker Foo Health 97110 38min')).kind).toBe('private');
  });

  it('that is a plain word in small letters is no payer', async () => {
    expect((await ask('97110 38min beacon')).day?.day.payer.kind).toBe('medicare');
  });

  it('is no payer of another team', async () => {
    expect((await ask('97110 38min Foo Health', [])).day?.day.payer.kind).toBe('medicare');
  });

  it.each(['timely filing for Foo Health', 'what is the filing limit with EMBF'])(
    '%s is answered from its profile',
    async (text) => {
      expect(await shown(text)).toContain('takes claims for 77 days');
    },
  );

  it('stands beside others', async () => {
    expect(await shown('compare foo health medicare 97110x3')).toMatch(/Foo Health +3 \(AMA\).+90[.]00/);
    expect(await shown('compare EMBF vs foo health 97110x3')).toMatch(/Evergreen Mutual Benefit Fund +3/);
  });
});

describe('as the payer after Medicare', () => {
  it.each([
    '97110 38min medicare primary, Foo Health secondary',
    '97110 38min Medicare then Foo Health',
    'Medicare primary, EMBF secondary 97110 38min',
    '97110 38min secondary is Foo Health',
  ])('%s: the units stay Medicare’s, and its own rule is said', async (text) => {
    const { day, reply } = await ask(text);
    expect([day?.day.payer.kind, day?.day.rule, day?.day.second?.kind]).toEqual(['medicare', 'cms', 'other']);
    const words = toPlainText(reply, { expanded: true });
    expect(words).toMatch(/(?:Foo Health|Evergreen Mutual Benefit Fund) or patient \$14[.]70/);
    expect(words).not.toContain('Not used');
  });

  it('of a Medicaid product is named and not computed', async () => {
    expect(await shown('97110 38min medicare then state plan of guam')).toContain(
      'Medicaid or patient $14.70',
    );
  });

  it('is refused in one sentence once its profile is gone', async () => {
    const { question } = await ask('97110 38min medicare primary, Foo Health secondary');
    const { kind, reply } = answerSerialised(question ?? '', { ...asked, payers: [] });
    expect([kind, reply.headline]).toEqual([
      'invalid',
      'The payer after the first is on no list here and in no profile of yours. For example: 97110 38min',
    ]);
  });
});
