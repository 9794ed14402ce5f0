/** Slack over HTTP: signed requests in, and what is acknowledged, posted or responded out. */
import {
  commandPayload,
  directPayload,
  mentionPayload,
  pressPayload,
  stamp,
} from '../../fakes/slack/payloads.ts';
import { buttonOf, buttonsOf, openBot, type Bot } from '../../adapters/slack/support/open-bot.ts';
import type { Conversation } from '../conversations.ts';
import { readingOf } from '../reading/reading.ts';
import { readBlocks, type SlackSaid } from '../reading/slack.ts';
import type { Surface, Talk } from './surface.ts';

const ways = ['chat.postMessage', 'chat.postEphemeral', 'chat.update', 'response'];

export async function openSlack(): Promise<Surface> {
  const bot = await openBot();
  let begun = 0;
  return {
    begin: (conversation) => Promise.resolve(talk(bot, conversation, (begun += 1))),
    stop: bot.stop,
  };
}

/** Each conversation in a workspace of its own: nothing is remembered from the one before. */
function talk(bot: Bot, { where }: Conversation, number: number): Talk {
  const who = { team: `T${number}`, user: `U${number}`, channel: where === 'direct' ? 'D1' : 'C1' };
  const thread = where === 'thread' ? stamp(bot.now()) : undefined;
  const inThread = thread === undefined ? {} : { thread };
  let last: SlackSaid = { blocks: [] };

  async function type(text: string): Promise<SlackSaid> {
    if (where === 'command') {
      const { body } = await bot.command(commandPayload(text, bot.slack.responseUrl(), who));
      return body === '' ? heard(bot) : (JSON.parse(body) as SlackSaid);
    }
    const payload = where === 'direct' ? directPayload : mentionPayload;
    await bot.event(payload(text, { now: bot.now(), ...who, ...inThread }));
    return heard(bot);
  }

  async function press(words: string): Promise<SlackSaid> {
    bot.slack.clear();
    const ephemeral = where === 'command';
    const message = { ts: stamp(bot.now()), ephemeral, responseUrl: bot.slack.responseUrl(), ...inThread };
    await bot.interact(pressPayload(buttonOf(last, words), { ...who, ...message }));
    return heard(bot);
  }

  return {
    say: async (message) => {
      bot.slack.clear();
      const glance = 'typed' in message ? await type(message.typed) : await press(message.pressed);
      last = glance;
      const whole = 'Why' in buttonsOf(glance) ? await press('Why') : glance;
      return { Slack: { glance: readingOf(readBlocks(glance)), whole: readingOf(readBlocks(whole)) } };
    },
  };
}

/** The next thing said, by whichever of Slack's ways. */
async function heard({ slack }: Bot): Promise<SlackSaid> {
  for (let tries = 0; tries < 400; tries += 1) {
    const call = slack.calls.find(({ method }) => ways.includes(method));
    if (call !== undefined) return call.said as unknown as SlackSaid;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('Slack was told nothing');
}
