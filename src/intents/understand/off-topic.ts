/** What is said where there is nothing to answer. */

export const noPrevious =
  'Nothing was asked here within a day. Ask, and open the working there: every answer carries it.';

export const welcome = "You're welcome.";

/** Thanks and nothing else. */
export const isThanks = (text: string): boolean =>
  text.length <= 80 &&
  text
    .toLowerCase()
    .split(/[^a-z']+/)
    .some((word) => thanks.has(word));

const thanks: ReadonlySet<string> = new Set([
  'thanks',
  'thank',
  'thx',
  'ty',
  'tysm',
  'thankyou',
  'tks',
  'cheers',
  'gracias',
]);

/** Not a question for us, said once and kindly. */
export const offTopic = 'I only answer therapy billing questions: try 97110 38min, or help.';
