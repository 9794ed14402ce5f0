/** What stands beside a card: citations, thumbs, and no label that says it was generated. */
import { describe, expect, it } from 'vitest';
import { linkOf } from '../../../src/core/sources/link-of.ts';
import { mention } from '../../fakes/teams/activities.ts';
import { teamsServers, type TeamsServer } from '../../fakes/teams/teams-server.ts';

const open = teamsServers();

interface Cited {
  readonly text?: string;
  readonly channelData?: unknown;
  readonly entities?: readonly {
    readonly citation?: readonly {
      readonly position: number;
      readonly appearance: { readonly name: string; readonly abstract: string; readonly url?: string };
    }[];
  }[];
}

async function posted(server: TeamsServer, typed: string): Promise<Cited> {
  await server.post(server.send.message('personal', typed));
  return server.connector.messages().at(-1) as unknown as Cited;
}

const thumb = (server: TeamsServer, value: object, replyToId = 'sent-1') =>
  server.post(server.send.invoke('personal', 'message/submitAction', value, { replyToId }));
const feedback = (reaction: string) => ({
  actionName: 'feedback',
  actionValue: { reaction, feedback: '{"feedbackText":"for John Smith"}' },
});

describe('an answer', () => {
  it('cites its sources, each named in the text of the message', async () => {
    const { text, entities } = await posted(await open(), '97110 38min');
    const cited = entities?.[0]?.citation ?? [];
    expect(cited.map(({ position }) => `[${position}]`).join(' ')).toBe(text?.replace('Sources: ', ''));
    expect(cited.map(({ appearance }) => appearance.name)).toContain('RVU26D');
    for (const { appearance } of cited) {
      expect(appearance.name.length).toBeLessThanOrEqual(80);
      expect(appearance.abstract.length).toBeLessThanOrEqual(160);
    }
    expect(entities).toMatchObject([
      { type: 'https://schema.org/Message', '@type': 'Message', '@context': 'https://schema.org' },
    ]);
  });

  it('has thumbs, and is not said to be generated', async () => {
    const message = await posted(await open(), '97110 38min');
    expect(message.channelData).toEqual({ feedbackLoop: { type: 'default' } });
    expect(JSON.stringify(message)).not.toContain('AIGeneratedContent');
  });

  it.each(['99999 30min', '97110 38min for MRN 00482913', '97110 38min Portland'])(
    'that is none has neither: %s',
    async (typed) => {
      const message = await posted(await open(), typed);
      expect(message).not.toHaveProperty('channelData.feedbackLoop');
      expect(message.text ?? '').not.toContain('[1]');
    },
  );
});

describe('a thumb', () => {
  it.each([
    ['like', { helpful: 1, notHelpful: 0 }],
    ['dislike', { helpful: 0, notHelpful: 1 }],
  ])('%s is counted for its answer, without a word of what was typed', async (reaction, counted) => {
    const server = await open();
    await posted(server, '97110 38min');
    expect(await thumb(server, feedback(reaction))).toMatchObject({ status: 200 });
    const worst = await server.state.feedback.worst({ since: 0, limit: 5 });
    expect(worst).toMatchObject({ value: [{ intent: 'claim_check', ...counted }] });
    expect(JSON.stringify(worst)).not.toContain('Smith');
    expect(server.seen.failed).toEqual([]);
  });

  it('under a message nobody remembers, or altered, is taken and not counted', async () => {
    const server = await open();
    await posted(server, '97110 38min');
    expect((await thumb(server, feedback('like'), 'sent-99')).status).toBe(200);
    expect((await thumb(server, { actionName: 'feedback', actionValue: { reaction: 'x' } })).status).toBe(
      200,
    );
    expect(await server.state.feedback.worst({ since: 0, limit: 5 })).toMatchObject({ value: [] });
  });

  it('is counted by whichever process hears of it', async () => {
    const first = await open();
    await posted(first, '97110 38min');
    const other = await open({ state: first.state });
    expect(await thumb(other, feedback('dislike'))).toMatchObject({ status: 200 });
    expect(await first.state.feedback.worst({ since: 0, limit: 5 })).toMatchObject({
      value: [{ intent: 'claim_check', notHelpful: 1 }],
    });
    expect(other.seen.refused).toEqual([]);
  });

  it('works in a channel as well', async () => {
    const server = await open();
    await server.post(server.send.message('channel', `${mention} 97110 38min`));
    await server.post(
      server.send.invoke('channel', 'message/submitAction', feedback('like'), { replyToId: 'sent-1' }),
    );
    expect(await server.state.feedback.worst({ since: 0, limit: 5 })).toMatchObject({
      value: [{ helpful: 1 }],
    });
  });
});

it.each([
  ['Pub. 100-04 ch. 5 s. 20.2.C quoted by First Coast 0508065', 'clm104c05.pdf'],
  ['Pub. 100-02 chapter 15', 'bp102c15.pdf'],
  ['RVU26D', undefined],
  ['42 USC 1395m(k)(1)(B)', undefined],
])('opens "%s" at %s', (source, file) => {
  expect(linkOf({ source, locator: '' })?.split('/').at(-1)).toBe(file);
});
