/**
 * The app as Slack is told of it, and the names the code goes by: one description, so that neither can know of a
 * command, event, shortcut or permission the other does not. slack/*.yaml are written from it.
 */

export const names = {
  command: '/cpt',
  messageShortcut: 'check_message',
  globalShortcut: 'check_form',
  /** Modals. */
  form: 'form',
  place: 'place',
  report: 'report',
  payer: 'payer',
  reason: 'reason',
  shown: 'shown',
} as const;

/** Addresses of the server that Slack calls. */
export const paths = {
  events: '/slack/events',
  install: '/slack/install',
  redirect: '/slack/oauth_redirect',
} as const;

export type Scope =
  | 'commands'
  | 'app_mentions:read'
  | 'chat:write'
  | 'im:history'
  | 'assistant:write'
  | 'users:read'
  | 'files:write'
  | 'channels:history'
  | 'groups:history';

/** Events and the permission each needs; null where none is. */
export const events = {
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  app_uninstalled: null,
  tokens_revoked: null,
} as const satisfies Readonly<Record<string, Scope | null>>;

/** What plain talk in channels takes: a manifest of its own, for an app internal to one workspace. */
export const listeningEvents = {
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
} as const satisfies Readonly<Record<string, Scope | null>>;

/** Every method of the Web API that is called; a test looks for each in the code. */
export const methods = {
  'auth.test': null,
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'views.open': null,
  'views.update': null,
  'views.publish': null,
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  'assistant.threads.setStatus': 'assistant:write',
  'users.info': 'users:read',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
} as const satisfies Readonly<Record<string, Scope | null>>;

export type Method = keyof typeof methods;

/** Why each permission is asked for, in the words of docs/slack.md. */
export const scopes: Readonly<Record<Scope, string>> = {
  commands: 'the /cpt command and the two shortcuts',
  'app_mentions:read': 'messages that mention the app, and only those',
  'chat:write': 'its own answers, in conversations it is part of',
  'im:history': 'direct messages written to the app itself',
  'assistant:write': 'suggested prompts and "is working" in its own conversation',
  'users:read': 'who is an admin, asked only where a team lets admins alone change settings',
  'files:write': 'the booklet, its tables and letters as files, where the server has no address of its own',
  'channels:history': 'plain questions in public channels it was invited to, where listening is on',
  'groups:history': 'plain questions in private channels it was invited to, where listening is on',
};

/**
 * Listed among the others and marked; installers may leave them out: the team then has nobody the app knows to be an
 * admin, and is told where a file would have come.
 */
export const optionalScopes: readonly Scope[] = ['users:read', 'files:write'];

const listeningScopes: readonly Scope[] = ['channels:history', 'groups:history'];

export const scopesOf = (sort: ManifestSort): readonly Scope[] =>
  (Object.keys(scopes) as Scope[]).filter(
    (scope) => sort === 'listening' || !listeningScopes.includes(scope),
  );

export type ManifestSort = 'default' | 'listening';

/** Shown in the app's own conversation; each is a whole question. */
export const prompts: readonly { readonly title: string; readonly message: string }[] = [
  { title: 'Units and dollars of a visit', message: '97110 38min 97140 15min 97530 8min' },
  { title: 'What a code pays here', message: 'what does 97140 pay in Dallas TX' },
  { title: 'Can two codes be billed together?', message: 'can I bill 97530 with 97140' },
  { title: 'Everything it answers', message: 'help' },
];

export interface ManifestKind {
  readonly sort: ManifestSort;
  /** Where the server is reached; undefined for Socket Mode, which needs no address. */
  readonly address: string | undefined;
}

export function manifestOf({ sort, address }: ManifestKind): object {
  const called = address === undefined ? {} : { request_url: `${address}${paths.events}` };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Unitwise',
      description: 'Therapy billing: units, what Medicare pays, bundling and limits, dated and cited.',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Unitwise', always_online: true },
      agent_view: {
        agent_description:
          'Answers therapy billing questions from the rules in force on the date of service.',
        suggested_prompts: prompts,
      },
      shortcuts: [
        {
          // Slack takes 24 characters and no more.
          name: 'Check billing in message',
          type: 'message',
          callback_id: names.messageShortcut,
          description: 'Reads codes and minutes in the message and answers you alone',
        },
        {
          name: 'Check a day of billing',
          type: 'global',
          callback_id: names.globalShortcut,
          description: 'A form: codes, minutes, date, place and payer',
        },
      ],
      slash_commands: [
        {
          command: names.command,
          ...(address === undefined ? {} : { url: `${address}${paths.events}` }),
          description: 'Units, dollars, bundling and limits of therapy codes',
          usage_hint: '97110 38min 97140 15min',
          should_escape: false,
        },
      ],
    },
    oauth_config: {
      ...(address === undefined ? {} : { redirect_urls: [`${address}${paths.redirect}`] }),
      scopes: {
        bot: scopesOf(sort),
        bot_optional: optionalScopes,
      },
    },
    settings: {
      event_subscriptions: {
        ...called,
        bot_events: [...Object.keys(events), ...(sort === 'listening' ? Object.keys(listeningEvents) : [])],
      },
      interactivity: { is_enabled: true, ...called },
      org_deploy_enabled: true,
      socket_mode_enabled: address === undefined,
      token_rotation_enabled: false,
    },
  };
}
