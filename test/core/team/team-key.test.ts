/** Whose state a row is, and what names nobody. */
import { describe, expect, it } from 'vitest';
import { parseTeamKey, slackKey, teamsKey } from '../../../src/core/team/team-key.ts';

const tenant = '0b3f2a52-8a57-4b7c-9a3e-0d9d6a1c2b3d';

describe('a team key', () => {
  it.each([
    ['a workspace', slackKey({ team: 'T123' }), 'slack:T123'],
    ['a workspace of an organisation', slackKey({ enterprise: 'E1', team: 'T1' }), 'slack:E1:T1'],
    ['an organisation', slackKey({ enterprise: 'E1' }), 'slack:E1'],
    ['a tenant, however it is written', teamsKey({ tenant: tenant.toUpperCase() }), `teams:${tenant}`],
    ['a team', teamsKey({ tenant, team: '19:a_b@thread.tacv2' }), `teams:${tenant}:19:a_b@thread.tacv2`],
  ])('of %s', (_, key, text) => {
    expect(key).toBe(text);
    expect(parseTeamKey(text)).toBe(text);
  });

  it.each([
    '',
    'slack',
    'slack:',
    'slack:t1',
    'slack:T1:',
    'slack:T1;drop',
    'teams:x',
    'teams:',
    'T1',
    'irc:T1',
  ])('%j names nobody', (text) => {
    expect(parseTeamKey(text)).toBe(undefined);
  });
});
