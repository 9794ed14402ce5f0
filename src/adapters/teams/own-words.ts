/** The adapter's own sentences, in one place. */
export const apology = 'Something went wrong here. Nothing you typed was kept; please ask again.';
export const interrupted =
  'I was interrupted before I could answer your last message here, and did not keep it: please send it again.';
export const goesOn = 'This takes a little longer: the answer comes as a message.';
export const tooLong = 'That took too long here; please try once more.';
export const perhapsSaved =
  'That took too long here and may have been saved all the same: ask for "denial stats" before you send it again.';
export const staleButton = 'That button no longer works; ask again.';
export const thanks = 'Thank you, noted.';
export const notSaved = 'That could not be saved just now. Try again later.';
export const asksUnknown = 'This version does not know that request.';

export const examples: readonly (readonly [string, string])[] = [
  ['97110 38min', 'Units and dollars'],
  ['97110 38min 97140 15min 97530 8min', 'A whole day'],
  ['97110 38min Dallas TX', 'At a place'],
];

/** Plain text, which Teams does not read for markup. */
export const textMessage = (text: string): object => ({ type: 'message', textFormat: 'plain', text });
