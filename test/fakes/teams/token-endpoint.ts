/** Microsoft's token endpoint on loopback: takes one secret of one application, as its documentation describes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TokenEndpoint {
  readonly loginUrl: string;
  readonly stop: () => Promise<void>;
}

export interface Registration {
  readonly appId: string;
  readonly tenantId: string;
  readonly secret: string;
}

export async function startTokenEndpoint({ appId, tenantId, secret }: Registration): Promise<TokenEndpoint> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const form = new URLSearchParams(body);
      const fault =
        request.url !== `/${tenantId}/oauth2/v2.0/token`
          ? 'invalid_request'
          : form.get('grant_type') !== 'client_credentials'
            ? 'unsupported_grant_type'
            : form.get('scope') !== 'https://api.botframework.com/.default'
              ? 'invalid_scope'
              : form.get('client_id') !== appId
                ? 'unauthorized_client'
                : form.get('client_secret') !== secret
                  ? 'invalid_client'
                  : undefined;
      const answer =
        fault === undefined
          ? { token_type: 'Bearer', expires_in: 3599, access_token: 'made up' }
          : { error: fault, error_description: 'AADSTS: words that are not repeated' };
      response
        .writeHead(fault === undefined ? 200 : fault === 'invalid_client' ? 401 : 400, {
          'content-type': 'application/json',
        })
        .end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    loginUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
