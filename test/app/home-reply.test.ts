/** What is said last where word of changed figures comes unasked: each command as it is typed in that platform. */
import { expect, it } from 'vitest';
import { sentence } from '../../src/core/reply/reply.ts';
import { toPlainText } from '../../src/core/reply/to-plain-text.ts';
import { parseTeamKey, type TeamKey } from '../../src/core/team/team-key.ts';
import { homeReply } from '../../src/app/home-reply.ts';

const tenant = 'teams:11111111-2222-4333-8444-555555555555';
const teams = (where: string): string =>
  `This comes here because Unitwise was added here. @Unitwise digest on 8:00 Central in a ${where} sends it there instead, @Unitwise digest off here stops it.`;
const slack =
  'You get this because you set Unitwise up. /cpt digest on 8:00 Central in a channel sends it there instead, /cpt digest off here stops it.';

it.each([
  ['slack:T1', slack],
  ['slack:E1:T1', slack],
  [tenant, teams('group chat')],
  [`${tenant}:19:team@thread.tacv2`, teams('channel')],
])('at the home of %s', (key, line) => {
  const told = homeReply(sentence('New CMS figures change your codes'), parseTeamKey(key) as TeamKey);
  expect(toPlainText(told, { expanded: false })).toBe(`New CMS figures change your codes\n\n${line}`);
});
