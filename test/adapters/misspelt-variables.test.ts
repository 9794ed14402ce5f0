/** A variable that is set and not read: whether another was probably meant. */
import { expect, it } from 'vitest';
import { variableNames } from '../../src/adapters/environment.ts';
import { findUnread } from '../../src/adapters/misspelt-variables.ts';

it.each([
  ['SLAK_BOT_TOKEN', 'SLACK_BOT_TOKEN'],
  ['SLACK_BOT_TOKNE', 'SLACK_BOT_TOKEN'],
  ['SLACK_SIGING_SECRET', 'SLACK_SIGNING_SECRET'],
  ['TEMS_APP_ID', 'TEAMS_APP_ID'],
  ['UNITWISE_HOM', 'UNITWISE_HOME'],
  ['DATABASE_URI', 'DATABASE_URL'],
  ['PUBLIC_URl', 'PUBLIC_URL'],
])('%s: %s was meant', (name, meant) => {
  expect(findUnread({ [name]: 'x' }, variableNames)).toEqual([{ name, meant }]);
});

it.each(['SLACK_WEBHOOK', 'TEAMS_WEBHOOK_ADDRESS', 'UNITWISE_COLOR'])(
  '%s: only said to be unread',
  (name) => {
    expect(findUnread({ [name]: 'x' }, variableNames)).toEqual([{ name, meant: undefined }]);
  },
);

it.each([
  ['what a shell and other programs set', { HOME: '/', HOSTNAME: 'x', PATH: '/', PORTS: '1', TERM: 'x' }],
  ['a second one beside the right one', { DATABASE_URL: 'postgres://a', DATABASE_URL2: 'postgres://b' }],
  ['what the scripts read', { TEAMS_DEVELOPER_NAME: 'x', TEAMS_PRIVACY_URL: 'x', TEAMS_TERMS_URL: 'x' }],
])('%s: nothing is said', (_, env) => {
  expect(findUnread(env, variableNames)).toEqual([]);
});
