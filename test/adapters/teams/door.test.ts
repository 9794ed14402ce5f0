import fc from 'fast-check';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { teamsServers } from '../../fakes/teams/teams-server.ts';

const open = teamsServers();

describe('the door', () => {
  it('answers POST only', async () => {
    const { url } = await open();
    expect((await fetch(url)).status).toBe(405);
  });

  it.each([
    ['no JSON', '{"type":', 'This is not JSON.\n'],
    ['nothing', '', 'This is not JSON.\n'],
    ['a list', '[]', 'This is no activity.\n'],
    ['null', 'null', 'This is no activity.\n'],
    ['no conversation', '{"type":"message","channelId":"msteams"}', 'This is no activity.\n'],
  ])('answers 400 to %s', async (_, body, said) => {
    const { post, seen } = await open();
    const answered = await post(body);
    expect([answered.status, answered.body]).toEqual([400, said]);
    expect(seen.refused).toEqual(['malformed']);
  });

  it('answers 413 to more than 256 KB, announced or not', async () => {
    const { post, url, seen } = await open();
    const large = JSON.stringify({ text: 'x'.repeat(300_000) });
    expect((await post(large)).status).toBe(413);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(url, { method: 'POST' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      for (let i = 0; i < 5; i += 1) sent.write('x'.repeat(64 * 1024));
      sent.end();
    });
    expect(status).toBe(413);
    expect(seen.refused).toEqual(['too-large', 'too-large']);
  });

  it('answers 403 to another channel of the Bot Framework', async () => {
    const { post, send } = await open();
    expect((await post(send.message('personal', '97110', { channelId: 'webchat' }))).status).toBe(403);
  });

  it('takes activities it has no use for', async () => {
    const { post, send, connector } = await open();
    for (const type of ['messageReaction', 'typing', 'event', 'endOfConversation', 'trace', 'unheard-of']) {
      expect((await post(send.event('personal', type, {}))).status).toBe(200);
    }
    expect(connector.posts).toEqual([]);
  });
});

describe('whatever comes in', () => {
  it('never ends in a server error, and never posts more than one message', async () => {
    const { post, send, connector, seen } = await open();
    const keys = [
      'type',
      'text',
      'from',
      'recipient',
      'conversation',
      'channelData',
      'entities',
      'attachments',
      'value',
      'name',
    ];
    const junk = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(
        'message',
        'invoke',
        'adaptiveCard/action',
        'composeExtension/query',
        'task/submit',
        '\u0000',
        '{{DATE(1)}}',
      ),
    );
    const changes = fc.dictionary(fc.constantFrom(...keys), junk, { maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(
        changes,
        fc.constantFrom('message' as const, 'invoke' as const),
        async (changed, kind) => {
          connector.posts.length = 0;
          const whole =
            kind === 'message'
              ? send.message('group', '97110 38min', changed)
              : send.invoke('channel', 'adaptiveCard/action', { action: changed }, changed);
          const { status } = await post(whole);
          expect([200, 400, 403, 501]).toContain(status);
          expect(connector.messages().length).toBeLessThan(2);
        },
      ),
      { numRuns: 150 },
    );
    expect(seen.failed).toEqual([]);
  });
});
