import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commandPayload, eventPayload, pressInViewPayload } from '../../fakes/slack/payloads.ts';
import { buttonOf, openBot, type Bot } from './support/open-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.slack.clear());

interface View {
  readonly callback_id?: string;
  readonly blocks: readonly object[];
}

const viewOf = (said: unknown): View => (said as { view: View }).view;

describe('App Home', () => {
  async function homeOf(user: string): Promise<View> {
    await bot.event(eventPayload({ type: 'app_home_opened', user, tab: 'home', channel: 'D1' }));
    const [said] = await bot.slack.heard('views.publish');
    expect(said).toMatchObject({ user_id: user });
    return viewOf(said);
  }

  it('shows how to ask, the settings in force and what is loaded', async () => {
    const words = JSON.stringify(await homeOf('U20'));
    for (const part of ['/cpt 97110 38min', 'not set', 'RVU26C', 'Never type anything about a patient']) {
      expect(words).toContain(part);
    }
    expect(words).not.toContain('Your last answers');
  });

  it("shows a person their own last answers, and nobody else's", async () => {
    await bot.command(commandPayload('97110 38min', bot.slack.responseUrl(), { user: 'U21' }));
    expect(JSON.stringify(await homeOf('U21'))).toContain('97110 x3');
    bot.slack.clear();
    expect(JSON.stringify(await homeOf('U22'))).not.toContain('97110 x3');
  });

  interface Select {
    readonly action_id: string;
    readonly placeholder: { readonly text: string };
    readonly initial_option?: { readonly value: string };
    readonly option_groups: readonly {
      readonly options: readonly { readonly text: { readonly text: string }; readonly value: string }[];
    }[];
  }
  const selects = (home: View): readonly Select[] =>
    (home.blocks as unknown as { accessory?: Select }[]).flatMap(({ accessory }) =>
      accessory?.option_groups === undefined ? [] : [accessory],
    );

  async function choose(home: View, key: string, words: string, user: string): Promise<void> {
    const { action_id, option_groups } = selects(home).find(
      (each) => each.action_id === `set:${key}`,
    ) as Select;
    const option = option_groups.flatMap(({ options }) => options).find(({ text }) => text.text === words);
    const pressed = { action_id, selected_option: option };
    await bot.interact(pressInViewPayload(pressed as never, { id: 'V1', type: 'home' }, { user }));
  }

  it.each([
    ['discipline', 'OT', 'OT'],
    ['locality', 'Dallas, TX (04412-11)', '04412-11'],
    ['payer', 'Aetna', 'Aetna'],
    ['qualifyingParticipant', 'QP', 'on'],
    ['unitRule', 'AMA rule', 'AMA'],
  ])('sets %s by a select, and takes it away again', async (key, words, now) => {
    const home = await homeOf('U30');
    expect(selects(home)).toHaveLength(5);
    await choose(home, key, words, 'U30');
    const [, changed] = (await bot.slack.heard('views.publish', 2)).map(viewOf);
    const select = selects(changed as View).find((each) => each.action_id === `set:${key}`);
    expect(select?.placeholder.text).toContain(now);
    expect(select?.initial_option?.value).toContain(key);
    const [unset] = select?.option_groups[0]?.options ?? [];
    await choose(changed as View, key, unset?.text.text ?? '', 'U30');
    const [, , back] = (await bot.slack.heard('views.publish', 3)).map(viewOf);
    expect(selects(back as View).find((each) => each.action_id === `set:${key}`)?.placeholder.text).toContain(
      'not set',
    );
    expect(bot.slack.calls.every(({ accepted }) => accepted)).toBe(true);
  });

  it('says in a window that a setting is not theirs to change, and shows it as it stands', async () => {
    await bot.command(commandPayload('settings who admins', bot.slack.responseUrl(), { user: 'U31' }));
    await choose(await homeOf('U32'), 'payer', 'Aetna', 'U32');
    const [refused] = await bot.slack.heard('views.open');
    expect(JSON.stringify(refused)).toContain('Only admins may change settings');
    const [, home] = await bot.slack.heard('views.publish', 2);
    expect(selects(viewOf(home)).map(({ placeholder }) => placeholder.text)).toContain(
      'not set: Medicare Part B',
    );
  });

  it('shows one of them again in a window', async () => {
    await bot.command(commandPayload('97140 30min', bot.slack.responseUrl(), { user: 'U23' }));
    const home = await homeOf('U23');
    await bot.interact(
      pressInViewPayload(buttonOf(home, 'Show'), { id: 'V0', type: 'home' }, { user: 'U23' }),
    );
    const [said] = await bot.slack.heard('views.open');
    expect(JSON.stringify(viewOf(said))).toContain('97140 x2');
  });

  it('opens the form', async () => {
    const button = buttonOf(await homeOf('U24'), 'Check a day in a form');
    await bot.interact(pressInViewPayload(button, { id: 'V0', type: 'home' }));
    const [said] = await bot.slack.heard('views.open');
    expect(viewOf(said).callback_id).toBe('form');
  });

  it('under Messages suggests what to ask', async () => {
    await bot.event(eventPayload({ type: 'app_home_opened', user: 'U1', tab: 'messages', channel: 'D1' }));
    const [said] = await bot.slack.heard('assistant.threads.setSuggestedPrompts');
    expect(said).toMatchObject({ channel_id: 'D1' });
    expect(said).not.toHaveProperty('thread_ts');
  });
});
