import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { asker, mention, other } from '../../fakes/teams/activities.ts';
import type { Card, CardAction } from '../../fakes/teams/fake-connector.ts';
import { teamsServers, type TeamsServer } from '../../fakes/teams/teams-server.ts';
import { cardSchema } from './card-schema.ts';

const open = teamsServers();
const isCard = new Ajv({ allErrors: true }).compile(cardSchema);

interface Response {
  readonly statusCode: number;
  readonly type: string;
  readonly value: Card & { readonly message?: string };
}

type Where = 'personal' | 'channel';

/** Every button of a card, those in its body too. */
function buttonsOf(card: unknown): readonly CardAction[] {
  if (Array.isArray(card)) return card.flatMap(buttonsOf);
  if (typeof card !== 'object' || card === null) return [];
  const own = card as CardAction;
  const inside = Object.entries(card).flatMap(([key, value]) => (key === 'fallback' ? [] : buttonsOf(value)));
  return 'type' in card && 'title' in card && own.type.startsWith('Action.') ? [own, ...inside] : inside;
}

const button = (card: Card | undefined, title: string): CardAction => {
  const found = buttonsOf(card?.actions)
    .concat(buttonsOf(card?.body))
    .find((each) => each.title === title);
  if (found === undefined) throw new Error(`no button ${title}`);
  return found;
};

/** A day that the AMA's rule counts otherwise. */
async function asked(server: TeamsServer, where: Where = 'personal'): Promise<Card | undefined> {
  await server.post(
    server.send.message(where, `${where === 'channel' ? mention : ''} 97110 20min 97140 20min`),
  );
  return server.connector.messages().at(-1)?.attachments?.[0]?.content;
}

async function execute(
  server: TeamsServer,
  { verb, data }: Pick<CardAction, 'verb' | 'data'>,
  { where = 'personal' as Where, more = {}, trigger = 'manual' } = {},
): Promise<Response> {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger };
  const answered = await server.post(server.send.invoke(where, 'adaptiveCard/action', value, more));
  expect(answered.status).toBe(200);
  return answered.json() as unknown as Response;
}

function expectCard(response: Response): Card {
  expect([response.statusCode, response.type]).toEqual([200, 'application/vnd.microsoft.card.adaptive']);
  isCard(response.value);
  expect(isCard.errors ?? []).toEqual([]);
  return response.value;
}

describe('Action.Execute', () => {
  it('AMA instead: the answer takes the place of the card, and nothing is posted', async () => {
    const server = await open();
    const card = await asked(server);
    const shown = expectCard(await execute(server, button(card, 'AMA instead')));
    expect(buttonsOf(shown.actions).map(({ title }) => title)).toContain('CMS instead');
    expect(server.connector.messages()).toHaveLength(1);
    expect(server.seen.answered.at(-1)).toEqual({ surface: 'button', kind: 'answer', intent: 'claim_check' });
  });

  it('Why, in a channel: the working lies open for whoever pressed, nobody else’s screen changes', async () => {
    const server = await open();
    const card = await asked(server, 'channel');
    const shown = expectCard(
      await execute(server, button(card, 'Why'), { where: 'channel', more: { from: other } }),
    );
    expect(shown.body.find((element) => 'id' in element && element.id === 'details')).not.toHaveProperty(
      'isVisible',
    );
    expect(shown.refresh).toBeUndefined();
    expect(server.connector.messages()).toHaveLength(1);
  });

  it('a refresh draws the asker’s own view, with the working folded', async () => {
    const server = await open();
    const card = await asked(server, 'channel');
    const refresh = card?.refresh?.action ?? {};
    const shown = expectCard(await execute(server, refresh, { where: 'channel', trigger: 'automatic' }));
    expect(button(shown, 'Why').type).toBe('Action.ToggleVisibility');
    expect(shown.refresh?.userIds).toEqual([asker.id]);
    expect(shown.fallbackText).toBe(card?.fallbackText);
    expect(server.seen.answered).toHaveLength(1);
  });

  it('a refresh draws the answer to any question: its id is the same typed and brought back', async () => {
    const server = await open();
    for (const typed of ['denial CO-97 97530 97150', 'modifier KX', 'tips 97110', 'ncci 97110 97150']) {
      await server.post(server.send.message('channel', `${mention} ${typed}`));
      const card = server.connector.messages().at(-1)?.attachments?.[0]?.content;
      const shown = expectCard(await execute(server, card?.refresh?.action ?? {}, { where: 'channel' }));
      expect(shown.fallbackText).toBe(card?.fallbackText);
    }
  });

  it('a refresh of an answer that is another one today leaves the card as it was posted', async () => {
    const server = await open();
    const card = await asked(server, 'channel');
    const data = { ...card?.refresh?.action.data, answerId: 'aaaaaaaaaaaa' };
    const response = await execute(server, { verb: 'refresh', data }, { where: 'channel' });
    expect(response.type).toBe('application/vnd.microsoft.activity.message');
  });

  it('Change place: asked again for the place typed', async () => {
    const server = await open();
    const card = await asked(server);
    const { verb, data } = button(card, 'Answer again');
    const shown = expectCard(await execute(server, { verb, data: { ...data, place: 'Dallas TX' } }));
    expect(JSON.stringify(shown)).toMatch(/Dallas/);
    expect(shown.fallbackText).not.toBe(card?.fallbackText);
  });

  it('Change place: a place that is two is asked about', async () => {
    const server = await open();
    const { verb, data } = button(await asked(server), 'Answer again');
    const shown = expectCard(await execute(server, { verb, data: { ...data, place: 'Portland' } }));
    expect(buttonsOf(shown.actions)).toHaveLength(2);
  });

  it.each([
    ['nothing', ''],
    ['too much', '75201 '.repeat(20)],
  ])('Change place: %s is answered with what to type', async (_, place) => {
    const server = await open();
    const { verb, data } = button(await asked(server), 'Answer again');
    const response = await execute(server, { verb, data: { ...data, place } });
    expect(response.value).toBe('Type a place, such as 75201, Dallas TX or 04412-11, or name a payer.');
  });

  it.each(['John Smith DOB 1/2/1950', 'John Smith'])(
    'Change place: a patient is neither read nor repeated: %s',
    async (place) => {
      const server = await open();
      const { verb, data } = button(await asked(server), 'Answer again');
      const response = await execute(server, { verb, data: { ...data, place } });
      expect(JSON.stringify(response)).toContain('Not read');
      expect(JSON.stringify(response)).not.toMatch(/Smith|1950/);
    },
  );

  it('Helpful: thanked by taking the buttons away', async () => {
    const server = await open();
    const card = await asked(server);
    const shown = expectCard(await execute(server, button(card, 'Helpful')));
    expect(shown.actions?.map(({ title }) => title)).toEqual(['AMA instead', 'Change place or payer']);
    const judged = await server.state.feedback.worst({ since: 0, limit: 9 });
    expect(judged).toMatchObject({
      kind: 'read',
      value: [{ intent: 'claim_check', helpful: 1, notHelpful: 0 }],
    });
  });

  it('Not helpful: noted at once, and a reason may be given', async () => {
    const server = await open();
    const why = expectCard(await execute(server, button(await asked(server), 'Not helpful')));
    const after = expectCard(await execute(server, button(why, 'A figure is wrong')));
    expect(buttonsOf(after.body).map(({ title }) => title)).not.toContain('Helpful');
    const judged = await server.state.feedback.worst({ since: 0, limit: 9 });
    expect(judged).toMatchObject({
      value: [{ helpful: 0, notHelpful: 1, reasons: { 'wrong-figure': 1 } }],
    });
  });

  it.each<[string, Pick<CardAction, 'verb' | 'data'>]>([
    ['a verb of nobody’s', { verb: 'delete', data: {} }],
    ['no data', { verb: 'ask' }],
    [
      'a question that is none',
      { verb: 'ask', data: { question: '{"intent":"claim_check","services":"all"}' } },
    ],
    ['a question with more in it', { verb: 'ask', data: { question: '{"intent":"help","x":1}' } }],
    ['a question that is not text', { verb: 'why', data: { question: { intent: 'help' } } }],
    [
      'an answer id of another shape',
      {
        verb: 'helpful',
        data: { question: '{"intent":"help"}', answerId: '../x', intent: 'help', helpful: true },
      },
    ],
    [
      'an intent of nobody’s',
      {
        verb: 'helpful',
        data: { question: '{"intent":"help"}', answerId: 'aaaa', intent: 'x', helpful: true },
      },
    ],
  ])('is refused where it was edited by hand: %s', async (_, action) => {
    const server = await open();
    const response = await execute(server, action);
    expect(response).toEqual({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: '400', message: 'That button is of an earlier version: ask again, it takes a second.' },
    });
    expect(server.seen.refused).toEqual(['edited-card']);
  });
});

describe('Action.Submit, which older clients send instead', () => {
  const submit = async (server: TeamsServer, data: unknown, where: Where = 'personal'): Promise<void> => {
    await server.post(server.send.message(where, '', { value: data, text: undefined }));
  };

  it('is answered with a message', async () => {
    const server = await open();
    await submit(server, button(await asked(server), 'AMA instead').fallback?.data);
    const [, second] = server.connector.messages();
    expect(JSON.stringify(second)).toContain('CMS instead');
  });

  it.each(['Helpful', 'Not helpful', 'Answer again'])('knows what %s meant', async (title) => {
    const server = await open();
    await submit(server, { ...button(await asked(server), title).fallback?.data, place: 'Dallas TX' });
    expect(server.connector.messages()).toHaveLength(2);
    expect(server.seen.refused).toEqual([]);
  });

  it('is refused in one sentence where it was edited by hand', async () => {
    const server = await open();
    await submit(server, { question: 'DROP TABLE' });
    expect(server.connector.messages()[0]?.text).toBe(
      'That button is of an earlier version: ask again, it takes a second.',
    );
    expect(server.seen.refused).toEqual(['edited-card']);
  });
});
