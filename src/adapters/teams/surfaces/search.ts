/** The search box of the message extension: a code or a question in, its card out, to be put into any chat. */
import * as z from 'zod';
import { askAndTell } from '../../chat/ask-and-tell.ts';
import { answerMessage } from '../answer-message.ts';
import { askerOf } from '../incoming/asker-of.ts';
import type { Incoming } from '../incoming/activity.ts';
import { cutText } from '../../../core/reply/cut-text.ts';
import { cleanText } from '../../../core/reply/clean-text.ts';
import { said } from '../../../core/reply/in-words.ts';
import type { Answer } from '../../../intents/answer.ts';
import { tooLong } from '../../chat/words.ts';
import type { InvokeAnswer } from '../sdk.ts';
import type { Turning } from '../turns/answer-turn.ts';
import { inTime } from '../turns/in-time.ts';
import type { TurnParts } from '../turns/parts.ts';

const query = z.object({
  parameters: z
    .array(z.object({ name: z.string().nullish(), value: z.unknown().optional() }))
    .max(10)
    .optional(),
});

const mostRecent = 5;
const longestTitle = 120;

export async function onQuery(activity: Incoming, turning: Turning, parts: TurnParts): Promise<InvokeAnswer> {
  const found = await inTime(resultsFor(activity, turning, parts), parts.timing.lateAfter);
  return found.kind === 'late' ? composeMessage(tooLong) : found.value;
}

async function resultsFor(activity: Incoming, turning: Turning, parts: TurnParts): Promise<InvokeAnswer> {
  const { team } = turning;
  const { assistant, observe } = parts;
  // Nothing is changed by looking something up, whoever asks.
  const asker = askerOf(activity, { team, surface: 'slash', admin: false });
  const text = queryText(activity.value);
  if (text === '') return recentResults(activity, turning, parts);
  const answer = await askAndTell(() => assistant.preview({ text }, asker), {
    ...{ platform: 'teams', surface: 'search', observe },
  });
  return answer.kind === 'answer' ? composeResult([answer]) : composeMessage(answer.reply.headline);
}

/** Before anything is typed: what the person was answered lately. */
async function recentResults(
  activity: Incoming,
  { team }: Turning,
  { assistant }: TurnParts,
): Promise<InvokeAnswer> {
  const asker = askerOf(activity, { team, surface: 'slash', admin: false });
  const recent = await assistant.recent(asker, mostRecent);
  const answers = await Promise.all(recent.map(({ question }) => assistant.preview({ question }, asker)));
  const shown = answers.filter(({ kind }) => kind === 'answer');
  return shown.length === 0
    ? composeMessage('Type a code, or codes and minutes: 97110 38min')
    : composeResult(shown);
}

/** Ours is named "query"; clients that do not read the manifest name it as they like. */
function queryText(value: unknown): string {
  const read = query.safeParse(value);
  const typed = (read.success ? (read.data.parameters ?? []) : []).filter(
    ({ name }) => name !== 'initialRun',
  );
  const found = (typed.find(({ name }) => name === 'query') ?? typed[0])?.value;
  return typeof found === 'string' ? found.trim() : '';
}

/** A card put into a chat where the bot is not a member has nobody to press to: it carries no buttons that ask. */
const composeResult = (answers: readonly Answer[]): InvokeAnswer => ({
  status: 200,
  body: {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: answers.flatMap(attachmentOf),
    },
  },
});

function attachmentOf(answer: Answer): object[] {
  return answerMessage(answer, { where: 'bare' }).attachments.map(({ contentType, content }) => ({
    ...{ contentType, content },
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: shortened(answer.reply.headline), text: shortened(firstLine(answer)) },
    },
  }));
}

function firstLine({ reply }: Answer): string {
  const paragraph = reply.blocks.find((block) => block.kind === 'paragraph');
  return paragraph === undefined ? (reply.basis ?? '') : said(paragraph.line);
}

/** Thumbnails read HTML. */
const shortened = (text: string): string =>
  cutText(cleanText(text).trim(), longestTitle)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

export const composeMessage = (text: string): InvokeAnswer => ({
  status: 200,
  body: { composeExtension: { type: 'message', text: cleanText(text) } },
});
