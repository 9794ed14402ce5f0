/** Once a week a team's home hears how its answers were judged, and of no other team's. */
import { describe, expect, it } from 'vitest';
import { slackKey, type TeamKey } from '../../src/core/team/team-key.ts';
import { after, changesServers, now, type ChangesServer } from '../support/changes-servers.ts';
import { askerIn } from '../support/team.ts';

const { start, sent, platformSays } = changesServers();
const { team } = askerIn('C1');
const week = 7 * 86_400_000;

async function judgedAt(home: string): Promise<ChangesServer> {
  const server = await start(after);
  const { state } = server;
  await state.homes.settle({ team, channel: home, at: now }, 'move');
  const about = { team, dataVersion: 'd', at: now };
  const day = { ...about, answerId: 'a1', intent: 'claim_check' };
  await state.feedback.give({ ...day, user: 'U1', helpful: false, reason: 'wrong-figure' });
  await state.feedback.give({ ...day, user: 'U2', helpful: true });
  await state.feedback.give({ ...about, answerId: 'a2', intent: 'denial_help', user: 'U1', helpful: true });
  const other = slackKey({ team: 'T9' }) as TeamKey;
  await state.feedback.give({ ...day, team: other, user: 'U1', helpful: false });
  return server;
}

describe('feedback', () => {
  it('is told at the home, by kind of question with its reasons, once a week, also after a restart', async () => {
    const server = await judgedAt('U1');
    await server.tellFeedback(now);
    expect(sent).toEqual([]);
    await server.tellFeedback(now + week);
    await server.tellFeedback(now + week + 3_600_000);
    await (await start(after)).tellFeedback(now + week);
    expect(sent.map(({ channel }) => channel)).toEqual(['U1']);
    expect(sent[0]?.text.split('\n')).toEqual([
      'Last week 3 answers judged here, 1 not helpful',
      '',
      'About               Helpful  Not helpful  Because',
      'Check the day             1            1  A figure is wrong (1)',
      'Help with a denial        1            0',
      'Whoever runs the server lists the answers: unitwise feedback --days 7. /cpt digest off here stops it.',
    ]);
  });

  it('comes again the next week, and not where nobody judged', async () => {
    const server = await judgedAt('U1');
    await server.tellFeedback(now + week);
    await server.state.feedback.give({
      ...{ team, dataVersion: 'd', at: now + week, answerId: 'a3', intent: 'compare', user: 'U1' },
      helpful: true,
    });
    await server.tellFeedback(now + 2 * week);
    await server.tellFeedback(now + 3 * week);
    expect(sent.map(({ text }) => text.split('\n')[0])).toEqual([
      'Last week 3 answers judged here, 1 not helpful',
      'Last week 1 answer judged here, 0 not helpful',
    ]);
  });

  it('is told later where the platform cannot take it now', async () => {
    const server = await judgedAt('U1');
    platformSays('later');
    await server.tellFeedback(now + week);
    platformSays('sent');
    await server.tellFeedback(now + week);
    expect(sent.length).toBe(2);
  });
});
