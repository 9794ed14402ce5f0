/** App Home: what questions are answered with, what was answered lately, what is loaded, and how to ask. */
import { code, plain } from '../../../core/reply/reply.ts';
import { parseQuestion } from '../../../intents/question.ts';
import type { SettingChoices } from '../../../intents/settings/choices.ts';
import type { ShownAnswer } from '../../../core/team/recent-answer.ts';
import type { SlackBlock } from '../block-kit.ts';
import { slackLimits } from '../block-kit-limits.ts';
import { payerForm } from '../../../intents/payer-help/payer-form.ts';
import { earlierButton } from '../../chat/words.ts';
import { prompts } from '../manifest.ts';
import type { ButtonPressed, HomeOpened } from '../receive/incoming.ts';
import { lineText, plainText } from '../text-object.ts';
import { button } from '../answer-actions.ts';
import type { HomeStatus } from '../home-status.ts';
import { answerModal, openModal } from './modal.ts';
import { answerAlone, askPressed } from './press.ts';
import { askerOf, type Turn } from './turn.ts';

const mostRecent = 5;

export async function showHome({ tab, channel }: HomeOpened, turn: Turn): Promise<void> {
  if (tab === 'home') return publish(turn);
  if (channel !== '')
    await turn.outlet.call('assistant.threads.setSuggestedPrompts', { channel_id: channel, prompts });
}

/** A setting chosen: Home shows it once it is saved; what was refused is said in a window. */
export async function setFromHome(pressed: ButtonPressed, turn: Turn): Promise<void> {
  if (parseQuestion(pressed.value)?.intent !== 'settings') return answerAlone(pressed, turn, earlierButton);
  const answer = await askPressed(pressed.value, pressed, turn);
  if (answer.kind !== 'answer') await openModal(turn, pressed.trigger, answerModal(turn, answer));
  await publish(turn);
}

async function publish(turn: Turn): Promise<void> {
  const { outlet, assistant, status, user } = turn;
  const asker = askerOf(turn, { channel: user, surface: 'dm' });
  // What was shown last stays.
  if (!(await assistant.mayLook(asker))) return;
  const [settings, recent, loaded, expired] = await Promise.all([
    assistant.settings(asker),
    assistant.recent(asker, mostRecent),
    status(),
    assistant.expiredFacts(asker),
  ]);
  const blocks = [
    ...welcome,
    ...recently(recent),
    ...chosen(assistant.choicesOf(settings)),
    ...payers(expired),
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

/** One line each: the whole answer opens in a window. */
function recently(recent: readonly ShownAnswer[]): readonly SlackBlock[] {
  if (recent.length === 0) return [];
  const shown = recent.flatMap(({ headline, question }, i): SlackBlock[] => {
    const text = plainText(headline, longestLine);
    const [accessory] = button(`again:${i}`, 'Show', question);
    if (text === undefined) return [];
    return [{ type: 'section', text, ...(accessory === undefined ? {} : { accessory }) }];
  });
  return [header('Your last answers'), ...shown];
}

/** In characters: about a line beside a button. */
const longestLine = 60;

/** A value that is none of the choices, typed once, stands in the words of the select. */
const chosen = (settings: readonly SettingChoices[]): readonly object[] => [
  header('What your questions are answered with'),
  ...settings.map(({ key, label, now, groups, chosen: current }) => {
    const option_groups = groups.map(({ label: name, choices }) => ({
      label: plainText(name, slackLimits.optionText),
      options: choices.map(optionOf),
    }));
    const initial = groups.flatMap(({ choices }) => choices).find(({ question }) => question === current);
    return {
      type: 'section',
      text: plainText(label, 1000),
      accessory: {
        ...{ type: 'static_select', action_id: `set:${key}`, option_groups },
        placeholder: plainText(now, slackLimits.optionValue),
        ...(initial === undefined ? {} : { initial_option: optionOf(initial) }),
      },
    };
  }),
  ...lines(['For one channel alone, and for everything else: type "settings" to me.']),
];

const mostExpired = 10;

/** What to read again, for whoever may; and the form that keeps what was read. */
const payers = (expired: readonly string[]): readonly SlackBlock[] => [
  header("Your payers' rules"),
  ...lines(expired.slice(0, mostExpired)),
  ...(expired.length > mostExpired ? lines([`${expired.length - mostExpired} more have expired.`]) : []),
  { type: 'actions', elements: button('payer', payerForm.open, 'payer') },
];

const optionOf = ({ label, question }: { readonly label: string; readonly question: string }): object => ({
  text: plainText(label, slackLimits.optionText),
  value: question,
});

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
