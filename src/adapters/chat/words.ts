/** What a chat says of itself, in the same words on every platform. */
export const apology = 'Something went wrong here. Nothing you typed was kept; please ask again.';
export const interrupted =
  'I was interrupted before I could answer your last message here, and did not keep it: please send it again.';
export const goesOn = 'This takes a little longer: the answer comes as a message.';
export const tooLong = 'That took too long here; please try once more.';
export const perhapsSaved =
  'That took too long here and may have been saved all the same: ask for "denial stats" before you send it again.';
/** Of an earlier version, or changed by hand. */
export const earlierButton = 'That button is of an earlier version: ask again, it takes a second.';
export const tooOldButton =
  'That button is more than a day old and the figures may have changed: ask again, it takes a second.';
export const thanks = 'Thank you, that is kept without your name or your words.';
export const notKept = 'That could not be kept just now; thank you all the same.';
export const asksUnknown = 'This version does not know that request.';
export const looksPrivate = 'That looks like patient information. It was not read or kept: leave it out.';
