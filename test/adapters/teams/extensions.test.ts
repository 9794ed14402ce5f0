import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../fakes/teams/fake-connector.ts';
import { teamsServers, type TeamsServer } from '../../fakes/teams/teams-server.ts';
import { cardSchema } from './card-schema.ts';

const open = teamsServers();
const isCard = new Ajv({ allErrors: true }).compile(cardSchema);

const search = async (server: TeamsServer, typed: unknown, name = 'query') => {
  const value = { commandId: 'lookUp', parameters: [{ name, value: typed }] };
  const answered = await server.post(server.send.invoke('personal', 'composeExtension/query', value));
  expect(answered.status).toBe(200);
  return (answered.json() as unknown as { readonly composeExtension: Found }).composeExtension;
};

interface Found {
  readonly type: string;
  readonly text?: string;
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly content: Card;
    readonly preview: { readonly content: { readonly title: string } };
  }[];
}

describe('the search box', () => {
  it.each(['97110', '97110 38min', 'fee 97140 Dallas TX'])(
    'finds the card of %j, to be put into a chat',
    async (typed) => {
      const found = await search(await open(), typed);
      expect(found.type).toBe('result');
      const [first] = found.attachments ?? [];
      isCard(first?.content);
      expect(isCard.errors ?? []).toEqual([]);
      expect(JSON.stringify(first?.content)).not.toContain('Action.Execute');
      expect(first?.preview.content.title).toContain(typed.match(/\d{5}/)?.[0]);
    },
  );

  it('finds it too where the client does not name what was typed', async () => {
    const server = await open();
    const value = { parameters: [{ value: '97110 38min' }] };
    const answered = await server.post(server.send.invoke('personal', 'composeExtension/query', value));
    expect(answered.body).toContain('97110 x3');
  });

  it('keeps nothing of what is typed on the way, and changes nothing', async () => {
    const server = await open();
    for (const typed of ['9711', '97110', '97110 3', '97110 38min']) await search(server, typed);
    const found = await search(server, 'settings payer Aetna');
    expect(found.text).toBe('Send that as a message: nothing is changed from here.');
    expect(await server.state.records.teams()).toEqual({ kind: 'read', value: [] });
  });

  it('shows the latest answers before anything is typed', async () => {
    const server = await open();
    expect((await search(server, 'true', 'initialRun')).text).toBe(
      'Type a code, or codes and minutes: 97110 38min',
    );
    await server.post(server.send.message('personal', '97110 38min'));
    const found = await search(server, 'true', 'initialRun');
    expect(found.attachments?.[0]?.preview.content.title).toMatch(/^97110 x3/);
  });

  it.each([
    ['nothing billing is in', 'write me a poem', /./],
    ['a patient', 'John Smith DOB 1/2/1950', /^Not read/],
  ])('answers in one sentence where the text is %s', async (_, typed, said) => {
    const found = await search(await open(), typed);
    expect([found.type, found.text]).toEqual(['message', expect.stringMatching(said)]);
  });
});

interface Dialog {
  readonly type: string;
  readonly value: { readonly title: string; readonly card: { readonly content: Card } };
}

const invoke = async (server: TeamsServer, name: string, value: unknown): Promise<Dialog> => {
  const answered = await server.post(server.send.invoke('personal', name, value));
  expect(answered.status).toBe(200);
  return (answered.json() as unknown as { readonly task: Dialog }).task;
};
const openedAt = (content: string) => ({
  ...{ commandId: 'checkBilling', commandContext: 'message' },
  messagePayload: { body: { contentType: 'html', content } },
});
const filled = (card: Card): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    card.body.flatMap((element) =>
      'id' in element && 'value' in element ? [[element.id as string, element.value] as const] : [],
    ),
  );
const sent = (data: object) => ({ commandId: 'checkBilling', data: { verb: 'form', ...data } });

describe('"Check billing in this message"', () => {
  it('opens a form, filled from the message', async () => {
    const message = '<div>97110 38min 97140 15min GP Dallas TX 2026-03-02</div>';
    const { type, value } = await invoke(await open(), 'composeExtension/fetchTask', openedAt(message));
    expect([type, value.title]).toEqual(['continue', 'Check billing']);
    isCard(value.card.content);
    expect(isCard.errors ?? []).toEqual([]);
    expect(filled(value.card.content)).toMatchObject({ date: '2026-03-02' });
    expect(filled(value.card.content)['codes']).toMatch(/^97110 38min.*\n97140 15min/);
  });

  it('opens it empty where the message seems to be about a patient', async () => {
    const message = 'John Smith DOB 1/2/1950: 97110 38min';
    const { value } = await invoke(await open(), 'composeExtension/fetchTask', openedAt(message));
    expect(filled(value.card.content)).toEqual({});
    expect(JSON.stringify(value)).toContain('Not read: that looks like patient information');
    expect(JSON.stringify(value)).not.toMatch(/Smith|1950/);
  });

  it.each(['', 'see you at lunch'])(
    'opens it empty where the message says nothing of billing: %j',
    async (message) => {
      const { value } = await invoke(await open(), 'composeExtension/fetchTask', openedAt(message));
      expect(filled(value.card.content)).toEqual({});
    },
  );

  it('opens from a button too', async () => {
    const { type } = await invoke(await open(), 'task/fetch', { data: { verb: 'form' } });
    expect(type).toBe('continue');
  });

  it.each(['composeExtension/submitAction', 'task/submit'])(
    'is answered in the dialog (%s)',
    async (name) => {
      const server = await open();
      const data = { codes: '97110 38min', date: '2026-03-02', place: 'Dallas TX', payer: 'Medicare' };
      const { value } = await invoke(server, name, sent(data));
      expect(value.card.content.fallbackText).toMatch(/^97110 x3/);
      expect(JSON.stringify(value)).toMatch(/2026-03-02/);
      expect(server.connector.posts).toEqual([]);
      expect(server.seen.answered.at(-1)).toEqual({ surface: 'form', kind: 'answer', intent: 'claim_check' });
    },
  );

  it('asks again, with what was typed, where it is not understood', async () => {
    const { value } = await invoke(
      await open(),
      'task/submit',
      sent({ codes: '97110 38min', place: 'Portland' }),
    );
    // Which of them is chosen in the dialog.
    expect(value.card.content.actions?.map(({ title }) => title)).toContain('Portland, OR (02302-01)');
    const unknown = await invoke(
      await open(),
      'task/submit',
      sent({ codes: '97110 38min', place: 'Nowhereville' }),
    );
    expect(filled(unknown.value.card.content)).toMatchObject({ codes: '97110 38min', place: 'Nowhereville' });
    const second = await invoke(await open(), 'task/submit', sent({ codes: 'lunch' }));
    expect(filled(second.value.card.content)).toMatchObject({ codes: 'lunch' });
  });

  it('reads and repeats nothing of a patient', async () => {
    const server = await open();
    const { value } = await invoke(
      server,
      'task/submit',
      sent({ codes: '97110 38min', payer: 'John Smith DOB 1/2/1950' }),
    );
    expect(JSON.stringify(value)).toContain('Not read');
    expect(JSON.stringify(value)).not.toMatch(/Smith|1950/);
    expect(server.seen.answered).toEqual([{ surface: 'form', kind: 'private', intent: 'none' }]);
  });

  it.each([
    ['another verb', { verb: 'x' }],
    ['more than the form takes', { codes: '9'.repeat(1600) }],
  ])('is refused where it was edited by hand: %s', async (_, data) => {
    const server = await open();
    const answered = await invoke(server, 'task/submit', sent({ codes: '97110 38min', ...data }));
    expect(answered).toEqual({
      type: 'message',
      value: 'That button is of an earlier version: ask again, it takes a second.',
    });
    expect(server.seen.refused).toEqual(['edited-card']);
  });
});

describe('a request nobody knows', () => {
  it.each([
    [
      'composeExtension/queryLink',
      { composeExtension: { type: 'message', text: expect.any(String) as string } },
    ],
    ['task/unheard', { task: { type: 'message', value: expect.any(String) as string } }],
    [
      'adaptiveCard/unheard',
      { statusCode: 501, type: 'application/vnd.microsoft.error', value: expect.any(Object) as object },
    ],
  ])('%s is answered politely', async (name, body) => {
    const { post, send } = await open();
    const answered = await post(send.invoke('personal', name, {}));
    expect([answered.status, answered.json()]).toEqual([200, body]);
  });

  it('of another kind is answered with 501 and one sentence', async () => {
    const { post, send } = await open();
    const answered = await post(send.invoke('personal', 'fileConsent/invoke', {}));
    expect([answered.status, answered.body]).toEqual([
      501,
      '{"message":"This version does not know that request."}',
    ]);
  });
});
