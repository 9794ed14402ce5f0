/**
 * Everything the program could reach over TLS (preload.mjs sends it here as plain text): Microsoft's keys, its login,
 * the addresses Teams is spoken to at, and whatever else somebody names. Every request is kept.
 */
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const appId = '99999999-8888-4777-8666-555555555555';
export const tenant = '11111111-2222-4333-8444-555555555555';
export const otherTenant = '22222222-2222-4333-8444-555555555555';
export const serviceUrl = 'https://smba.trafficmanager.net/amer/';

export interface Reached {
  readonly host: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: string;
}

/** Each of Microsoft's clouds has keys, a login and a scope of its own. */
export type Cloud = keyof typeof clouds;

const clouds = {
  public: {
    issuer: 'https://api.botframework.com',
    login: 'https://login.microsoftonline.com',
    aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
    keys: 'https://login.botframework.com/v1/.well-known/keys',
    scope: 'https://api.botframework.com/.default',
    ownToken: 'our-own-token',
  },
  government: {
    issuer: 'https://api.botframework.us',
    login: 'https://login.microsoftonline.us',
    aliases: ['login.microsoftonline.us', 'login.usgovcloudapi.net'],
    keys: 'https://login.botframework.azure.us/v1/.well-known/keys',
    scope: 'https://api.botframework.us/.default',
    ownToken: 'our-own-government-token',
  },
} as const;

const cloudOf = (host: string): Cloud =>
  host.endsWith('.us') || host.endsWith('.usgovcloudapi.net') ? 'government' : 'public';

export interface Internet {
  readonly port: number;
  readonly reached: Reached[];
  readonly to: (host: string) => readonly Reached[];
  /** A token signed with a key of Microsoft's; "key-skype" is endorsed for another channel, "key-none" for none. */
  readonly token: (claims?: Readonly<Record<string, unknown>>, keyId?: string, cloud?: Cloud) => string;
  readonly stop: () => Promise<void>;
}

const keyIds = { 'key-1': ['msteams'], 'key-skype': ['skype'], 'key-none': undefined };

function newKeys(): { readonly privateKey: KeyObject; readonly keys: readonly object[] } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n, e } = publicKey.export({ format: 'jwk' });
  const keys = Object.entries(keyIds).map(([kid, endorsements]) => ({
    ...{ kty: 'RSA', use: 'sig', kid, x5t: kid, n, e },
    ...(endorsements === undefined ? {} : { endorsements }),
  }));
  return { privateKey, keys };
}

export async function startInternet(): Promise<Internet> {
  const signing = { public: newKeys(), government: newKeys() };
  const reached: Reached[] = [];

  function answer({ host, path, body }: Reached): object {
    const cloud = cloudOf(host);
    const { issuer, login, aliases, keys, scope, ownToken } = clouds[cloud];
    if (path.includes('openidconfiguration')) return { issuer, jwks_uri: keys };
    if (path.includes('keys')) return { keys: signing[cloud].keys };
    if (path.includes('discovery/instance')) {
      const [preferred_network] = aliases;
      const preferred_cache = aliases[1];
      return {
        tenant_discovery_endpoint: `${login}/${tenant}/v2.0/.well-known/openid-configuration`,
        metadata: [{ preferred_network, preferred_cache, aliases }],
      };
    }
    if (path.includes('openid-configuration'))
      return {
        ...{ issuer: `${login}/${tenant}/v2.0`, jwks_uri: `${login}/keys` },
        ...{ token_endpoint: `${login}/${tenant}/oauth2/v2.0/token` },
        authorization_endpoint: `${login}/${tenant}/oauth2/v2.0/authorize`,
      };
    if (path.includes('/token')) {
      const asked = new URLSearchParams(body).get('scope') ?? '';
      return asked.split(' ').includes(scope)
        ? { token_type: 'Bearer', expires_in: 3600, access_token: ownToken }
        : { error: 'invalid_scope' };
    }
    return { id: `sent-${reached.length}` };
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { host = '', authorization = '' } = request.headers;
      const path = request.url ?? '/';
      const asked = { host, path, authorization, body: Buffer.concat(chunks).toString('utf8') };
      reached.push(asked);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer(asked)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    reached,
    to: (host) => reached.filter((each) => each.host.startsWith(host)),
    token: (claims = {}, kid = 'key-1', cloud: Cloud = 'public') => {
      const now = Math.floor(Date.now() / 1000);
      const { issuer } = clouds[cloud];
      const { privateKey } = signing[cloud];
      const usual = { iss: issuer, aud: appId, nbf: now - 60, exp: now + 600, serviceurl: serviceUrl };
      const body = [
        { typ: 'JWT', alg: 'RS256', kid, x5t: kid },
        { ...usual, ...claims },
      ]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
      return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey).toString('base64url')}`;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
