/** Word of answers that newer tables contradict, in Teams: in a person's own chat, never where others read it. */
import { expect, it } from 'vitest';
import { teamsServers } from '../../fakes/teams/teams-server.ts';
import { changedAnswersAt } from '../../support/digest-clock.ts';
import { openNewerReference } from '../../support/newer-reference.ts';

const open = teamsServers();

it.each([
  ['personal', 1],
  ['channel', 0],
] as const)('asked in a %s conversation: %i told', async (where, told) => {
  const server = await open();
  await server.post(server.send.message(where, '<at>Unitwise</at> 97110 38min'));
  const bot = { ...server, post: server.app.post };
  const posted = await changedAnswersAt('2026-11-26T14:00:00Z', bot, openNewerReference(7));
  expect(posted.map(({ outcome }) => outcome)).toEqual(Array.from({ length: told }, () => 'posted'));
});
