/** Microsoft's signing keys on loopback: metadata, a key set endorsed for Teams, and tokens signed with it. */
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AuthUrls } from '../../../src/adapters/teams/teams-config.ts';

const issuer = 'https://api.botframework.com';
export const appId = '99999999-8888-4777-8666-555555555555';

export interface KeySet {
  readonly authUrls: AuthUrls;
  readonly token: (changes: TokenChanges) => string;
  readonly stop: () => Promise<void>;
}

export interface TokenChanges {
  readonly serviceUrl: string;
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds from now. */
  readonly expiresIn?: number;
  /** Signed with a key that is not in the set, under the name of one that is. */
  readonly stranger?: boolean;
  readonly keyId?: string;
  readonly algorithm?: 'RS256' | 'none';
  /** More claims, or others; undefined takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

export async function startKeySet(): Promise<KeySet> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n, e } = own.publicKey.export({ format: 'jwk' });
  const key = { kty: 'RSA', use: 'sig', n, e };
  const keys = [
    { ...key, kid: 'key-1', endorsements: ['msteams'] },
    { ...key, kid: 'key-of-none' },
    { ...key, kid: 'key-of-nothing', endorsements: [] },
    { ...key, kid: 'key-of-webchat', endorsements: ['webchat'] },
  ];
  const server = createServer((request, response) => {
    const body = request.url === '/keys' ? { keys } : { issuer, jwks_uri: `${url}keys` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    authUrls: {
      ToChannelFromBotLoginUrl: `${url}login`,
      ToChannelFromBotOAuthScope: issuer,
      ToBotFromChannelTokenIssuer: issuer,
      OAuthUrl: `${url}oauth`,
      ToBotFromChannelOpenIdMetadataUrl: `${url}metadata`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url}emulator-metadata`,
      ValidateAuthority: false,
      CallerId: 'urn:botframework:azure',
      tokenToChannel: () => Promise.resolve('our-own-token'),
    },
    token: (changes) => signed(changes, changes.stranger === true ? stranger.privateKey : own.privateKey),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function signed(
  {
    serviceUrl,
    issuer: iss = issuer,
    audience = appId,
    expiresIn = 600,
    keyId = 'key-1',
    algorithm = 'RS256',
    claims: changed = {},
  }: TokenChanges,
  key: KeyObject,
): string {
  const now = Math.floor(Date.now() / 1000);
  const usual = { iss, aud: audience, nbf: now - 3600, exp: now + expiresIn, serviceurl: serviceUrl };
  const claims = { ...usual, ...changed };
  const body = [{ typ: 'JWT', alg: algorithm, kid: keyId }, claims].map(encoded).join('.');
  if (algorithm === 'none') return `${body}.${Buffer.from('x').toString('base64url')}`;
  return `${body}.${createSign('RSA-SHA256').update(body).sign(key).toString('base64url')}`;
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
