/** Teams: activities in, and what the connector is told to post or a button is answered with out. */
import { activitiesAt, inThread, mention } from '../../fakes/teams/activities.ts';
import { startFakeConnector, type FakeConnector } from '../../fakes/teams/fake-connector.ts';
import { serveTeams, type ServedTeams } from '../../fakes/teams/teams-server.ts';
import type { Conversation } from '../conversations.ts';
import { actionsOf, glanceAt, unfolded, whyOf, type CardShown } from '../reading/card.ts';
import { readingOf } from '../reading/reading.ts';
import type { Surface, Talk } from './surface.ts';

export async function openTeams(): Promise<Surface> {
  const [connector, served] = await Promise.all([startFakeConnector(), serveTeams({})]);
  let begun = 0;
  return {
    begin: (conversation) => Promise.resolve(talk({ connector, served }, conversation, (begun += 1))),
    stop: async () => {
      await served.close();
      await connector.stop();
    },
  };
}

interface Fakes {
  readonly connector: FakeConnector;
  readonly served: ServedTeams;
}

const typedBy: Readonly<Record<Conversation['where'], string>> = {
  ...{ command: '/cpt ', direct: '', thread: `${mention} ` },
};

/** Each conversation is a tenant's own: nothing is remembered from the one before. */
function talk({ connector, served }: Fakes, { where }: Conversation, number: number): Talk {
  const send = activitiesAt(connector.url);
  const shared = where === 'thread';
  const tenant = `11111111-2222-4333-8444-${String(number).padStart(12, '0')}`;
  const at = moved(shared ? inThread(`17000000${number}`) : personal, tenant);
  let last: CardShown = { body: [] };

  async function post(activity: unknown): Promise<string> {
    const request = { method: 'POST', headers: { 'content-type': 'application/json' } };
    return (await fetch(served.url, { ...request, body: JSON.stringify(activity) })).text();
  }

  async function type(text: string): Promise<CardShown> {
    connector.posts.length = 0;
    await post(send.message(shared ? 'channel' : 'personal', `${typedBy[where]}${text}`, at));
    await connector.until(1);
    const [message] = connector.messages();
    const card = message?.attachments?.[0]?.content;
    if (card !== undefined) return card as unknown as CardShown;
    // One sentence, with things to try below it, comes without a card.
    return { body: [{ type: 'RichTextBlock', inlines: [{ text: message?.text ?? '' }] }] };
  }

  async function press(
    action: { readonly verb?: string; readonly data?: object } | undefined,
  ): Promise<CardShown> {
    if (action === undefined) throw new Error('there is no such button');
    const value = { action: { type: 'Action.Execute', ...action }, trigger: 'manual' };
    const body = await post(send.invoke(shared ? 'channel' : 'personal', 'adaptiveCard/action', value, at));
    return (JSON.parse(body) as { readonly value: CardShown }).value;
  }

  const named = (words: string) => actionsOf(last).find(({ title }) => title === words);

  return {
    say: async (message) => {
      last = 'typed' in message ? await type(message.typed) : await press(named(message.pressed));
      const why = whyOf(last);
      const whole = why === undefined ? last : await press(why);
      return { Teams: { glance: readingOf(glanceAt(last)), whole: readingOf(unfolded(whole)) } };
    },
  };
}

const personal = { conversation: { id: 'a:personal', conversationType: 'personal' }, channelData: {} };

const moved = ({ conversation, channelData }: { conversation: object; channelData: object }, id: string) => ({
  conversation: { ...conversation, tenantId: id },
  channelData: { ...channelData, tenant: { id } },
});
