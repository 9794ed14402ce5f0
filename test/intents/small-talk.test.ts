/** A message of small talk alone is answered with one friendly line; anything else in it is read. */
import { expect, it } from 'vitest';
import { smallTalk } from '../../src/intents/understand/small-talk.ts';

it.each([
  { text: 'morning 👋', talk: 'hello' },
  { text: 'Good morning team', talk: 'hello' },
  { text: 'thx!', talk: 'thanks' },
  { text: 'ok great, thank you so much', talk: 'thanks' },
  { text: 'ok logging off, have a good wknd', talk: 'bye' },
  { text: 'lol ok nvm figured it out', talk: 'done' },
  { text: 'wait are you a real person or like a bot', talk: 'who' },
  { text: 'ok and 2 more units', talk: undefined },
  { text: 'what can you do', talk: undefined },
  { text: 'thanks, and in Dallas?', talk: undefined },
  { text: 'is this it', talk: undefined },
  { text: 'hello '.repeat(20), talk: undefined },
])('$text', ({ text, talk }) => {
  expect(smallTalk(text)).toBe(talk);
});
