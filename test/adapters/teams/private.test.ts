/** A slash command in a shared place is the asker's own: nobody else sees it, its answer, or what follows from it. */
import { describe, expect, it } from 'vitest';
import { asker, bot, mention } from '../../fakes/teams/activities.ts';
import { teamsServers, type TeamsServer } from '../../fakes/teams/teams-server.ts';

const open = teamsServers();

/** As Microsoft marks it in the preview: by its recipient. */
const privately = { recipient: { ...bot, isTargeted: true } };
const shared = ['channel', 'group'] as const;

const whole = ({ connector }: TeamsServer) => connector.posts.map(({ path }) => path);

describe.each(shared)('a slash command in a %s', (where) => {
  it('is answered to its sender alone, with the working in the card', async () => {
    const server = await open();
    await server.post(server.send.message(where, 'cpt 97110 38min', privately));
    const [post] = server.connector.posts;
    expect(post?.path).toMatch(/\/activities\/activity-\d+\?isTargetedActivity=true$/);
    expect(post?.activity).toMatchObject({ type: 'message', recipient: { id: asker.id } });
    expect(post?.activity.summary).toMatch(/^97110 x3/);
    const card = post?.activity.attachments?.[0]?.content;
    expect(card?.refresh).toBeUndefined();
    expect(card?.body).toContainEqual(expect.objectContaining({ type: 'ActionSet', id: 'why' }));
    expect(server.seen.answered).toEqual([{ surface: 'slash', kind: 'answer', intent: 'claim_check' }]);
  });

  it('that cannot be read is told so, to its sender alone', async () => {
    const server = await open();
    await server.post(server.send.message(where, '99999 30min', privately));
    expect(server.connector.messages()[0]?.text).toContain('99999');
    expect(whole(server)).toEqual([expect.stringContaining('isTargetedActivity=true')]);
  });

  it('is answered in private too where it takes longer than Microsoft waits, and shows no typing', async () => {
    const server = await open({
      timing: { keptAfter: 20, typingAfter: 1 },
      assistant: (real) => ({
        ...real,
        answerText: async (text, who) => {
          await new Promise((resolve) => setTimeout(resolve, 100));
          return real.answerText(text, who);
        },
      }),
    });
    await server.post(server.send.message(where, '97110 38min', privately));
    await server.connector.until(1);
    expect(whole(server)).toEqual([expect.stringMatching(/\/activities\?isTargetedActivity=true$/)]);
  });

  it('is not posted for everyone where Microsoft refuses the private way', async () => {
    const server = await open();
    server.connector.script.push({ status: 400, body: { error: { code: 'BadArgument' } } });
    await server.post(server.send.message(where, '97110 38min', privately));
    expect(whole(server)).toEqual([expect.stringContaining('isTargetedActivity=true')]);
    expect(server.seen.faults).toEqual(['BadArgument']);
  });
});

it('what was asked in private is taken up in private, and not by the thread', async () => {
  const server = await open();
  await server.post(server.send.message('channel', '97110 38min', privately));
  await server.post(server.send.message('channel', 'and in Dallas TX?', privately));
  await server.post(server.send.message('channel', `${mention} and in Dallas TX?`));
  const [, own, everyones] = server.connector.messages();
  expect(own?.summary).toMatch(/^97110 x3 · \$73\.63/);
  expect(everyones?.summary ?? everyones?.text).not.toMatch(/97110 x3/);
});

it('a mention is answered for everyone as before', async () => {
  const server = await open();
  await server.post(server.send.message('channel', `${mention} 97110 38min`));
  expect(whole(server)).toEqual([expect.not.stringContaining('isTargetedActivity')]);
});
