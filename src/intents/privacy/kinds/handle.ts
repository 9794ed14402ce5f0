/** What a person is called on a network or at a paying app: "@sore_knee_sal", "$bigmel", a screen name. */
import { isTradeWord } from '../names/memberships.ts';
import type { View } from '../views/view.ts';
import { isEnglish } from '../words/listed-words.ts';

/** Networks, apps that pay, and words for a name there. */
const service = String.raw`(?:insta(?:gram)?|ig|tiktok|twitter|snap(?:chat)?|facebook|fb|messenger|whatsapp|venmo|cash ?app|paypal|zelle|linkedin|yelp|google|nextdoor|reddit|youtube|reviews?|handles?|user ?names?|user|screen ?names?|goes by|dms?|dm'?d|dmed|posted as|commented as|tagged us)`;
const person =
  /\b(?:pts?|patients?|clients?|she|he|her|hers|his|him|their|mom|mother|dad|father|wife|husband|son|daughter|paciente)\b/;
const ours = /\b(?:our|ours|we|us|clinic(?:'s)?|practice(?:'s)?)\b[^.;@$]{0,30}$/;
/** "our patient's insta is …" is not ours. */
const notOurs = /\b(?:pts?|patients?|clients?)\b[^.;@$]{0,30}$/;

const serviceBefore = new RegExp(String.raw`\b${service}(?![a-z])[^@$]{0,40}$`);
const serviceBehind = new RegExp(String.raw`^[^@$]{0,12}\b(?:on|via|through|thru|at) ${service}(?![a-z])`);

const atName = /(?<![\w.@-])@[a-z][\w.-]{2,30}/g;
/** A dollar sign before a letter is no amount. */
const cashTag = /(?<![\w$])\$[a-z][a-z\d_-]{2,30}(?![\w])/g;
/** Letters with an underscore, a point or figures in one word: "RitaBlum55", "jojo_t", "nellie.p.9". */
const screenName =
  /(?<![\w@.$/-])(?=[\w.]{5,31}(?!\w))[a-z]{3,20}(?:\d{2,4}(?!\d)|[_.][a-z\d]{1,20}(?:[_.][a-z\d]{1,20}){0,3})(?![\w@/-])/g;
const maybe = /[@$][a-z]|[a-z]\d\d|[a-z][_.][a-z\d]/;

export function saysHandle({ lower: text }: View): boolean {
  if (!maybe.test(text)) return false;
  return (
    some(text, cashTag, () => true) ||
    some(text, atName, (before, behind) => serviceBefore.test(before) || serviceBehind.test(behind)) ||
    (person.test(text) &&
      some(text, screenName, (before, _, name) => serviceBefore.test(before) && isMade(name)))
  );
}

/** No words of ours with a point between them ("review.pt said"), nor "visit10". */
const isMade = (name: string): boolean =>
  name.includes('_') ||
  name.split(/[.\d]+/).some((part) => part.length > 2 && !isTradeWord(part) && !isEnglish(part));

function some(
  text: string,
  pattern: RegExp,
  isOf: (before: string, behind: string, name: string) => boolean,
): boolean {
  for (const { 0: name, index } of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, index - 60), index);
    if (ours.test(before) && !notOurs.test(before)) continue;
    if (isOf(before, text.slice(index + name.length, index + name.length + 30), name)) return true;
  }
  return false;
}
