/** Words that mean something to JavaScript, and the phrases they are typed in. */
/** Every name an object answers to by itself, and what else JavaScript asks objects for. */
export const words: readonly string[] = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...['prototype', 'then', 'toJSON', 'length', 'name', 'arguments', 'caller', 'call', 'apply', 'bind'],
  ...['undefined', 'null', 'NaN', 'true', '[object Object]', '%s', '${x}', 'Symbol.iterator', '__proto__.x'],
];
export const few = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

/** Where a reader might look a word up. */
export const phrases = (word: string): readonly string[] => [
  word,
  `97110 38min ${word}`,
  `${word} 97110`,
  `97110-${word} 38min`,
  `97110 38min in ${word}`,
  `97110 38min payer ${word}`,
  `settings ${word}`,
  `settings ${word} on`,
  `settings payer ${word}`,
  `settings reset ${word}`,
  `settings locality ${word}`,
  `denial ${word}`,
  `denial CO-${word}`,
  `log a denial 97530 CO-97 ${word}`,
  `help ${word}`,
  `modifier ${word}`,
  `digest ${word}`,
  `digest on 8:00 ${word}`,
  `deadline ${word}`,
  `what is ${word}`,
];
export const messages = words.flatMap(phrases);
