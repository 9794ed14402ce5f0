/** Word of changed figures where nobody asked for it: the same reply, and last why it comes, and how it comes elsewhere or not at all. */
import { code, plain, type Line, type Reply } from '../core/reply/reply.ts';
import type { TeamKey } from '../core/team/team-key.ts';

export const homeReply = (reply: Reply, team: TeamKey): Reply => ({
  ...reply,
  blocks: [...reply.blocks, { kind: 'paragraph', line: whyHere(team) }],
});

function whyHere(team: TeamKey): Line {
  const [platform, , teamsTeam] = team.split(':');
  if (platform === 'slack') return said('You get this because you set Unitwise up', '/cpt', 'channel');
  // Personal and group chats are the tenant's: a digest in a channel is another team's.
  const elsewhere = teamsTeam === undefined ? 'group chat' : 'channel';
  return said('This comes here because Unitwise was added here', '@Unitwise', elsewhere);
}

const said = (why: string, call: string, elsewhere: string): Line => [
  plain(`${why}. `),
  code(`${call} digest on 8:00 Central`),
  plain(` in a ${elsewhere} sends it there instead, `),
  code(`${call} digest off`),
  plain(' here stops it.'),
];
