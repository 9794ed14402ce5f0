/**
 * What Microsoft's manifest schema (version 1.29) asks of the parts this app uses, in our own words and closed: a
 * part that is not here is a mistake. `--schema FILE` checks against Microsoft's own file as well.
 */
const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });
const closed = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const list = (items: object, maxItems: number) => ({ type: 'array', minItems: 1, maxItems, items });

const guid = { type: 'string', pattern: '^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$' };
const webAddress = { type: 'string', maxLength: 2048, pattern: '^https://' };
const scope = { enum: ['team', 'personal', 'groupChat'] };

const command = closed({ title: text(128), description: text(128) });
const commandList = closed(
  { scopes: list(scope, 4), triggers: list({ enum: ['mention', 'slash'] }, 2), commands: list(command, 12) },
  ['scopes', 'commands'],
);

const bot = closed(
  {
    botId: guid,
    scopes: list(scope, 4),
    isNotificationOnly: { const: false },
    supportsFiles: { const: false },
    supportsTargetedMessages: { const: true },
    commandLists: list(commandList, 3),
  },
  ['botId', 'scopes', 'commandLists'],
);

const parameter = closed({
  name: text(64),
  title: text(32),
  description: text(128),
  inputType: { enum: ['text', 'textarea', 'number', 'date', 'time', 'toggle', 'choiceset'] },
});

const extensionCommand = closed(
  {
    id: text(64),
    type: { enum: ['query', 'action'] },
    title: text(32),
    description: text(128),
    context: list({ enum: ['compose', 'commandBox', 'message'] }, 3),
    initialRun: { type: 'boolean' },
    fetchTask: { type: 'boolean' },
    parameters: list(parameter, 5),
  },
  ['id', 'type', 'title', 'context'],
);

const consent = closed({ name: { const: 'ChannelMessage.Read.Group' }, type: { const: 'Application' } });

export const manifestSchema = closed(
  {
    $schema: webAddress,
    manifestVersion: { enum: ['1.29', 'devPreview'] },
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    id: guid,
    developer: closed({
      ...{ name: text(32), websiteUrl: webAddress, privacyUrl: webAddress, termsOfUseUrl: webAddress },
    }),
    name: closed({ short: text(30), full: text(100) }),
    description: closed({ short: text(80), full: text(4000) }),
    icons: closed({ color: text(2048), outline: text(2048) }),
    accentColor: { type: 'string', pattern: '^#[0-9a-fA-F]{6}$' },
    bots: list(bot, 1),
    composeExtensions: list(closed({ botId: guid, commands: list(extensionCommand, 10) }), 1),
    permissions: list({ enum: ['identity', 'messageTeamMembers'] }, 2),
    defaultInstallScope: scope,
    defaultGroupCapability: closed({ team: { const: 'bot' }, groupchat: { const: 'bot' } }),
    validDomains: list({ type: 'string', maxLength: 2048, pattern: '^[^/]+$' }, 100),
    webApplicationInfo: closed({ id: guid, resource: text(2048) }),
    authorization: closed({ permissions: closed({ resourceSpecific: list(consent, 16) }) }),
  },
  [
    ...['$schema', 'manifestVersion', 'version', 'id', 'developer', 'name', 'description', 'icons'],
    ...['accentColor', 'bots', 'composeExtensions', 'permissions', 'validDomains'],
  ],
);
