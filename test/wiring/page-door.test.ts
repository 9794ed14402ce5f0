/** When `unitwise serve` opens the chat page by itself, when only with a token, and when not at all. */
import { expect, it } from 'vitest';
import { readConfig } from '../../src/adapters/config.ts';
import { choosePageDoor } from '../../src/wiring/page-door.ts';

const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const teams = { TEAMS_LOCAL: 'on' };

it.each<[string, NodeJS.ProcessEnv]>([
  ['open', {}],
  ['open', { HOST: 'localhost' }],
  ['open', { HOST: '::1' }],
  ['open', { PLAYGROUND: 'on' }],
  ['off', { PLAYGROUND: 'off' }],
  ['off', { HOST: '0.0.0.0' }],
  ['off', { HOST: '192.0.2.7' }],
  ['off', { HOST: '127.0.0.1.example.com' }],
  ['off', slack],
  ['off', teams],
  ['with a token', { HOST: '0.0.0.0', PLAYGROUND: 'on' }],
  ['with a token', { ...slack, PLAYGROUND: 'on' }],
  ['with a token', { ...teams, PLAYGROUND: 'on' }],
  ['off', { ...slack, PLAYGROUND: 'off' }],
])('%s: %o', (expected, env) => {
  const read = readConfig(env);
  if (read.kind === 'faults') throw new Error(read.faults.join('; '));
  const door = choosePageDoor(read.config);
  expect(door.kind === 'off' ? 'off' : door.token === undefined ? 'open' : 'with a token').toBe(expected);
});

it('the token is new at every start, and too long to guess', () => {
  const env = { ...slack, PLAYGROUND: 'on' };
  const read = readConfig(env);
  if (read.kind === 'faults') throw new Error(read.faults.join('; '));
  const tokens = [1, 2].map(() => choosePageDoor(read.config)).map((door) => 'token' in door && door.token);
  expect(new Set(tokens).size).toBe(2);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
});
