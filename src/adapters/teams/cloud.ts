/**
 * Microsoft's clouds, each with a login, keys and a connector of its own. A registration belongs to one of them:
 * `public` is worldwide and GCC, `government` is GCC High and DoD.
 * https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high
 */
export type TeamsCloud = 'public' | 'government';

interface CloudAddresses {
  /** What tokens from Teams name as their issuer. */
  readonly issuer: string;
  /** OpenID metadata of the keys they are signed with. */
  readonly keys: string;
  /** Where the registration's own token is asked for. */
  readonly login: string;
  /** What it is asked for. */
  readonly scope: string;
  /** What the Bot Framework SDK knows the cloud by; absent for its usual one. */
  readonly channelService?: string;
}

const addresses: Readonly<Record<TeamsCloud, CloudAddresses>> = {
  public: {
    issuer: 'https://api.botframework.com',
    keys: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    login: 'https://login.microsoftonline.com',
    scope: 'https://api.botframework.com/.default',
  },
  government: {
    issuer: 'https://api.botframework.us',
    keys: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    login: 'https://login.microsoftonline.us',
    scope: 'https://api.botframework.us/.default',
    channelService: 'https://botframework.azure.us',
  },
};

export const addressesOf = (cloud: TeamsCloud = 'public'): CloudAddresses => addresses[cloud];
