/** The adapter's own messages. */
export const examples: readonly (readonly [string, string])[] = [
  ['97110 38min', 'Units and dollars'],
  ['97110 38min 97140 15min 97530 8min', 'A whole day'],
  ['97110 38min Dallas TX', 'At a place'],
];

/** Plain text, which Teams does not read for markup. */
export const textMessage = (text: string): object => ({ type: 'message', textFormat: 'plain', text });
