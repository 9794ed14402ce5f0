/** What is said where there is nothing to answer. */
import { smallTalk, type Talk } from './small-talk.ts';

export const noPrevious =
  'Nothing was asked here within a day. Ask, and open the working there: every answer carries it.';

/** One line for each kind of small talk. */
export const talkLines: Readonly<Record<Talk, string>> = {
  thanks: "You're welcome.",
  bye: 'See you. Have a good one.',
  who: 'I am a program, not a person: I look up and compute therapy billing and name the source.',
  hello: 'Hello! Ask me about codes and minutes, pay, edits, denials or rules. Type help for examples.',
  done: "Good. Ask whenever you need me; I'm here.",
};

/** Thanks beside other words, where nothing else was asked. */
export const isThanks = (text: string): boolean =>
  text.length <= 80 &&
  text
    .toLowerCase()
    .split(/[^a-z']+/)
    .some((word) => smallTalk(word) === 'thanks');

/** Not a question for us, said once and kindly. */
export const offTopic = 'I only answer therapy billing questions: try 97110 38min, or help.';
