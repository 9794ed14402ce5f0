/** An activity as Microsoft sends it, as far as it is used here. Whatever else it holds is neither read nor kept. */
import * as z from 'zod';

const id = z.string().min(1).max(1_000);
const name = z.string().max(1_000).nullish();

const account = z.object({ id, name, aadObjectId: z.string().max(100).nullish() });

const attachment = z.object({
  contentType: z.string().max(300).nullish(),
  name: z.string().max(1_000).nullish(),
  content: z.unknown().optional(),
});

const entity = z.object({
  type: z.string().max(300).nullish(),
  text: z.string().max(1_000).nullish(),
  mentioned: z.object({ id: z.string().max(1_000).nullish() }).nullish(),
});

const channelData = z.object({
  tenant: z.object({ id: z.string().max(100) }).nullish(),
  team: z.object({ id: z.string().max(300) }).nullish(),
  eventType: z.string().max(100).nullish(),
});

const activity = z.object({
  type: z.string().min(1).max(100),
  id: id.nullish(),
  name: z.string().max(200).nullish(),
  action: z.string().max(100).nullish(),
  channelId: z.string().max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(1_000),
  timestamp: z.string().max(50).nullish(),
  text: z.string().nullish(),
  /** The message a request is about. */
  replyToId: z.string().max(1_000).nullish(),
  from: account,
  /** `isTargeted`: sent to the bot alone, by its slash command; nobody else in the conversation sees it. */
  recipient: account.extend({ isTargeted: z.boolean().nullish() }),
  conversation: z.object({
    id,
    conversationType: z.string().max(100).nullish(),
    tenantId: z.string().max(100).nullish(),
    isGroup: z.boolean().nullish(),
  }),
  channelData: channelData.nullish(),
  entities: z.array(entity).max(200).nullish(),
  attachments: z.array(attachment).max(200).nullish(),
  membersAdded: z.array(account).max(1_000).nullish(),
  membersRemoved: z.array(account).max(1_000).nullish(),
  deliveryMode: z.string().max(100).nullish(),
  value: z.unknown().optional(),
});

export type Incoming = Readonly<z.infer<typeof activity>>;

/** Undefined where it is no activity of a conversation. */
export function readActivity(body: unknown): Incoming | undefined {
  const read = activity.safeParse(body);
  return read.success ? read.data : undefined;
}
