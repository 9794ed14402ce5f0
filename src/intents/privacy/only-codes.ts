/**
 * A message of nothing but five-digit codes and minutes ("97110 38min 97140 15min") says nothing of anyone, whatever
 * else is looked for. Most commands are that, and a command line that starts afresh each time is quick for it.
 */
const codeOrMinutes = /^(?:\d{5}|\d{1,3}min)$/;
const longest = 200;

export const onlyCodes = (text: string): boolean =>
  text.length <= longest && text.split(' ').every((word) => codeOrMinutes.test(word));
