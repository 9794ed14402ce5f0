/** Slack's payloads, as far as they are read. Whatever does not fit is refused at the door. */
import * as z from 'zod';

const id = z.string().min(1).max(60);
const text = z.string().max(100_000);
const ts = z.string().regex(/^\d{1,12}\.\d{1,8}$/);
const nothing = z.null().optional();
const withId = z.looseObject({ id });

export const commandBody = z.looseObject({
  command: z.string(),
  text: text.default(''),
  team_id: id,
  enterprise_id: id.optional(),
  is_enterprise_install: z.enum(['true', 'false']).optional(),
  user_id: id,
  channel_id: id,
  response_url: z.string().max(2000),
});

const authorization = z.looseObject({
  team_id: id.nullable().optional(),
  enterprise_id: id.nullable().optional(),
  user_id: id.nullable().optional(),
  is_enterprise_install: z.boolean().nullable().optional(),
});

/** The envelope of every event; what lies inside is read by its type. */
export const eventBody = z.looseObject({
  type: z.literal('event_callback'),
  team_id: id.nullable().optional(),
  enterprise_id: id.nullable().optional(),
  event_id: id,
  event_time: z.int().nonnegative().optional(),
  authorizations: z.array(authorization).max(50).optional(),
  event: z.looseObject({ type: z.string().max(100) }),
});

export const messageEvent = z.looseObject({
  channel: id,
  ts,
  event_ts: ts.optional(),
  thread_ts: ts.optional(),
  user: id.optional(),
  text: text.nullable().default(''),
  subtype: z.string().optional(),
  channel_type: z.string().optional(),
  bot_id: z.string().nullable().optional(),
  bot_profile: z.unknown().optional(),
  hidden: z.boolean().optional(),
  edited: z.unknown().optional(),
  files: z.array(z.unknown()).optional(),
});

export const homeEvent = z.looseObject({ user: id, tab: z.string().optional(), channel: id.optional() });

export const revokedEvent = z.looseObject({
  tokens: z.looseObject({ bot: z.array(z.string()).optional() }).optional(),
});

/** Every click and form carries this. */
const fromPerson = {
  user: z.looseObject({ id, team_id: id.optional() }),
  team: z.looseObject({ id, enterprise_id: id.optional() }).nullable().optional(),
  enterprise: z.looseObject({ id }).nullable().optional(),
  is_enterprise_install: z.boolean().optional(),
};

const option = z.looseObject({ value: z.string().max(200) });

export const pressedBody = z.looseObject({
  ...fromPerson,
  type: z.literal('block_actions'),
  trigger_id: z.string().max(200).default(''),
  response_url: z.string().max(2000).optional(),
  container: z
    .looseObject({
      type: z.string(),
      channel_id: z.string().max(60).optional(),
      message_ts: ts.optional(),
      thread_ts: ts.optional(),
      is_ephemeral: z.boolean().optional(),
      view_id: id.optional(),
    })
    .optional(),
  channel: z.looseObject({ id: z.string().max(60) }).optional(),
  message: z
    .looseObject({ ts: ts.optional(), thread_ts: ts.optional(), subtype: z.string().optional() })
    .optional(),
  view: z.looseObject({ id, type: z.string() }).optional(),
  actions: z
    .array(
      z.looseObject({
        action_id: z.string().max(255),
        value: z.string().max(4000).optional(),
        selected_option: option.nullable().optional(),
      }),
    )
    .min(1),
});

export const messageShortcutBody = z.looseObject({
  ...fromPerson,
  type: z.literal('message_action'),
  callback_id: z.string().max(255),
  channel: withId,
  response_url: z.string().max(2000),
  message: z.looseObject({
    ts,
    thread_ts: ts.optional(),
    text: text.nullable().default(''),
    files: z.array(z.unknown()).optional(),
  }),
});

export const globalShortcutBody = z.looseObject({
  ...fromPerson,
  type: z.literal('shortcut'),
  callback_id: z.string().max(255),
  trigger_id: z.string().max(200),
});

/** Slack takes no more into an input than 3,000 characters, and our own ask for half of it at most. */
const field = z.looseObject({
  value: z.string().max(3000).nullable().optional(),
  selected_date: z.string().nullable().optional(),
  selected_option: option.nullable().optional(),
  selected_options: z.array(option).max(100).nullable().optional(),
});

export const submittedBody = z.looseObject({
  ...fromPerson,
  type: z.literal('view_submission'),
  view: z.looseObject({
    callback_id: z.string().max(255),
    private_metadata: z.string().max(3000).default(''),
    state: z.looseObject({ values: z.record(z.string(), z.record(z.string(), field)) }).or(nothing),
  }),
});

export type PersonBody = z.infer<typeof globalShortcutBody>;
export type PressedBody = z.infer<typeof pressedBody>;
export type EventBody = z.infer<typeof eventBody>;
export type MessageEvent = z.infer<typeof messageEvent>;
