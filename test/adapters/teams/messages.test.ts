import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { asker, bot, inThread, mention, other } from '../../fakes/teams/activities.ts';
import { headline, type PostedActivity } from '../../fakes/teams/fake-connector.ts';
import { teamsServers } from '../../fakes/teams/teams-server.ts';
import { cardSchema } from './card-schema.ts';

const open = teamsServers();
const isCard = new Ajv({ allErrors: true }).compile(cardSchema);

describe('a message', () => {
  it('in a personal chat is answered with a card, its working folded', async () => {
    const { post, send, connector, seen } = await open();
    const answered = await post(send.message('personal', '97110 38min'));
    expect([answered.status, answered.body]).toEqual([200, '']);
    const [message] = connector.messages();
    const card = message?.attachments?.[0]?.content;
    isCard(card);
    expect(isCard.errors ?? []).toEqual([]);
    expect(card?.fallbackText).toMatch(/^97110 x3/);
    expect(card?.actions?.map(({ title }) => title)).toEqual([
      'Change place or payer',
      'Helpful',
      'Not helpful',
    ]);
    expect(JSON.stringify(card?.body)).toContain('"title":"Why"');
    expect(card?.refresh).toBeUndefined();
    expect(seen).toEqual({
      ...{ answered: [{ surface: 'dm', kind: 'answer', intent: 'claim_check' }] },
      ...{ refused: [], faults: [], failed: [] },
    });
  });

  it.each(['97110 38min', 'cpt 97110 38min', '/cpt 97110 38min', 'CPT&nbsp;97110&nbsp;38min'])(
    'is read alike however the command is typed: %j',
    async (text) => {
      const { post, send, connector } = await open();
      await post(send.message('personal', text));
      await post(send.message('group', `${mention} ${text}`));
      await post(send.message('channel', `<div>${mention}&nbsp;${text}</div>`));
      const headlines = connector.messages().map(({ attachments }) => attachments?.[0]?.content.fallbackText);
      expect(new Set(headlines).size).toBe(1);
      expect(headlines[0]).toMatch(/^97110 x3/);
      expect(headlines).toHaveLength(3);
    },
  );

  it('shows the picture that belongs to the answer, said in words too', async () => {
    const addressOf = () => 'https://billing.example.com/pictures/x.png';
    const { post, send, connector } = await open({ addressOf });
    await post(send.message('personal', '97110 38min'));
    const card = connector.messages()[0]?.attachments?.[0]?.content;
    isCard(card);
    expect(isCard.errors ?? []).toEqual([]);
    expect(card?.body).toContainEqual({
      ...{ type: 'Image', url: 'https://billing.example.com/pictures/x.png' },
      altText: expect.stringMatching(/38/) as string,
    });
  });

  it('in a channel is answered in its thread, and only the asker gets a view of their own', async () => {
    const { post, send, connector } = await open();
    await post(send.message('channel', `${mention} 97110 38min`));
    expect(connector.posts[0]?.path).toMatch(
      /^\/v3\/conversations\/19:channel@thread.tacv2;messageid=1700000000001\//,
    );
    const card = connector.messages()[0]?.attachments?.[0]?.content;
    isCard(card);
    expect(isCard.errors ?? []).toEqual([]);
    expect(card?.refresh?.userIds).toEqual([asker.id]);
    expect(card?.actions?.[0]).toMatchObject({ type: 'Action.Execute', title: 'Why', verb: 'why' });
    expect(JSON.stringify(card?.body)).not.toContain('"details"');
  });

  it('is followed up within its thread, and not from another one', async () => {
    const { post, send, connector } = await open();
    await post(send.message('channel', `${mention} 97110 38min`));
    await post(send.message('channel', `${mention} and in Dallas TX?`));
    await post(send.message('channel', `${mention} and in Dallas TX?`, inThread('1800000000001')));
    const [first, second, third] = connector.messages().map(({ attachments }) => attachments?.[0]?.content);
    expect(second?.fallbackText).toMatch(/^97110 x3/);
    expect(second?.fallbackText).not.toBe(first?.fallbackText);
    expect(third?.fallbackText ?? '').not.toMatch(/^97110 x3/);
  });

  it('in a channel that did not ask to be heard is nobody’s business', async () => {
    const { post, send, connector, seen } = await open();
    expect((await post(send.message('channel', '97110 38min'))).status).toBe(200);
    expect((await post(send.message('group', '97110 38min'))).status).toBe(200);
    expect(connector.posts).toEqual([]);
    expect(seen.answered).toEqual([]);
  });

  it('in a channel that listens is answered where it asks, and left alone where it does not', async () => {
    const { post, send, connector } = await open();
    await post(send.message('channel', `${mention} /cpt settings listening on`));
    await post(send.message('channel', '97110 38min?'));
    await post(send.message('channel', 'shall we have lunch at 12?'));
    const headlines = connector.messages().map(({ attachments }) => attachments?.[0]?.content.fallbackText);
    expect(headlines).toHaveLength(2);
    expect(headlines[1]).toMatch(/^97110 x3/);
  });

  it('that only mentions the bot is told what it can do', async () => {
    const { post, send, connector } = await open();
    await post(send.message('group', mention));
    expect(connector.messages().map(headline)[0]).toMatch(/^Ask about therapy billing/);
  });

  it('that mentions the bot where nobody sees it is not for it', async () => {
    const { post, send, connector } = await open();
    const hidden = { entities: [{ type: 'mention', text: '<at>Unitwise</at>', mentioned: bot }] };
    await post(send.message('group', '97110 38min', hidden));
    expect(connector.posts).toEqual([]);
  });

  it('does not read the people it mentions as part of the question', async () => {
    const { post, send, connector } = await open();
    const entities = [
      { type: 'mention', text: mention, mentioned: bot },
      { type: 'mention', text: '<at>John Smith</at>', mentioned: other },
    ];
    await post(send.message('group', `${mention} 97110 38min <at>John Smith</at>`, { entities }));
    expect(connector.messages().map(headline)[0]).toMatch(/^97110 x3/);
  });

  it.each([
    ['a picture', { contentType: 'image/*', contentUrl: 'https://example.com/x' }],
    ['a file', { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'note.pdf' }],
    [
      'a pasted picture',
      { contentType: 'text/html', content: '<p>see <img src="https://example.com/1"></p>' },
    ],
  ])('with %s is not read', async (_, attachment) => {
    const { post, send, connector, seen } = await open();
    await post(send.message('personal', '97110 38min', { attachments: [attachment] }));
    expect(JSON.stringify(connector.messages()[0]?.attachments)).toContain('Seen: an image or a file.');
    expect(seen.answered).toEqual([{ surface: 'dm', kind: 'private', intent: 'none' }]);
  });

  it('with a quoted message, a card or an emoji is no upload', async () => {
    const { post, send, connector } = await open();
    const attachments = [
      { contentType: 'messageReference', content: '{}' },
      { contentType: 'application/vnd.microsoft.card.adaptive', content: {} },
      { contentType: 'text/html', content: '<p><img itemtype="http://schema.skype.com/Emoji" src="x"></p>' },
    ];
    await post(send.message('personal', '97110 38min', { attachments }));
    expect(connector.messages().map(headline)[0]).toMatch(/^97110 x3/);
  });

  it('about a patient is not read, and nothing of it comes back', async () => {
    const { post, send, connector, state } = await open();
    await post(send.message('personal', '97110 38min for John Smith DOB 1/2/1950'));
    const said = JSON.stringify(connector.posts);
    expect(said).toContain('Not read: that looks like patient information');
    expect(said).not.toMatch(/Smith|1950/);
    const teams = await state.records.teams();
    const [team] = teams.kind === 'read' ? teams.value : [];
    if (team === undefined) throw new Error('no team');
    const kept = await state.records.exportTeam({ team, reach: 'only', exportedAt: '' });
    expect(JSON.stringify(kept)).not.toMatch(/Smith|1950/);
  });

  it('that is not understood gets one sentence and three things to try', async () => {
    const { post, send, connector } = await open();
    await post(send.message('personal', 'write me a poem'));
    const [message] = connector.messages();
    expect(message?.attachments).toBeUndefined();
    expect(message?.suggestedActions?.actions.map(({ value }) => value)).toEqual([
      ...['97110 38min', '97110 38min 97140 15min 97530 8min', '97110 38min Dallas TX'],
    ]);
  });

  it.each([
    ['markup', '<b>97110</b> <script>alert(1)</script> 38min'],
    ['markdown', '**97110** [x](http://example.com) 38min'],
    ['a mention of everyone', '<at>everyone</at> 97110 38min'],
    ['entities', '&lt;img src=x onerror=alert(1)&gt; 97110 38min'],
  ])('with %s brings nothing of it back alive', async (_, text) => {
    const { post, send, connector, seen } = await open();
    await post(send.message('personal', text));
    expect(connector.messages()).toHaveLength(1);
    const [message] = connector.messages();
    expect(message?.attachments?.[0]?.content.fallbackText ?? '').not.toMatch(/<|(?<!\\)[*[\]]/);
    expect(JSON.stringify(message)).not.toMatch(/<script|<at>|<img|onerror/);
    expect(seen.failed).toEqual([]);
  });

  it('whose replies are expected with the request is answered there', async () => {
    const { post, send, connector } = await open();
    const answered = await post(send.message('personal', '97110 38min', { deliveryMode: 'expectReplies' }));
    const { activities } = answered.json() as { readonly activities?: readonly PostedActivity[] };
    expect(activities?.map(headline)).toEqual([expect.stringMatching(/^97110 x3/)]);
    expect(connector.posts).toEqual([]);
  });
});
