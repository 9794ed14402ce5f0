import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { absentState } from '../../../src/core/team/absent-state.ts';
import { teamsKey, type TeamKey } from '../../../src/core/team/team-key.ts';
import type { TeamAssistant } from '../../../src/app/team-assistant.ts';
import { mention, tenant } from '../../fakes/teams/activities.ts';
import { teamsServers, type TeamsServer } from '../../fakes/teams/teams-server.ts';

const open = teamsServers();
const tenantKey = teamsKey({ tenant }) as TeamKey;
const channelKey = teamsKey({ tenant, team: '19:team@thread.tacv2' }) as TeamKey;

const slowly =
  (milliseconds: number) =>
  (real: TeamAssistant): TeamAssistant => ({
    ...real,
    answerText: async (text, asker) => {
      await pause(milliseconds);
      return real.answerText(text, asker);
    },
  });
const broken = (real: TeamAssistant): TeamAssistant => ({
  ...real,
  answerText: () => Promise.reject(new Error('97110 of John Smith')),
});

const found = async ({ state }: TeamsServer, team: TeamKey, conversation: string): Promise<boolean> => {
  const read = await state.installations.findConversation({ team, conversation });
  return read.kind === 'read' && read.value !== undefined;
};

describe('an activity that is delivered again', () => {
  it('is answered once', async () => {
    const { post, send, connector } = await open();
    const activity = send.message('personal', '97110 38min');
    await Promise.all([post(activity), post(activity), post(activity)]);
    await post(activity);
    expect(connector.messages()).toHaveLength(1);
  });

  it('is answered once by two instances that share their state', async () => {
    const one = await open();
    const two = await open({ state: one.state });
    const activity = one.send.message('personal', '97110 38min');
    await Promise.all([one.post(activity), two.post(activity)]);
    await Promise.all([one.post(activity), two.post(activity)]);
    expect(one.connector.messages()).toHaveLength(1);
  });

  it('is answered once where there is no state', async () => {
    const { post, send, connector } = await open({ state: absentState('none') });
    const activity = send.message('personal', '97110 38min');
    await Promise.all([post(activity), post(activity)]);
    expect(connector.messages()).toHaveLength(1);
  });
});

describe('an answer that takes long', () => {
  it('is announced by "is typing"', async () => {
    const { post, send, connector } = await open({ assistant: slowly(150), timing: { typingAfter: 30 } });
    await post(send.message('personal', '97110 38min'));
    expect(connector.posts.map(({ activity }) => activity.type)).toEqual(['typing', 'message']);
  });

  it('comes by itself once Microsoft would no longer wait, into the same thread', async () => {
    const server = await open({ assistant: slowly(300), timing: { keptAfter: 60 } });
    const { post, send, connector } = server;
    const activity = send.message('channel', `${mention} 97110 38min`);
    expect((await post(activity)).status).toBe(200);
    expect(connector.messages()).toEqual([]);
    await post(activity);
    await connector.until(1);
    expect(connector.posts.at(-1)?.path).toBe(
      '/v3/conversations/19:channel@thread.tacv2;messageid=1700000000001/activities',
    );
    await server.app.stop();
    expect(connector.messages()).toHaveLength(1);
  });

  it('is waited for when the program stops, and nothing new is taken', async () => {
    const { post, send, connector, app } = await open({ assistant: slowly(200) });
    const asked = post(send.message('personal', '97110 38min'));
    await pause(60);
    await app.stop();
    expect(connector.messages()).toHaveLength(1);
    expect((await asked).status).toBe(200);
    expect((await post(send.message('personal', '97110 38min'))).status).toBe(503);
  });
});

describe('what Microsoft answers to a post', () => {
  it.each([
    [403, 'BotNotInConversationRoster'],
    [404, 'ConversationNotFound'],
  ])('%i drops the conversation', async (status, code) => {
    const server = await open();
    await server.post(server.send.message('personal', 'help'));
    expect(await found(server, tenantKey, 'a:personal')).toBe(true);
    server.connector.script.push({ status, body: { error: { code, message: 'who is John Smith' } } });
    await server.post(server.send.message('personal', '97110 38min'));
    expect(await found(server, tenantKey, 'a:personal')).toBe(false);
    expect(server.seen.faults).toEqual([code]);
    await server.post(server.send.message('personal', '97110 38min'));
    expect(await found(server, tenantKey, 'a:personal')).toBe(true);
  });

  it('429 is waited out', async () => {
    const { post, send, connector, seen } = await open();
    connector.script.push({ status: 429 }, { status: 429, retryAfter: 0 });
    await post(send.message('personal', '97110 38min'));
    expect(connector.posts).toHaveLength(3);
    expect(seen.faults).toEqual(['429', '429']);
  });

  it('429 without end is given up', async () => {
    const server = await open();
    await server.post(server.send.message('personal', 'help'));
    server.connector.script.push(...Array.from({ length: 6 }, () => ({ status: 429 })));
    const answer = await server.assistant.answerText('97110 38min', {
      ...{ team: tenantKey, channel: 'a:personal', user: 'x', surface: 'slash', admin: false },
    });
    expect(await server.app.post(tenantKey, 'a:personal', answer)).toEqual({ kind: 'throttled' });
    expect(server.connector.posts).toHaveLength(5);
  });

  it.each([
    ['408', { status: 408 }],
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503 with a time to wait', { status: 503, retryAfter: 1 }],
    ['no answer', 'hang-up' as const],
  ])('%s is never tried again, for it may have arrived', async (_, script) => {
    const { post, send, connector, seen } = await open();
    connector.script.push(script);
    expect((await post(send.message('personal', '97110 38min'))).status).toBe(200);
    await pause(50);
    expect(connector.posts).toHaveLength(1);
    expect(seen.faults).toHaveLength(1);
    expect(seen.failed).toEqual([]);
  });
});

describe('speaking first', () => {
  it('says where a conversation is not known', async () => {
    const { app, assistant } = await open();
    const answer = await assistant.answerText('help', {
      ...{ team: tenantKey, channel: 'x', user: 'x', surface: 'slash', admin: false },
    });
    expect(await app.post(tenantKey, 'a:nobody', answer)).toEqual({ kind: 'unknown-conversation' });
  });

  it('says where the state cannot be read', async () => {
    const { app, assistant } = await open({ state: absentState('none') });
    const answer = await assistant.answerText('help', {
      ...{ team: tenantKey, channel: 'x', user: 'x', surface: 'slash', admin: false },
    });
    expect(await app.post(tenantKey, 'a:personal', answer)).toEqual({
      kind: 'unavailable',
      reason: 'absent',
    });
  });

  it('drops a conversation that is gone, by the reference renewed with every turn', async () => {
    const server = await open();
    await server.post(server.send.message('channel', `${mention} help`));
    const answer = await server.assistant.answerText('97110 38min', {
      ...{ team: channelKey, channel: 'x', user: 'x', surface: 'slash', admin: false },
    });
    const channel = '19:channel@thread.tacv2';
    expect(await server.app.post(channelKey, channel, answer)).toMatchObject({ kind: 'posted' });
    expect(server.connector.posts.at(-1)?.path).toBe(`/v3/conversations/${channel}/activities`);
    server.connector.script.push({ status: 404 });
    expect(await server.app.post(channelKey, channel, answer)).toEqual({ kind: 'gone' });
    expect(await server.app.post(channelKey, channel, answer)).toEqual({ kind: 'unknown-conversation' });
  });
});

describe('a fault of ours', () => {
  it('is one sentence to the person, and no word of theirs to the operator', async () => {
    const { post, send, connector, seen } = await open({ assistant: broken });
    expect((await post(send.message('personal', '97110 38min'))).status).toBe(200);
    expect(connector.messages().map(({ text }) => text)).toEqual([
      'Something went wrong here. Nothing you typed was kept; please ask again.',
    ]);
    expect(seen.failed.map(({ where }) => where)).toEqual(['message']);
  });
});
