import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  commandPayload,
  mentionPayload,
  pressPayload,
  stamp,
  submitPayload,
  type Pressed,
} from '../../fakes/slack/payloads.ts';
import { buttonOf, buttonsOf, openBot, type Bot } from './support/open-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.slack.clear();
  bot.seen.splice(0);
});

/** A day that the AMA's rule counts otherwise. */
const countedOtherwise = '97110 20min 97140 20min';

const text = (said: unknown): string => String((said as { text?: string }).text);
/** What the command answered, as one person sees it. */
async function commanded(typed: string): Promise<unknown> {
  return JSON.parse((await bot.command(commandPayload(typed, bot.slack.responseUrl()))).body);
}

const alone = (): Pressed => ({
  ts: stamp(bot.now()),
  ephemeral: true,
  responseUrl: bot.slack.responseUrl(),
});

async function press(said: unknown, words: string, how: Pressed): Promise<void> {
  const reply = await bot.interact(pressPayload(buttonOf(said, words), how));
  expect(reply).toEqual({ status: 200, body: '' });
}

describe('under an answer only one person sees', () => {
  it('"Why" shows the whole working in its place, and "Less" folds it away again', async () => {
    const answer = await commanded('97110 38min');
    await press(answer, 'Why', alone());
    const [unfolded] = await bot.slack.heard('response');
    expect(unfolded).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(JSON.stringify(unfolded)).toContain('38 min = 2 whole x 15 + 8 left');
    expect(Object.keys(buttonsOf(unfolded))[0]).toBe('Less');
    await press(unfolded, 'Less', alone());
    const [, folded] = await bot.slack.heard('response', 2);
    expect(text(folded)).toBe(text(answer));
    expect(JSON.stringify(folded)).not.toContain('2 whole x 15');
    expect(Object.keys(buttonsOf(folded))).toEqual(Object.keys(buttonsOf(answer)));
  });

  it('"AMA instead" stands in its place, and "CMS instead" leads back', async () => {
    const answer = await commanded(countedOtherwise);
    await press(answer, 'AMA instead', alone());
    const [said] = await bot.slack.heard('response');
    expect(said).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(JSON.stringify(said)).toContain('AMA rule');
    await press(said, 'CMS instead', alone());
    const [, back] = await bot.slack.heard('response', 2);
    expect(text(back)).toBe(text(answer));
  });

  it('there is one primary button, and what is done seldom lies in one menu', async () => {
    const { blocks } = (await commanded(countedOtherwise)) as {
      blocks: { type: string; elements?: object[] }[];
    };
    const rows = blocks.filter(({ type }) => type === 'actions');
    expect(rows).toMatchObject([
      {
        elements: [
          { type: 'button', action_id: 'why', style: 'primary' },
          { type: 'button', action_id: 'instead:0' },
          { type: 'overflow', options: [{ value: 'place' }, { value: 'share' }] },
        ],
      },
    ]);
    expect(blocks.at(-1)).toMatchObject({
      type: 'context_actions',
      elements: [{ type: 'feedback_buttons' }],
    });
  });

  it('a day too long for a menu has a button for each', async () => {
    const day = '97110 38min 97140 23min 97530 15min 97112 15min 97116 10min 97035 8min Dallas TX';
    const said = await commanded(day);
    expect(buttonOf(said, 'Share to channel').action_id).toBe('share');
    expect(buttonOf(said, 'Change place or payer').action_id).toBe('place');
  });

  it('"Share to channel" posts it for all, with who shared it, and offers it no more', async () => {
    await press(await commanded('97110 38min'), 'Share to channel', alone());
    const [shared, left] = await bot.slack.heard('response', 2);
    expect(shared).toMatchObject({
      response_type: 'in_channel',
      replace_original: false,
      unfurl_links: false,
    });
    expect((shared?.['blocks'] as unknown[]).at(-1)).toEqual({
      type: 'context',
      elements: [{ type: 'mrkdwn', text: 'Shared by <@U1>', verbatim: true }],
    });
    expect(Object.keys(buttonsOf(shared))).not.toContain('Share to channel');
    expect(left).toMatchObject({ response_type: 'ephemeral', replace_original: true });
    expect(Object.keys(buttonsOf(left))).not.toContain('Share to channel');
  });

  it('says so where Slack does not let it be shared', async () => {
    bot.slack.script('response', { error: 'restricted_action' });
    await press(await commanded('97110 38min'), 'Share to channel', alone());
    const [, told] = await bot.slack.heard('response', 2);
    expect(text(told)).toBe('Slack did not let me post that here; nothing was shared.');
  });

  it('where its address is used up, is answered as a message only that person sees', async () => {
    bot.slack.script('response', { error: 'expired_url' });
    await press(await commanded(countedOtherwise), 'AMA instead', alone());
    const [said] = await bot.slack.heard('chat.postEphemeral');
    expect(said).toMatchObject({ channel: 'C1', user: 'U1' });
  });

  it('a choice that was asked back is answered', async () => {
    const asked = await commanded('97110 38min Texas');
    const [choice = ''] = Object.keys(buttonsOf(asked));
    await press(asked, choice, alone());
    const [said] = await bot.slack.heard('response');
    expect(text(said)).toContain('97110 x3');
  });
});

describe('under an answer everybody in a channel sees', () => {
  async function mentioned(): Promise<{ readonly said: unknown; readonly thread: string }> {
    const payload = mentionPayload(countedOtherwise, { now: bot.now() });
    await bot.event(payload);
    const [said] = await bot.slack.heard('chat.postMessage');
    bot.slack.clear();
    return { said, thread: (payload.event as { ts: string }).ts };
  }

  it('there is nothing to share', async () => {
    expect(Object.keys(buttonsOf((await mentioned()).said))).not.toContain('Share to channel');
  });

  it('"Why" edits the message in place', async () => {
    const { said, thread } = await mentioned();
    await press(said, 'Why', { ts: stamp(bot.now()), thread, responseUrl: bot.slack.responseUrl() });
    const [edited] = await bot.slack.heard('response');
    expect(edited).toMatchObject({ replace_original: true });
    expect(JSON.stringify(edited)).toContain('20 min = 1 whole x 15 + 5 left');
  });

  it('where Slack does not let it be edited, the working follows in the thread', async () => {
    const { said, thread } = await mentioned();
    bot.slack.script('chat.update', { error: 'cant_update_message' });
    await press(said, 'Why', { ts: stamp(bot.now()), thread });
    const [posted] = await bot.slack.heard('chat.postMessage');
    expect(posted).toMatchObject({ channel: 'C1', thread_ts: thread });
    expect(JSON.stringify(posted)).toContain('20 min = 1 whole x 15 + 5 left');
  });

  it('"AMA instead" edits the message in place', async () => {
    const { said, thread } = await mentioned();
    await press(said, 'AMA instead', { ts: stamp(bot.now()), thread, responseUrl: bot.slack.responseUrl() });
    const [edited] = await bot.slack.heard('response');
    expect(edited).toMatchObject({ replace_original: true, response_type: 'in_channel' });
    expect(bot.slack.of('chat.postMessage')).toEqual([]);
  });
});

describe('changing place or payer', () => {
  async function opened(): Promise<{ readonly callback_id: string; readonly private_metadata: string }> {
    await press(await commanded('97110 38min'), 'Change place or payer', alone());
    const [{ view } = { view: undefined }] = await bot.slack.heard('views.open');
    return view as { callback_id: string; private_metadata: string };
  }

  it('asks for it in a small form and answers in the place of the answer', async () => {
    const reply = await bot.interact(submitPayload(await opened(), { place: 'Dallas TX' }));
    expect(reply).toEqual({ status: 200, body: '' });
    const [said] = await bot.slack.heard('response');
    expect(said).toMatchObject({ response_type: 'ephemeral', replace_original: true });
    expect(JSON.stringify(said)).toContain('DALLAS');
  });

  it('takes a payer of the list as well, and keeps what was asked before', async () => {
    await bot.interact(submitPayload(await opened(), { payer: 'Aetna' }));
    const [said] = await bot.slack.heard('response');
    expect(JSON.stringify(said)).toContain('Aetna');
    expect(JSON.stringify(said)).toContain('97110 x3');
  });

  it.each([
    ['00000', 'I do not know that place'],
    ['', 'Type a place'],
    ['MRN 00482913', 'patient information'],
  ])('says beside the field what is wrong with "%s"', async (typed, says) => {
    const reply = await bot.interact(submitPayload(await opened(), { place: typed }));
    const { response_action: action, errors } = JSON.parse(reply.body) as {
      response_action: string;
      errors: { place: string };
    };
    expect(action).toBe('errors');
    expect(errors.place).toContain(says);
    expect(bot.slack.of('response')).toEqual([]);
  });

  it('asks which one where a place is several', async () => {
    await bot.interact(submitPayload(await opened(), { place: 'Texas' }));
    const [said] = await bot.slack.heard('response');
    expect(Object.keys(buttonsOf(said)).length).toBeGreaterThan(1);
  });
});

describe('a button that is no longer good', () => {
  it('older than a day says so kindly', async () => {
    const answer = await commanded('97110 38min');
    const old = alone();
    bot.wait(25 * 3_600_000);
    await press(answer, 'Why', old);
    const [said] = await bot.slack.heard('response');
    expect(text(said)).toContain('ask again');
    expect(said).toMatchObject({ replace_original: false });
  });

  it.each(['why', 'ask:0', 'share', 'place', 'helpful'])(
    'altered by hand does no harm: %s',
    async (action_id) => {
      const value = '{"intent":"claim_check","services":[{"code":"<!channel>"}]}';
      const reply = await bot.interact(pressPayload({ action_id, value }, alone()));
      expect(reply.status).toBe(200);
      if (action_id === 'place') await bot.slack.heard('views.open');
      else {
        const [said] = await bot.slack.heard('response');
        expect(JSON.stringify(said)).not.toContain('<!channel>');
      }
      expect(bot.seen.map(({ what }) => what)).not.toContain('failed');
    },
  );

  it('of no kind we know says kindly to ask again, and is counted', async () => {
    expect((await bot.interact(pressPayload({ action_id: 'zap', value: 'x' }, alone()))).status).toBe(200);
    const [said] = await bot.slack.heard('response');
    expect(text(said)).toContain('earlier version: ask again');
    expect(bot.seen).toEqual([{ what: 'refused', facts: { platform: 'slack', reason: 'unknown-action' } }]);
  });
});
