/**
 * The only file that knows the Bot Framework SDK (docs/decisions says why it is that one). The rest of the adapter
 * sees `Connector`: a request comes in and is proved to be Microsoft's, activities go out.
 */
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type ConversationReference,
  type InvokeResponse,
  TurnContext,
} from 'botbuilder';
import { addressesOf } from './cloud.ts';
import { openPoster, type Poster } from './connector/post.ts';
import { carryEntities, placeEntities } from './connector/whole-entities.ts';
import { NotSpoken, type Speak, type Spoken } from './connector/spoken.ts';
import { isServiceAddress } from './service-hosts.ts';
import { isAnonymous, type TeamsConfig } from './teams-config.ts';

export interface Connector {
  /** `turn` runs only where the request is proved; what it speaks with is of no use once it has ended. */
  readonly receive: (request: InRequest, turn: Turn) => Promise<Received>;
  /** Speaks where nobody asked just now. */
  readonly speak: (reference: Reference, message: object) => Promise<Spoken>;
  readonly close: () => void;
}

export interface InRequest {
  readonly authorization: string;
  readonly activity: object;
}

/** What an invoke is answered with; nothing for everything else. */
export type Turn = (speak: Speak) => Promise<InvokeAnswer | undefined>;

export interface InvokeAnswer {
  readonly status: number;
  readonly body?: object;
}

export type Received =
  | { readonly kind: 'done'; readonly status: number; readonly body?: object }
  /** The token is not one Microsoft's connector would send us. */
  | { readonly kind: 'unproved' }
  /** Microsoft's keys could not be fetched: the token may be sound. */
  | { readonly kind: 'no-keys'; readonly error: unknown };

/** Where a conversation is reached; kept as JSON. */
export interface Reference {
  readonly serviceUrl: string;
  readonly channelId: string;
  readonly bot: { readonly id: string; readonly name?: string | undefined };
  readonly conversation: {
    readonly id: string;
    readonly conversationType?: string | undefined;
    readonly tenantId?: string | undefined;
    readonly isGroup?: boolean | undefined;
  };
}

type Proof = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type Client = Awaited<ReturnType<ConnectorFactory['create']>>;
type TokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;
type Options = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

/** Service addresses are few (one a region); more than so many are not remembered. */
const mostAddresses = 50;

/** Clients are kept by address, and nobody is signed in: the SDK would make three clients for every request. */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  private readonly clients = new Map<string, ReturnType<ConnectorFactory['create']>>();

  override async authenticateRequest(activity: Activity, authorization: string): Promise<Proof> {
    const proof = await super.authenticateRequest(activity, authorization);
    const { connectorFactory } = proof;
    return connectorFactory === undefined
      ? proof
      : { ...proof, connectorFactory: this.keeping(connectorFactory) };
  }

  override createConnectorFactory(
    identity: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0],
  ): ConnectorFactory {
    return this.keeping(super.createConnectorFactory(identity));
  }

  override createUserTokenClient(): Promise<TokenClient> {
    return Promise.resolve({} as TokenClient);
  }

  private keeping(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: (serviceUrl, audience) => {
        const known = this.clients.get(serviceUrl);
        if (known !== undefined) return known;
        const made = factory.create(serviceUrl, audience);
        if (this.clients.size < mostAddresses) this.clients.set(serviceUrl, made);
        return made;
      },
    };
  }
}

class Adapter extends CloudAdapter {
  /** Without the SDK's own answer to errors, which prints them and calls a wrong signature a server error. */
  take(
    proof: Proof,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(proof, activity, logic);
  }
}

export function openConnector(config: TeamsConfig): Connector {
  const poster = openPoster((url) => isServiceAddress(config, url));
  const authentication = authenticationOf(config, poster);
  const adapter = new Adapter(authentication);
  return {
    receive: async ({ authorization, activity: given }, turn) => {
      const activity = given as Activity;
      let proof: Proof;
      try {
        proof = await authentication.authenticateRequest(activity, authorization);
      } catch (error) {
        return isKeyFault(error) ? { kind: 'no-keys', error } : { kind: 'unproved' };
      }
      const response = await adapter.take(proof, activity, async (context) => {
        const value = await turn((message) => spoken(context, message));
        if (value !== undefined) await context.sendActivity({ type: 'invokeResponse', value });
      });
      const { status = 200, body } = response ?? {};
      return { kind: 'done', status, ...(body === undefined ? {} : { body: body as object }) };
    },
    speak: async (reference, message) => {
      let said: Spoken = { kind: 'unreachable' };
      await adapter.continueConversationAsync(
        config.appId ?? '',
        reference as Partial<ConversationReference>,
        async (context) => {
          // The SDK makes one up, and would post a reply to a message that never was.
          Reflect.deleteProperty(context.activity, 'id');
          said = await spoken(context, message);
        },
      );
      return said;
    },
    close: poster.close,
  };
}

async function spoken(context: TurnContext, given: object): Promise<Spoken> {
  // A reply that goes back with its request is not made into one.
  const message = context.activity.deliveryMode === 'expectReplies' ? given : carryEntities(given);
  try {
    const sent = isTargeted(message)
      ? await sentToOne(context, message)
      : await context.sendActivity(message);
    return { kind: 'sent', id: sent?.id === '' ? undefined : sent?.id };
  } catch (error) {
    if (error instanceof NotSpoken) return error.spoken;
    throw error;
  }
}

interface Targeted {
  readonly recipient: { readonly id: string; readonly isTargeted: true };
}

const isTargeted = (message: object): message is Targeted =>
  'recipient' in message && (message as Partial<Targeted>).recipient?.isTargeted === true;

/** The SDK addresses everyone, and knows no other way; Microsoft's is a word in the request's address. */
function sentToOne(context: TurnContext, message: Targeted): Promise<{ readonly id?: string }> {
  const { conversations } = context.turnState.get(context.adapter.ConnectorClientKey) as Client;
  const { recipient, ...words } = message;
  const reference = TurnContext.getConversationReference(context.activity);
  const addressed = TurnContext.applyConversationReference(words as Partial<Activity>, reference);
  const activity = { ...addressed, recipient: { name: '', ...recipient } };
  const id = reference.conversation?.id ?? '';
  const options = { customHeaders: { [targetedHeader]: 'true' } };
  return activity.replyToId === undefined
    ? conversations.sendToConversation(id, activity, options)
    : conversations.replyToActivity(id, activity.replyToId, activity, options);
}

/** From `sentToOne` to the request that is made of it; it does not leave this program. */
const targetedHeader = 'x-unitwise-targeted';

/** The SDK tells a bad token from keys that cannot be fetched only so. */
function isKeyFault(error: unknown): boolean {
  const { name, statusCode } = error as { readonly name?: unknown; readonly statusCode?: unknown };
  return name === 'FetchError' || statusCode === 500;
}

function authenticationOf(config: TeamsConfig, poster: Poster): Authentication {
  const { appId = '', appPassword = '', tenantId, appType, cloud, authUrls } = config;
  const credentials = isAnonymous(config)
    ? new ConfigurationServiceClientCredentialFactory({})
    : new ConfigurationServiceClientCredentialFactory({
        MicrosoftAppId: appId,
        MicrosoftAppType: appType,
        ...(appType === 'SingleTenant' ? { MicrosoftAppPassword: appPassword } : {}),
        ...(tenantId === undefined ? {} : { MicrosoftAppTenantId: tenantId }),
      });
  const { tokenToChannel, ...urls } = authUrls ?? {};
  if (tokenToChannel !== undefined)
    credentials.createCredentials = () => Promise.resolve(bearer(tokenToChannel));
  const { channelService } = addressesOf(cloud);
  const where = channelService === undefined ? {} : { ChannelService: channelService };
  return new Authentication({ ...where, ...urls }, credentials, undefined, undefined, outgoing(poster));
}

/** `agentSettings` reaches only calls to skills in this version of the SDK; the client carries the same agents. */
const outgoing = (poster: Poster): Options => ({
  agentSettings: poster.agents,
  httpClient: {
    sendRequest: async (request) => {
      const { url, method, body } = request;
      const { [targetedHeader]: targeted, ...headers } = request.headers.toJson();
      const posted = await poster.post({
        url: targeted === undefined ? url : `${url}?isTargetedActivity=true`,
        method,
        headers,
        body: typeof body === 'string' ? placeEntities(body) : undefined,
      });
      const response = { request, status: posted.status, bodyAsText: posted.text };
      return {
        ...response,
        headers: Object.assign(request.headers.clone(), { toJson: () => posted.headers }),
      };
    },
  },
});

const bearer = (token: () => Promise<string>): Awaited<ReturnType<Credentials['createCredentials']>> =>
  ({
    signRequest: async (request: { readonly headers: { set: (name: string, value: string) => void } }) => {
      request.headers.set('authorization', `Bearer ${await token()}`);
      return request;
    },
  }) as unknown as Awaited<ReturnType<Credentials['createCredentials']>>;
