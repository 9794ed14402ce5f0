/** An e-mail address, also one spelled out to slip past a machine. */
const address = /[\p{L}\d_%+'-]\s{0,2}@\s{0,2}[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,5}\s?\.\s?\p{L}/u;
const plainAddress =
  /[\p{L}\d_%+'-]@[\p{L}\d-]{0,63}[\p{L}-][\p{L}\d-]{0,63}(?:\.[\p{L}\d-]{1,63}){0,5}\.\p{L}/u;
const dottedLocal = /\p{L}{2,40}[._]\p{L}{2,40}@\p{L}{2}/u;
const labelled = /e-?mail(?:\saddress)?[\s:=]{1,3}(?:is\s)?[\p{L}\d._%+-]{1,64}@[\p{L}\d]/iu;
const spelled =
  /[\p{L}\d._-]{1,40}\s?(?:\(at\)|\[at\]|\{at\}|\bat\b|@)\s?[\p{L}\d-]{1,40}\s?(?:\(dot\)|\[dot\]|\{dot\}|\bdot\b|\.)\s?(?:com|net|org|edu|gov|us|io)(?![\p{L}\d])/iu;

export const saysEmail = (text: string): boolean =>
  /mailto:\s?[^\s>]/i.test(text) ||
  plainAddress.test(text) ||
  dottedLocal.test(text) ||
  labelled.test(text) ||
  (text.includes('@') && address.test(text) && /@\s{0,2}[\p{L}\d.-]{1,80}\.\s?[a-z]{2,}/iu.test(text)) ||
  saysSpelled(text);

const saysSpelled = (text: string): boolean => /@|\bat\b/i.test(text) && spelled.test(text);
