/** What changes for a team's codes: those it asks about, not the usual ones. */
import { expect, it } from 'vitest';
import { after, changesServers } from '../support/changes-servers.ts';

const { start } = changesServers();

it('speaks of the codes the team asks about, most asked first', async () => {
  const { ask } = await start(after);
  const question = 'what changes in 2027 for our codes';
  expect(await ask(question)).toMatch(/^No 2027 prices yet · proposed: a unit of 97110 /);
  await ask('97535 30min');
  await ask('97535 15min');
  await ask('97760 15min');
  expect(await ask(question)).toMatch(/^No 2027 prices yet · proposed: a unit of 97535 /);
});
