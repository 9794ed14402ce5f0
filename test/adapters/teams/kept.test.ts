/** An activity that is acknowledged before it is answered is kept until it is, and answered by another instance. */
import { afterEach, describe, expect, it } from 'vitest';
import type { PendingQuestion } from '../../../src/core/team/pending-question.ts';
import type { TeamState } from '../../../src/core/team/team-state.ts';
import type { TeamAssistant } from '../../../src/app/team-assistant.ts';
import { asker, mention } from '../../fakes/teams/activities.ts';
import { headline } from '../../fakes/teams/fake-connector.ts';
import { teamsServers } from '../../fakes/teams/teams-server.ts';

const open = teamsServers();
const timing = { keptAfter: 60 };

let letGo = (): void => undefined;
afterEach(() => letGo());
/** Its instance dies before it answers: nothing comes back as long as the test runs. */
const dying = (real: TeamAssistant): TeamAssistant => {
  const died = new Promise<never>((_, reject) => {
    letGo = () => reject(new Error('the test is over'));
  });
  died.catch(() => undefined);
  return { ...real, answerText: () => died };
};

async function kept(state: TeamState, activity: object): Promise<readonly PendingQuestion[]> {
  const { id, conversation } = activity as { id: string; conversation: { id: string } };
  await state.pending.release(`teams:${conversation.id.replace(/;.*/, '')} ${id}`);
  const read = await state.pending.takeOver({ lease: 60_000, limit: 10 });
  return read.kind === 'read' ? read.value : [];
}

describe('an activity whose instance died after it was acknowledged', () => {
  it.each([
    ['in a personal chat', 'personal', '97110 38min'],
    ['in a channel', 'channel', `${mention} 97110 38min`],
  ] as const)('%s is answered there by another, once', async (_, where, text) => {
    const one = await open({ assistant: dying, timing });
    const activity = one.send.message(where, text);
    expect((await one.post(activity)).status).toBe(200);
    const pending = await kept(one.state, activity);
    expect(pending.map(({ question }) => JSON.parse(question ?? '') as unknown)).toEqual([
      { intent: 'claim_check', services: [{ code: '97110', minutes: 38, modifiers: [] }] },
    ]);
    expect(pending[0]?.place).not.toContain(asker.name);
    const two = await open({ state: one.state });
    // The claim of the one that died has ended.
    await one.state.records.sweep(Date.now() + 3 * 86_400_000);
    for (const outcome of ['answered', 'before']) {
      for (const each of pending) expect(await two.app.resume(each)).toBe(outcome);
    }
    await two.post(activity);
    expect(one.connector.messages().map(headline)).toEqual(['97110 x3 · $73.48 allowed']);
    expect(one.connector.messages()[0]?.conversation?.id).toBe(
      (activity as { conversation: { id: string } }).conversation.id,
    );
  });

  it('with something private in it left nothing', async () => {
    const one = await open({ assistant: dying, timing });
    const activity = one.send.message('personal', 'patient John Smith DOB 01/02/1950 97110 38min');
    expect((await one.post(activity)).status).toBe(200);
    expect(await kept(one.state, activity)).toEqual([]);
  });

  it('and that held no question asks to be sent again', async () => {
    const one = await open({ assistant: dying, timing });
    const activity = one.send.message('personal', 'zebra stripes');
    await one.post(activity);
    const pending = await kept(one.state, activity);
    expect(JSON.stringify(pending)).not.toContain('zebra');
    const two = await open({ state: one.state });
    await one.state.records.sweep(Date.now() + 3 * 86_400_000);
    for (const each of pending) await two.app.resume(each);
    expect(one.connector.messages().map(headline)).toEqual([
      expect.stringContaining('send it again') as string,
    ]);
  });
});
