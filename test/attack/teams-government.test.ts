/** 10. A registration of the government cloud: its keys, its login, its hosts, and nothing of the other cloud's. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { activitiesAt } from '../fakes/teams/activities.ts';
import { isAnswer, question } from './support/clinic.ts';
import { unitwise } from './support/command-line.ts';
import { postJson } from './support/http.ts';
import { appId, serviceUrl, startInternet, tenant, type Internet } from './support/internet.ts';
import { comesTrue, endWhatWasStarted, newFolder, pause, start, type Program } from './support/program.ts';

endWhatWasStarted();

const gccHigh = 'https://smba.infra.gov.teams.microsoft.us/gcch/';
const env = {
  ...{ TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: 'client-secret-marker', TEAMS_TENANT_ID: tenant },
  TEAMS_CLOUD: 'government',
};
let internet: Internet;
let program: Program;
beforeAll(async () => {
  internet = await startInternet();
  program = await start({ env, world: { internet: internet.port } });
});
afterAll(() => internet.stop());
beforeEach(() => void (internet.reached.length = 0));

const ask = async (token: string, at: string): Promise<number> =>
  (
    await postJson(`${program.url}/api/messages`, activitiesAt(at).message('personal', question, {}), {
      authorization: `Bearer ${token}`,
    })
  ).status;
const hosts = (): ReadonlySet<string> => new Set(internet.reached.map(({ host }) => host));

it.each([gccHigh, 'https://smba.infra.dod.teams.microsoft.us/dod/'])(
  'what its keys signed is answered at %s, with a token of its login',
  async (address) => {
    const token = internet.token({ serviceurl: address }, 'key-1', 'government');
    expect(await ask(token, address)).toBeLessThan(300);
    const said = () => internet.to(new URL(address).host).filter(({ body }) => isAnswer(body));
    expect(await comesTrue(() => said().length > 0)).toBe(true);
    expect(said()[0]?.authorization).toBe('Bearer our-own-government-token');
    expect([...hosts()].filter((host) => !/\.us(?::443)?$/.test(host))).toEqual([]);
  },
);

it.each<[string, () => string, string]>([
  [
    'signed with a key of the other cloud',
    () => internet.token({ iss: 'https://api.botframework.us', serviceurl: gccHigh }, 'key-1', 'public'),
    gccHigh,
  ],
  [
    'of the other cloud’s issuer',
    () => internet.token({ iss: 'https://api.botframework.com', serviceurl: gccHigh }, 'key-1', 'government'),
    gccHigh,
  ],
  ['of the other cloud', () => internet.token(), serviceUrl],
  [
    'that wants the other cloud’s connector spoken to',
    () => internet.token({ serviceurl: serviceUrl }, 'key-1', 'government'),
    serviceUrl,
  ],
])('a token %s is refused, and nothing is said', async (_, token, address) => {
  expect(await ask(token(), address)).toBe(401);
  await pause(150);
  expect(internet.reached.filter(({ authorization }) => authorization.includes('our-own'))).toEqual([]);
});

it('`doctor --online` asks the government’s login', async () => {
  const ran = await unitwise(['doctor', '--online'], {
    home: newFolder(),
    env,
    world: { internet: internet.port },
  });
  expect(ran.out).toContain('TEAMS_APP_PASSWORD is accepted');
  expect(ran.out).toContain('SingleTenant, government cloud (GCC High, DoD)');
  expect([...hosts()]).toEqual(['login.microsoftonline.us']);
});

it('a cloud that is none stops the start with one sentence', async () => {
  const ran = await unitwise(['doctor'], { home: newFolder(), env: { ...env, TEAMS_CLOUD: 'gcch' } });
  expect(ran.out + ran.errors).toContain(
    'TEAMS_CLOUD is public (worldwide and GCC) or government (GCC High and DoD), the cloud of the registration',
  );
});
