/** A payer is one of the list, or confirmed by a button before it is kept; what may be a person is refused at every door. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slackKey, type TeamKey } from '../../src/core/team/team-key.ts';
import type { Answer } from '../../src/intents/answer.ts';
import { knownPayer, payerNames } from '../../src/intents/language/known-payers.ts';
import { screenPayer } from '../../src/intents/privacy/screen-field.ts';
import { askerIn, openTestTeam, type TestTeam } from '../support/team.ts';

let team: TestTeam;
beforeAll(async () => {
  team = await openTestTeam();
});
afterAll(() => team.stop());

const type = (text: string, channel: string): Promise<Answer> =>
  team.assistant.answerText(text, askerIn(channel));
const press = (answer: Answer, label: string, channel: string): Promise<Answer> =>
  team.assistant.answerPressed(
    answer.choices.find((choice) => choice.label === label)?.question ?? '',
    askerIn(channel),
  );
const ask = (question: object, channel: string): Promise<Answer> =>
  team.assistant.answerPressed(JSON.stringify(question), askerIn(channel));
const payerIn = async (channel: string): Promise<string | undefined> =>
  (await team.assistant.settings(askerIn(channel))).values.payer;

describe('the list', () => {
  it('fits one menu of Slack', () => {
    expect(payerNames.length).toBeLessThanOrEqual(100);
    expect(payerNames.filter((name) => name.length > 75)).toEqual([]);
  });

  it.each([
    ['united healthcare', 'UHC'],
    ['  Aetna ', 'Aetna'],
    ['BCBS of North Carolina', 'BCBS'],
    ['Aetna Medicare Advantage PPO', 'Aetna'],
    ['Texas Medicaid', 'Medicaid'],
    ["workers' compensation", "workers' comp"],
    ['oscar', 'Oscar'],
    ['Foo Health', undefined],
    ['Aetna Garcia', undefined],
    ['Aetna for Wanda', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
    ['', undefined],
    ['medicare '.repeat(5_000), undefined],
  ])('%s is counted as %s', (typed, name) => {
    expect(knownPayer(typed)?.name).toBe(name);
  });
});

describe('the screen of a payer', () => {
  it.each([
    ...['Wanda Prystowsky', 'wanda prystowsky', 'WANDA PRYSTOWSKY', 'Prystowsky, Wanda', 'Wanda', 'Garcia'],
    ...['Wanda P', 'Wanda Hill', 'Xiadani Prystowsky', 'Aetna Garcia', 'Aetna for Wanda', 'W123456789'],
    ...[
      'Prystowsky',
      'PRYSTOWSKY',
      'Prystowsky Health Plan',
      'Prystowsky Health Plan of Wanda',
      'WU',
      'Ezmerelda',
    ],
    ...['Mutual of Wanda', 'Harris Health Plan', 'Garcia Insurance'],
  ])('doubts %s', (typed) => {
    expect(screenPayer(typed)).not.toEqual([]);
  });

  it.each([
    ...['Foo Health', 'Blorgville Health', 'Pacifik Source', 'Boilermakers Local 92 H&W'],
    ...['Sierra Lutheran Benefit Trust', 'State Farm'],
    'HCSC',
    'Erie Insurance',
    'Healthscope',
    'Mutual of Omaha',
    'WPS',
    'BCBS of North Carolina',
  ])('has nothing against %s', (typed) => {
    expect(screenPayer(typed)).toEqual([]);
  });
});

describe('a setting', () => {
  it.each(['settings payer Wanda Prystowsky', 'settings channel payer wanda prystowsky'])(
    'is never a person: %s',
    async (text) => {
      const answer = await type(text, 'C1');
      expect(answer.kind).toBe('private');
      expect(JSON.stringify(answer)).not.toMatch(/prystowsky/i);
      expect(await payerIn('C1')).toBe(undefined);
    },
  );

  it('of the list is kept at once, by the name people know', async () => {
    await type('settings channel payer aetna', 'C2');
    expect(await payerIn('C2')).toBe('Aetna');
  });

  it('of no list is kept once it is confirmed, and then no more asked about', async () => {
    const asked = await type('settings channel payer Foo Health', 'C3');
    expect([asked.kind, asked.choices.map(({ label }) => label)]).toEqual([
      'question',
      ['Yes, keep it', 'No'],
    ]);
    expect(asked.reply.headline).toBe(
      'Keep "Foo Health" as payer? It is on no list here: say yes only for a payer, never for a person.',
    );
    expect(await payerIn('C3')).toBe(undefined);
    expect((await press(asked, 'Yes, keep it', 'C3')).reply.headline).toBe(
      'Payer is now Foo Health in this channel.',
    );
    expect(await payerIn('C3')).toBe('Foo Health');
    const day = { intent: 'claim_check', services: [{ code: '97110', minutes: 38, modifiers: [] }] };
    expect((await ask({ ...day, payer: 'Foo Health' }, 'C3')).kind).toBe('answer');
  });

  it('kept before payers were screened is neither used nor shown where it may be a person', async () => {
    const other = askerIn('C8', { team: slackKey({ team: 'T8' }) as TeamKey });
    const setting = { key: 'payer', value: 'Wanda Prystowsky' } as const;
    await team.state.settings.change({ team: other.team, setting, by: other.user, at: 0 });
    const answered = await team.assistant.answerText('97110 38min', other);
    expect(answered.day?.day.payer.name).toBe('Medicare Part B');
    expect(JSON.stringify(await team.assistant.answerText('settings', other))).not.toContain('Prystowsky');
  });

  it('declined stays as it was', async () => {
    await type('settings channel payer Cigna', 'C4');
    const asked = await type('settings channel payer Foo Health', 'C4');
    expect((await press(asked, 'No', 'C4')).kind).toBe('answer');
    expect(await payerIn('C4')).toBe('Cigna');
  });
});

describe('a question of a form', () => {
  const day = { intent: 'claim_check', services: [{ code: '97110', minutes: 38, modifiers: [] }] };

  it.each([
    ['payer', { payer: 'wanda prystowsky' }],
    ['payer, though a button says it was confirmed', { payer: 'Wanda Prystowsky', payerConfirmed: true }],
    ['place', { locality: 'Wanda Prystowsky' }],
  ])('with a person as %s is not read, and leaves nothing behind', async (_, typed) => {
    const answer = await ask({ ...day, ...typed }, 'C5');
    expect(answer.kind).toBe('private');
    const { team: key } = askerIn('C5');
    const kept = await team.state.records.exportTeam({ team: key, reach: 'only', exportedAt: '' });
    expect(JSON.stringify(kept)).not.toMatch(/prystowsky/i);
  });

  it('with a payer of no list is answered once it is confirmed, or without it', async () => {
    const asked = await ask({ ...day, payer: 'Foo Health' }, 'C6');
    expect((await press(asked, 'Yes, keep it', 'C6')).day?.day.payer.name).toBe('Foo Health');
    expect((await press(asked, 'No', 'C6')).day?.day.payer.name).toBe('Medicare Part B');
  });

  it.each(['Medicare', 'BCBS of Texas', 'United Healthcare'])('with %s is answered', async (payer) => {
    expect((await ask({ ...day, payer }, 'C7')).day?.day.payer.name.startsWith(payer)).toBe(true);
  });
});
