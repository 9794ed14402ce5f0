import { addressesOf, type TeamsCloud } from './cloud.ts';

/** What the adapter needs to know of its registration with Microsoft. */
export interface TeamsConfig {
  /** Absent: anonymous, for the local playground; then only this machine is answered and spoken to. */
  readonly appId?: string;
  readonly appPassword?: string;
  readonly tenantId?: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  /** Absent: public. */
  readonly cloud?: TeamsCloud;
  /** Empty: the tenant of the registration alone. */
  readonly allowedTenants: readonly string[];
  readonly publicUrl?: string;
  /** Hosts of service addresses; Microsoft's own (service-hosts.ts) where absent. */
  readonly serviceHosts?: readonly string[];
  /** Stands in for Microsoft's key and login servers, all of them or none, in tests. */
  readonly authUrls?: AuthUrls;
}

/** Named as `ConfigurationBotFrameworkAuthentication` names them. */
export interface AuthUrls {
  readonly ToChannelFromBotLoginUrl: string;
  readonly ToChannelFromBotOAuthScope: string;
  readonly ToBotFromChannelTokenIssuer: string;
  readonly OAuthUrl: string;
  readonly ToBotFromChannelOpenIdMetadataUrl: string;
  readonly ToBotFromEmulatorOpenIdMetadataUrl: string;
  readonly ValidateAuthority: boolean;
  readonly CallerId: string;
  /** The token our own posts carry. */
  readonly tokenToChannel: () => Promise<string>;
}

export const issuerOf = ({ authUrls, cloud }: TeamsConfig): string =>
  authUrls?.ToBotFromChannelTokenIssuer ?? addressesOf(cloud).issuer;

export const keysAddressOf = ({ authUrls, cloud }: TeamsConfig): string =>
  authUrls?.ToBotFromChannelOpenIdMetadataUrl ?? addressesOf(cloud).keys;

export const isAnonymous = ({ appId }: TeamsConfig): boolean => appId === undefined || appId === '';

/** Whether a tenant may be answered. Nobody is listed on the local playground. */
export function isTenantAllowed(config: TeamsConfig, tenant: string | undefined): boolean {
  const { allowedTenants, tenantId } = config;
  const listed = allowedTenants.length > 0 ? allowedTenants : tenantId === undefined ? [] : [tenantId];
  if (listed.length === 0) return isAnonymous(config);
  return tenant !== undefined && listed.some((each) => each.toLowerCase() === tenant.toLowerCase());
}
