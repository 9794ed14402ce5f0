/** What is said where there is nothing to answer. */

export const noPrevious =
  'Nothing was asked here within a day. Ask, and open the working there: every answer carries it.';

/** Not a question for us, said once and kindly. */
export const offTopic = 'I only answer therapy billing questions: try 97110 38min, or help.';
