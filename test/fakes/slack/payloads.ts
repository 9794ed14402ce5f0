/** What Slack sends, as its documentation shows it; ids are made up. */
let counted = 0;
const next = (): number => (counted += 1);

export const stamp = (now: number): string => `${Math.floor(now / 1000)}.${String(next()).padStart(6, '0')}`;

export interface Where {
  readonly team?: string;
  readonly enterprise?: string;
  readonly user?: string;
  readonly channel?: string;
}

const orgWide = ({ enterprise }: Where): boolean => enterprise !== undefined;

export const commandPayload = (
  text: string,
  response_url: string,
  where: Where = {},
): Record<string, string> => ({
  ...{ token: 'x', command: '/cpt', text, response_url, trigger_id: `trigger.${next()}` },
  ...{ team_id: where.team ?? 'T1', team_domain: 'workspace', channel_name: 'billing', user_name: 'someone' },
  ...{ channel_id: where.channel ?? 'C1', user_id: where.user ?? 'U1', api_app_id: 'A1' },
  ...(where.enterprise === undefined
    ? {}
    : { enterprise_id: where.enterprise, enterprise_name: 'an organisation' }),
  is_enterprise_install: String(orgWide(where)),
});

/** `at`: epoch milliseconds of what happened. */
export const eventPayload = (event: object, where: Where & { readonly at?: number } = {}) => ({
  ...{
    token: 'x',
    type: 'event_callback',
    api_app_id: 'A1',
    event_id: `Ev${next()}`,
    event_time: Math.floor((where.at ?? Date.parse('2026-11-23T12:00:00Z')) / 1000),
  },
  team_id: where.team ?? 'T1',
  ...(where.enterprise === undefined ? {} : { enterprise_id: where.enterprise }),
  authorizations: [
    {
      ...{ enterprise_id: where.enterprise ?? null, team_id: where.team ?? 'T1', user_id: 'U0BOT' },
      ...{ is_bot: true, is_enterprise_install: orgWide(where) },
    },
  ],
  is_ext_shared_channel: false,
  event,
});

export interface Written extends Where {
  readonly now: number;
  readonly thread?: string;
  readonly more?: object;
}

function written(text: string, { now, thread, more, user = 'U1', channel = 'C1' }: Written): object {
  const ts = stamp(now);
  return {
    user,
    text,
    ts,
    event_ts: ts,
    channel,
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...more,
  };
}

export const mentionPayload = (text: string, how: Written) =>
  eventPayload({ type: 'app_mention', ...written(`<@U0BOT> ${text}`, how) }, how);

export const directPayload = (text: string, how: Written) =>
  eventPayload({ type: 'message', channel_type: 'im', ...written(text, { channel: 'D1', ...how }) }, how);

export const channelPayload = (text: string, how: Written) =>
  eventPayload({ type: 'message', channel_type: 'channel', ...written(text, how) }, how);

const person = (where: Where) => ({
  user: { id: where.user ?? 'U1', username: 'someone', team_id: where.team ?? 'T1' },
  team: { id: where.team ?? 'T1', domain: 'workspace' },
  enterprise: where.enterprise === undefined ? null : { id: where.enterprise, name: 'an organisation' },
  is_enterprise_install: orgWide(where),
  ...{ api_app_id: 'A1', token: 'x', trigger_id: `trigger.${next()}` },
});

export interface Pressed extends Where {
  readonly ts: string;
  readonly thread?: string;
  readonly ephemeral?: boolean;
  readonly responseUrl?: string;
}

export const pressPayload = (
  button: { readonly action_id: string; readonly value?: string; readonly selected_option?: object },
  how: Pressed,
) => ({
  type: 'block_actions',
  ...person(how),
  container: {
    ...{
      type: 'message',
      message_ts: how.ts,
      channel_id: how.channel ?? 'C1',
      is_ephemeral: how.ephemeral === true,
    },
    ...(how.thread === undefined ? {} : { thread_ts: how.thread }),
  },
  channel: { id: how.channel ?? 'C1', name: 'billing' },
  ...(how.ephemeral === true ? {} : { message: { type: 'message', ts: how.ts, text: '' } }),
  ...(how.responseUrl === undefined ? {} : { response_url: how.responseUrl }),
  actions: [{ type: 'button', block_id: 'b', action_ts: how.ts, ...button }],
});

export const pressInViewPayload = (
  button: { readonly action_id: string; readonly value?: string },
  view: { readonly id: string; readonly type: 'modal' | 'home' },
  where: Where = {},
) => ({
  type: 'block_actions',
  ...person(where),
  container: { type: 'view', view_id: view.id },
  view: { ...view, callback_id: '', private_metadata: '' },
  actions: [{ type: 'button', block_id: 'b', action_ts: '1.1', ...button }],
});

export const submitPayload = (
  view: { readonly callback_id: string; readonly private_metadata?: string },
  fields: Readonly<Record<string, string | null>>,
  where: Where = {},
) => ({
  type: 'view_submission',
  ...person(where),
  view: {
    ...{ id: 'V1', type: 'modal', ...view },
    state: {
      values: Object.fromEntries(
        Object.entries(fields).map(([block, value]) => [block, { typed: inputState(block, value) }]),
      ),
    },
  },
});

function inputState(block: string, value: string | null): object {
  if (block === 'date') return { type: 'datepicker', selected_date: value };
  if (block === 'outcome' || block === 'reason')
    return { type: 'static_select', selected_option: value === null ? null : { value } };
  if (block === 'worked') {
    return {
      type: 'multi_static_select',
      selected_options: (value ?? '').split(' ').map((each) => ({ value: each })),
    };
  }
  return { type: 'plain_text_input', value };
}

export const messageShortcutPayload = (
  message: { readonly text: string; readonly ts: string; readonly files?: readonly object[] },
  response_url: string,
  where: Where & { readonly callback?: string } = {},
) => ({
  type: 'message_action',
  callback_id: where.callback ?? 'check_message',
  ...person(where),
  channel: { id: where.channel ?? 'C1', name: 'billing' },
  response_url,
  message: { type: 'message', user: 'U2', ...message },
});

export const globalShortcutPayload = (callback_id = 'check_form', where: Where = {}) => ({
  type: 'shortcut',
  callback_id,
  ...person(where),
});
