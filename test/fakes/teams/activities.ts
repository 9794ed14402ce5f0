/** Activities as Teams sends them. Ids are of Microsoft's shape and of nobody. */
export const tenant = '11111111-2222-4333-8444-555555555555';
export const bot = { id: '28:bot', name: 'Unitwise' };
export const asker = { id: '29:asker', name: 'Asker', aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000001' };
export const other = { id: '29:other', name: 'Other', aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000002' };

type Activity = Readonly<Record<string, unknown>>;

let counted = 0;

const base = (serviceUrl: string): Activity => ({
  ...{ id: `activity-${(counted += 1)}`, channelId: 'msteams', serviceUrl },
  ...{ from: asker, recipient: bot, locale: 'en-US' },
  ...{ timestamp: '2026-11-23T15:00:00.000Z', localTimestamp: '2026-11-23T09:00:00.000-06:00' },
});

const personal = {
  conversation: { id: 'a:personal', conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
};
const group = {
  conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId: tenant, isGroup: true },
  channelData: { tenant: { id: tenant } },
};
export const inThread = (root: string) => ({
  conversation: {
    id: `19:channel@thread.tacv2;messageid=${root}`,
    ...{ conversationType: 'channel', tenantId: tenant, isGroup: true },
  },
  channelData: {
    ...{ tenant: { id: tenant }, team: { id: '19:team@thread.tacv2' } },
    channel: { id: '19:channel@thread.tacv2' },
  },
});

export type Where = 'personal' | 'group' | 'channel';
const places: Readonly<Record<Where, Activity>> = { personal, group, channel: inThread('1700000000001') };

export const mention = '<at>Unitwise</at>';

/** What every message carries beside its text: an HTML copy, and in a shared place the mention. */
export const activitiesAt = (serviceUrl: string) => ({
  message: (where: Where, text: string, more: Activity = {}): Activity => ({
    ...base(serviceUrl),
    ...places[where],
    ...{ type: 'message', text, textFormat: 'plain' },
    attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }],
    entities: text.includes(mention) ? [{ type: 'mention', text: mention, mentioned: bot }] : [],
    ...more,
  }),
  invoke: (where: Where, name: string, value: unknown, more: Activity = {}): Activity => ({
    ...base(serviceUrl),
    ...places[where],
    ...{ type: 'invoke', name, value },
    ...more,
  }),
  event: (where: Where, type: string, more: Activity): Activity => ({
    ...base(serviceUrl),
    ...places[where],
    type,
    ...more,
  }),
});
