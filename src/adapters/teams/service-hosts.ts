/**
 * Where our own token may go. A signed activity names the address it is answered at; only Microsoft's own are believed,
 * and of these only the ones in the cloud the registration is of.
 * https://microsoft.github.io/teams-sdk/csharp/essentials/app-configuration/service-url-validation
 */
import { isLoopbackName } from '../from-here.ts';
import type { TeamsCloud } from './cloud.ts';
import { isAnonymous, type TeamsConfig } from './teams-config.ts';

/** A name, or every name under one: "*.example.com". Anyone may register a name under trafficmanager.net. */
const platformHosts: Readonly<Record<TeamsCloud, readonly string[]>> = {
  public: [
    // Worldwide and GCC.
    'smba.trafficmanager.net',
    'smba.onyx.prod.teams.trafficmanager.net',
    'smba.infra.gcc.teams.microsoft.com',
    '*.botframework.com',
    // China, operated by 21Vianet.
    'frontend.botapi.msg.infra.teams.microsoftonline.cn',
    '*.botframework.azure.cn',
  ],
  // GCC High and DoD.
  government: [
    'smba.infra.gov.teams.microsoft.us',
    'smba.infra.dod.teams.microsoft.us',
    '*.botframework.azure.us',
  ],
};

/** https on its usual port, at a listed host. Without a registration there is no token, and this machine is spoken to. */
export function isServiceAddress(config: TeamsConfig, address: string): boolean {
  // What one reader takes for a slash and another for a name is no address.
  const url = !/[\\\s]/.test(address) && URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') return false;
  if (isAnonymous(config)) return isLoopbackName(url.hostname);
  if (!hostsOf(config).some((host) => isNamed(url.hostname, host))) return false;
  return isLoopbackName(url.hostname) || (url.protocol === 'https:' && url.port === '');
}

/** What stands in for Microsoft's servers stands in for its connector. */
function hostsOf({ cloud = 'public', serviceHosts, authUrls }: TeamsConfig): readonly string[] {
  const hosts = serviceHosts ?? platformHosts[cloud];
  return authUrls === undefined ? hosts : [...hosts, new URL(authUrls.OAuthUrl).hostname];
}

const isNamed = (name: string, host: string): boolean =>
  host.startsWith('*.') ? name.endsWith(host.slice(1)) && name.length >= host.length : name === host;
