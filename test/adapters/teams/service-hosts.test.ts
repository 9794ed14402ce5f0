/** Where our own token may go: Microsoft's hosts in each of its clouds, and what an operator lists instead. */
import { expect, it } from 'vitest';
import { isServiceAddress } from '../../../src/adapters/teams/service-hosts.ts';

const registered = { appId: 'a', appType: 'SingleTenant', allowedTenants: [] } as const;
const government = { ...registered, cloud: 'government' } as const;

it.each([
  'https://smba.trafficmanager.net/amer/',
  'https://smba.trafficmanager.net/de/11111111-2222-4333-8444-555555555555/',
  'https://SMBA.trafficmanager.net:443/teams/',
  'https://smba.infra.gcc.teams.microsoft.com/teams',
  'https://frontend.botapi.msg.infra.teams.microsoftonline.cn/teams',
  'https://msteams.botframework.com/',
  'https://msteams.botframework.azure.cn/',
])('%s', (address) => {
  expect(isServiceAddress(registered, address)).toBe(true);
  expect(isServiceAddress(government, address)).toBe(false);
});

it.each([
  'https://smba.infra.gov.teams.microsoft.us/gcch/',
  'https://smba.infra.dod.teams.microsoft.us/dod/',
  'https://msteams.botframework.azure.us/',
])('in the government cloud: %s', (address) => {
  expect(isServiceAddress(government, address)).toBe(true);
  expect(isServiceAddress(registered, address)).toBe(false);
});

it.each([
  'https://smba.trafficmanager.net.example.com/',
  'https://smba.trafficmanager.net./',
  'https://other.trafficmanager.net/',
  'http://smba.trafficmanager.net/',
  'https://smba.trafficmanager.net:8443/',
  'https://smba.trafficmanager.net:password@example.com/',
  'https://user@smba.trafficmanager.net/',
  'https://botframework.com/',
  'https://evilbotframework.com/',
  'http://127.0.0.1/',
  'https://localhost/',
  'ftp://smba.trafficmanager.net/',
  'smba.trafficmanager.net',
  '',
])('not %s', (address) => {
  expect(isServiceAddress(registered, address)).toBe(false);
});

it.each([
  ['https://connector.example.com/x', true],
  ['https://eu.bots.example.org/', true],
  ['https://bots.example.org/', false],
  ['http://connector.example.com/', false],
  ['http://127.0.0.1:4000/', true],
  ['https://smba.trafficmanager.net/amer/', false],
])('with a list of its own: %s %s', (address, allowed) => {
  const serviceHosts = ['connector.example.com', '*.bots.example.org', '127.0.0.1'];
  expect(isServiceAddress({ ...registered, serviceHosts }, address)).toBe(allowed);
});

it.each([
  ['http://127.0.0.1:56150/', true],
  ['http://localhost:56150/', true],
  ['https://smba.trafficmanager.net/amer/', false],
])('without a registration: %s %s', (address, allowed) => {
  expect(isServiceAddress({ appType: 'SingleTenant', allowedTenants: [] }, address)).toBe(allowed);
});
