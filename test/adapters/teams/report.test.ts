/** A denial reported in a dialog: opened by a button, told what is wrong beside the field, kept, and withdrawn. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { teamsKey, type TeamKey } from '../../../src/core/team/team-key.ts';
import { asker, mention, other, tenant, type Where } from '../../fakes/teams/activities.ts';
import type { Card } from '../../fakes/teams/fake-connector.ts';
import { teamsServers, type TeamsServer } from '../../fakes/teams/teams-server.ts';
import { cardSchema } from './card-schema.ts';

const open = teamsServers();
const isCard = new Ajv({ allErrors: true }).compile(cardSchema);

type Dialog =
  | { readonly type: 'message'; readonly value: string }
  | {
      readonly type: 'continue';
      readonly value: { readonly title: string; readonly card: { readonly content: Card } };
    };

async function invoke(
  server: TeamsServer,
  name: string,
  data: object,
  where: Where = 'personal',
): Promise<Dialog> {
  const answered = await server.post(server.send.invoke(where, name, { data }));
  expect(answered.status).toBe(200);
  return (answered.json() as unknown as { readonly task: Dialog }).task;
}

function cardOf(dialog: Dialog): Card {
  if (dialog.type === 'message') throw new Error(`no card: ${dialog.value}`);
  const { content } = dialog.value.card;
  isCard(content);
  expect(isCard.errors ?? []).toEqual([]);
  return content;
}

interface Input {
  readonly type: string;
  readonly id: string;
  readonly value?: string;
  readonly isRequired?: boolean;
  readonly isMultiSelect?: boolean;
}

const inputsOf = ({ body }: Card): readonly Input[] => body.filter((each): each is Input => 'id' in each);
const filledIn = (card: Card) =>
  Object.fromEntries(inputsOf(card).flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])));

const filled = {
  ...{ verb: 'report', codes: '97530 59 97140', carc: 'CO-97', payer: 'Aetna' },
  ...{ outcome: 'overturned', worked: 'modifier-59,documentation', note: 'send the time log first' },
};
const send = (server: TeamsServer, changes: object = {}): Promise<Dialog> =>
  invoke(server, 'task/submit', { ...filled, ...changes });

const own = async ({ state }: TeamsServer, key = teamsKey({ tenant }) as TeamKey) => {
  const read = await state.reports.own(key, 10);
  return read.kind === 'read' ? read.value : [];
};

describe('the form of a report', () => {
  it.each<[Where, string]>([
    ['personal', 'log a denial'],
    ['channel', `${mention} log a denial 97530`],
  ])('opens from the card that asks for what is missing (%s)', async (where, typed) => {
    const server = await open();
    await server.post(server.send.message(where, typed));
    const card = server.connector.messages()[0]?.attachments?.[0]?.content;
    isCard(card);
    expect(isCard.errors ?? []).toEqual([]);
    const button = card?.actions?.find(({ title }) => title === 'Fill in a form');
    expect(button).toEqual({
      ...{ type: 'Action.Submit', title: 'Fill in a form' },
      data: { verb: 'report', msteams: { type: 'task/fetch' } },
    });
    const form = cardOf(await invoke(server, 'task/fetch', button?.data ?? {}, where));
    expect(inputsOf(form).map(({ id, type, isRequired = false }) => [id, type, isRequired])).toEqual([
      ['codes', 'Input.Text', true],
      ['carc', 'Input.Text', true],
      ['payer', 'Input.ChoiceSet', false],
      ['otherPayer', 'Input.Text', false],
      ['outcome', 'Input.ChoiceSet', false],
      ['worked', 'Input.ChoiceSet', false],
      ['note', 'Input.Text', false],
    ]);
  });

  it('is kept for the team, as the same report by message is', async () => {
    const server = await open();
    const card = cardOf(await send(server));
    expect(card.fallbackText).toBe(
      'Reported: 97530 beside 97140, CO-97, Aetna, overturned after modifier 59 and notes or records.',
    );
    expect(await own(server)).toMatchObject([
      {
        facts: {
          ...{ code: '97530', companions: ['97140'], payer: 'Aetna', carc: '97', groupCode: 'CO' },
          ...{ outcome: 'overturned', whatWorked: ['modifier-59', 'documentation'] },
        },
        note: 'send the time log first',
      },
    ]);
    expect(server.connector.posts).toEqual([]);
    expect(server.seen.answered).toEqual([{ surface: 'form', kind: 'answer', intent: 'denial_report' }]);
  });

  it('is a channel’s own team’s where it was opened there', async () => {
    const server = await open();
    await invoke(server, 'task/submit', filled, 'channel');
    expect(await own(server)).toEqual([]);
    expect(await own(server, teamsKey({ tenant, team: '19:team@thread.tacv2' }) as TeamKey)).toHaveLength(1);
  });

  it('can be withdrawn in the dialog', async () => {
    const server = await open();
    const [withdraw] = cardOf(await send(server)).actions ?? [];
    expect([withdraw?.type, withdraw?.title]).toEqual(['Action.Submit', 'Withdraw']);
    const card = cardOf(await invoke(server, 'task/submit', withdraw?.data ?? {}));
    expect(card.fallbackText).toMatch(/withdrawn/);
    expect(await own(server)).toEqual([]);
  });

  it('needs no outcome, cure or note', async () => {
    const server = await open();
    await send(server, { outcome: null, worked: '', note: null });
    const [report] = await own(server);
    expect(report?.facts).toMatchObject({ outcome: 'denied', whatWorked: [] });
    expect(report).not.toHaveProperty('note');
  });

  it.each([
    ['no code', { codes: 'wobble' }, 'Type the code, such as 97530.', 'codes'],
    ['no denial code', { carc: '' }, 'Type group and number as on the remittance, such as CO-97.', 'carc'],
    ['no payer', { payer: ' ' }, 'Choose the payer, or type another one below.', 'payer'],
  ])('says above the field what is wrong, and keeps what was typed: %s', async (_, wrong, says, field) => {
    const server = await open();
    const card = cardOf(await send(server, wrong));
    const at = card.body.findIndex((element) => 'id' in element && element.id === field);
    expect(JSON.stringify(card.body[at - 1])).toContain(says);
    expect(filledIn(card)).toMatchObject({ outcome: 'overturned', worked: 'modifier-59,documentation' });
    expect(await own(server)).toEqual([]);
  });

  it.each([
    [{ codes: 'Z9999' }, 'Z9999 is in none of the tables loaded here; nothing was stored.'],
    [{ carc: 'CO-999' }, 'CO-999 is no denial code I hold a card for'],
  ])('says what nobody knows: %j', async (wrong, says) => {
    const server = await open();
    const card = cardOf(await send(server, wrong));
    expect(JSON.stringify(card.body[0])).toContain(says);
    expect(filledIn(card)).toMatchObject({ payer: 'Aetna', note: 'send the time log first' });
    expect(await own(server)).toEqual([]);
  });

  it.each(['codes', 'carc', 'payer', 'otherPayer', 'note'])(
    'neither keeps nor repeats a patient in %s',
    async (field) => {
      const server = await open();
      const card = cardOf(await send(server, { [field]: 'MRN 00482913' }));
      expect(JSON.stringify(card)).toContain('That looks like patient information.');
      expect(JSON.stringify(card)).not.toContain('00482913');
      expect(filledIn(card)).not.toHaveProperty(field);
      expect(await own(server)).toEqual([]);
      expect(server.seen.answered).toEqual([{ surface: 'form', kind: 'private', intent: 'denial_report' }]);
    },
  );

  it.each(['Maria Garcia', 'wanda prystowsky', 'Prystowsky, Wanda', 'Aetna Garcia'])(
    'takes a bare name as payer for a patient: %s',
    async (name) => {
      for (const field of ['payer', 'otherPayer']) {
        const server = await open();
        const card = JSON.stringify(cardOf(await send(server, { [field]: name })));
        expect(card).toContain('That looks like patient information.');
        expect(card).not.toContain(name);
        expect(await own(server)).toEqual([]);
      }
    },
  );

  it.each([
    ['Yes, keep it', /^Reported: 97530 beside 97140, CO-97, Foo Health,/, ['Foo Health']],
    ['No', /^Which payer denied it\?/, []],
  ])('asks before it keeps a payer of no list: %s', async (answer, says, payers) => {
    const server = await open();
    const card = cardOf(await send(server, { payer: '', otherPayer: 'Foo Health' }));
    expect(card.fallbackText).toBe(
      'Keep "Foo Health" as payer? It is on no list here: say yes only for a payer, never for a person.',
    );
    expect(await own(server)).toEqual([]);
    const button = card.actions?.find(({ title }) => title === answer);
    const answered = cardOf(await invoke(server, 'task/submit', button?.data ?? {}));
    expect(answered.fallbackText).toMatch(says);
    expect((await own(server)).map(({ facts }) => facts.payer)).toEqual(payers);
  });

  it.each([
    ['more than a field takes', { note: 'x'.repeat(501) }],
    ['something that is no text', { codes: { a: 1 } }],
    ['a question that is none', { verb: 'ask', question: '{"intent":"x"}' }],
  ])('is refused where it was edited by hand: %s', async (_, wrong) => {
    const server = await open();
    const answered = await send(server, wrong);
    expect(answered).toEqual({
      type: 'message',
      value: 'That button is of an earlier version: ask again, it takes a second.',
    });
    expect(server.seen.refused).toEqual(['edited-card']);
  });

  it('sent by somebody of another tenant’s withdraws nothing here', async () => {
    const server = await open();
    const [withdraw] = cardOf(await send(server)).actions ?? [];
    const elsewhere = { conversation: { id: 'a:x', tenantId: '99999999-2222-4333-8444-555555555555' } };
    const value = { data: withdraw?.data };
    await server.post(
      server.send.invoke('personal', 'task/submit', value, { ...elsewhere, channelData: {}, from: other }),
    );
    expect(await own(server)).toHaveLength(1);
    expect(asker.id).not.toBe(other.id);
  });

  it('that took too long says that it may have been saved', async () => {
    const server = await open({
      timing: { lateAfter: 5 },
      assistant: (real) => ({
        ...real,
        answerPressed: async (question, who) => {
          await new Promise((resolve) => setTimeout(resolve, 60));
          return real.answerPressed(question, who);
        },
      }),
    });
    expect(await send(server)).toEqual({
      type: 'message',
      value: expect.stringContaining('may have been saved') as string,
    });
    await server.app.stop();
    expect(await own(server)).toHaveLength(1);
  });
});
