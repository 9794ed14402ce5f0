/** App Home: what questions are answered with, what was answered lately, what is loaded, and how to ask. */
import { code, plain } from '../../../core/reply/reply.ts';
import { explainSettings } from '../../../intents/settings/explain.ts';
import type { ShownAnswer } from '../../../core/team/recent-answer.ts';
import type { SlackBlock } from '../block-kit.ts';
import { prompts } from '../manifest.ts';
import type { HomeOpened } from '../receive/incoming.ts';
import { lineText, plainText } from '../text-object.ts';
import { button, toBlockKit } from '../to-block-kit.ts';
import type { HomeStatus } from '../home-status.ts';
import { askerOf, type Turn } from './turn.ts';

const mostRecent = 5;

export async function showHome({ tab, channel, user }: HomeOpened, turn: Turn): Promise<void> {
  const { outlet, assistant, status } = turn;
  if (tab === 'messages') {
    if (channel !== '')
      await outlet.call('assistant.threads.setSuggestedPrompts', { channel_id: channel, prompts });
    return;
  }
  const asker = askerOf(turn, { channel: user, surface: 'dm' });
  // What was shown last stays.
  if (!(await assistant.mayLook(asker))) return;
  const [settings, recent, loaded] = await Promise.all([
    assistant.settings(asker),
    assistant.recent(asker, mostRecent),
    status(),
  ]);
  const blocks = [
    ...welcome,
    ...recently(recent),
    ...toBlockKit(explainSettings(settings), { expanded: false }).blocks,
    ...about(loaded),
  ];
  await outlet.call('views.publish', { user_id: user, view: { type: 'home', blocks } });
}

const header = (text: string): SlackBlock => ({
  type: 'header',
  text: { type: 'plain_text', text, emoji: false },
});

const lines = (texts: readonly string[]): readonly SlackBlock[] =>
  texts.flatMap((text): SlackBlock[] => {
    const said = plainText(text, 1000);
    return said === undefined ? [] : [{ type: 'section', text: said }];
  });

/** What to type, and what it gives. */
function typed(message: string, gives: string): readonly SlackBlock[] {
  const text = lineText([code(message), plain(`  ${gives}`)], 1000);
  return text === undefined ? [] : [{ type: 'section', text }];
}

const welcome: readonly SlackBlock[] = [
  header('Ask about therapy billing'),
  {
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: 'Type `/cpt 97110 38min 97140 15min` anywhere, mention me in a channel, or write to me under Messages.',
      verbatim: true,
    },
  },
  {
    type: 'actions',
    elements: button('form', 'Check a day in a form', 'form'),
  },
];

function recently(recent: readonly ShownAnswer[]): readonly SlackBlock[] {
  if (recent.length === 0) return [];
  const shown = recent.flatMap(({ headline, question }, i): SlackBlock[] => {
    const text = plainText(headline, 1000);
    const [accessory] = button(`again:${i}`, 'Show again', question);
    if (text === undefined) return [];
    return [{ type: 'section', text, ...(accessory === undefined ? {} : { accessory }) }];
  });
  return [header('Your last answers'), ...shown];
}

const about = ({ loaded, changed }: HomeStatus): readonly SlackBlock[] => [
  ...(changed.length === 0 ? [] : [header('What changed'), ...lines(changed.slice(0, 5))]),
  header('What is loaded'),
  ...lines(
    loaded.length === 0
      ? ['No figures are loaded: whoever runs the server can run unitwise doctor.']
      : loaded,
  ),
  header('More to ask'),
  ...prompts.flatMap(({ title, message }) => typed(message, title)),
  ...lines(['Never type anything about a patient: codes, minutes, date and place are enough.']),
];
