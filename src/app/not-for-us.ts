/** What is said where a message asks nothing of ours: nothing in a channel, one friendly line, or what failed. */
import { sentence } from '../core/reply/reply.ts';
import type { Answer } from '../intents/answer.ts';
import { bare, invalid } from '../intents/answering/ask-back.ts';
import type { Circumstances } from '../intents/answering/asked.ts';
import { sayWord } from '../intents/answering/say-word.ts';
import { isThanks, offTopic, talkLines } from '../intents/understand/off-topic.ts';
import type { MessageRead } from '../intents/understand/read-message.ts';
import type { Talk } from '../intents/understand/small-talk.ts';

/** A channel hears nothing; a direct message one friendly line; a command what failed. */
export function notForUs(read: MessageRead, asked: Circumstances): Answer {
  const { surface = 'slash' } = asked;
  const date = asked.defaults.date ?? asked.today;
  if (surface === 'channel') return silent(asked);
  const [fault] = read.mentions.faults;
  const { awaiting, strange } = read.mentions;
  const thanks = isThanks(read.text);
  const sentences = (read.text.match(/[a-z]+/gi)?.length ?? 0) > 3;
  const talk = fault === undefined && awaiting === undefined && sentences;
  if (surface !== 'slash' || thanks || talk)
    return bare('declined', 'none', date, sentence(thanks ? talkLines.thanks : offTopic));
  if (fault !== undefined) return invalid(`${sayWord(fault.word)}: ${fault.problem}`, date);
  if (awaiting?.minutes !== undefined)
    return invalid(`${sayWord(awaiting.word)}: minutes need a code before them`, date);
  const word = strange[0]?.text;
  return invalid(
    word === undefined ? 'I see no billing code in that' : `${sayWord(word)}: ${unread(read)}`,
    date,
  );
}

export const silent = ({ defaults, today }: Circumstances): Answer =>
  bare('silent', 'none', defaults.date ?? today, sentence(''));

export const unread = ({ meant }: MessageRead): string =>
  meant === undefined
    ? 'I did not understand this'
    : `there is no such command; did you mean ${meant.command}?`;

/** A greeting is an opening: it is answered; what closes a talk asks nothing. */
export const answerTalk = (talk: Talk, { defaults, today }: Circumstances): Answer =>
  bare(
    talk === 'hello' || talk === 'who' ? 'answer' : 'declined',
    talk === 'hello' || talk === 'who' ? 'help' : 'none',
    defaults.date ?? today,
    sentence(talkLines[talk]),
  );
