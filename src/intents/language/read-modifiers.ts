/** Modifiers: "GP", "with a 59", "59 on 97140", "kx on everything", "all GP". */
import { parseModifier } from '../../core/claim/modifier.ts';
import { stateOf } from '../../core/places/states.ts';
import { startsCode } from './code-follows.ts';
import { asLikelyMinutes, isLettered, isNumbered } from './known-modifiers.ts';
import { isCompared, spreads } from './modifiers-together.ts';
import { isParted, lowerAt, wordAt, type Reader, type Words } from './reader.ts';
import type { Mentions } from './mentions.ts';
import { namedAt } from './people/people.ts';

export const readModifier: Reader = (here, mentions) => {
  const word = wordAt(here).toUpperCase();
  const named =
    /^(?:modifier|modifiers|mod|mods|w\/|with)$/.test(lowerAt(here, -1)) ||
    (lowerAt(here, -1) === 'and' && isModifierWord(wordAt(here, -2)));
  const modifier = parseModifier(word);
  if (modifier === undefined || (!isLettered(word) && !isNumbered(word))) return 0;
  // "and 22 of 97140" counts minutes.
  if (isNumbered(word) && lowerAt(here, 1) === 'of' && startsCode(here, 2)) return 0;
  if (isNumbered(word) && !named && !standsOnLine(here, mentions)) return 0;
  const beside = isBesideAnother(here, mentions);
  if (isLettered(word) && /^[a-z]{2}$/.test(wordAt(here)) && commonWords.has(wordAt(here)) && !beside)
    return 0;
  const isModifier = /^(?:modifiers?|mods?|with|w\/|abn)$/.test(lowerAt(here, -1));
  if (stateOf(word) !== undefined && !isPlanBefore(mentions) && !beside && !isModifier)
    return bareState(here, mentions);
  const toAll = spreads(here);
  const stated = toAll > 0 && !asks.test(here.text);
  if ((!stated && (isSpokenOf(here, mentions) || isAskedAbout(here))) || isCompared(here)) return 1;
  if (asksWhichGets(here) || isForPeople(here, mentions)) return 1;
  if (toAll > 0) {
    mentions.spreadModifiers = [...(mentions.spreadModifiers ?? []), modifier];
    return toAll;
  }
  if (isNumbered(word) && !named && isLikelyMinutes(word, mentions)) return 0;
  if (isNumbered(word) && !named && !isTimed(mentions)) {
    if (!isOnCode(here)) return 0;
  }
  if (isOnCode(here)) {
    if (
      /\b(?:need|needs|require|requires|necessary|true|always|put|should|would|ever|when|use)\b/i.test(
        here.text,
      )
    )
      return 2;
    mentions.awaiting = {
      ...mentions.awaiting,
      word,
      modifiers: [...(mentions.awaiting?.modifiers ?? []), modifier],
    };
    return 2;
  }
  const last = mentions.services.at(-1);
  if (last === undefined) return isLettered(word) ? 1 : 0;
  last.modifiers.push(modifier);
  mentions.modifierEnd = here.at + 1;
  return 1;
};

/** "which line gets CQ", "which one takes the KX": asked, of no line yet. */
const asksWhichGets = (here: Words): boolean =>
  /\bwhich\b/i.test(here.text) &&
  [-1, -2].some((ahead) => /^(?:gets?|takes?|needs?|carr(?:y|ies)|has)$/.test(lowerAt(here, ahead)));

/** "The PTA had 4 of 40 min, cq?": who treated says it. */
const isForPeople = (here: Words, { people = [] }: Mentions): boolean =>
  people.length > 0 &&
  /^c[qo]$/.test(lowerAt(here)) &&
  here.text.charAt(here.tokens[here.at]?.to ?? 0) === '?';

/** "59 on 97140", "kx on the manual". */
const isOnCode = (here: Words): boolean =>
  lowerAt(here, 1) === 'on' && startsCode(here, lowerAt(here, 2) === 'the' ? 3 : 2);

const isModifierWord = (word: string): boolean => isLettered(word.toUpperCase()) || isNumbered(word);

/**
 * A number is a modifier only right behind its code, an amount or another modifier, or where it is said of which code:
 * in "97110 x3 deductible 50", "97110 38, she is 59" it counts something else.
 */
function standsOnLine(here: Words, { codeEnd, modifierEnd }: Mentions): boolean {
  if (countsElse.test(lowerAt(here, 1))) return false;
  if (codeEnd?.at === here.at || modifierEnd === here.at) return true;
  if (/^on$/.test(lowerAt(here, 1)) || asking.test(lowerAt(here, -1))) return true;
  return /^(?:x?\d{1,3}(?:m|min|mins|u|units?)?|m|min|mins|minutes?|units?|each)$/.test(lowerAt(here, -1));
}

/** "a 59", "add 59", "need 59", "KX or 59". */
const asking =
  /^(?:an?|the|add|adds|added|adding|append|need|needs|needed|use|using|used|put|take|takes|require|requires|no|without|or|is|get|gets|want|wants|always|plus|to|by|for|just|of|throw|throwing|slap|slapping|stick|sticking|tack|toss|putting|does|will|would)$/;
const countsElse =
  /^(?:left|remaining|owed|due|to|toward|towards|more|deductible|ded|dollars?|bucks|percent|%|years?|yo|yrs?|days?|visits?|sessions?|patients?|people|total|of)$/;

/** "97530 co kx 25m", "97110 go co": between its code and another modifier, a word is no word and a state no place. */
function isBesideAnother(here: Words, { codeEnd, modifierEnd }: Mentions): boolean {
  const [before, next] = [codeEnd?.at === here.at || modifierEnd === here.at, wordAt(here, 1)];
  const planned = before && /^go$/i.test(wordAt(here)) && /^\d/.test(next);
  return (
    planned ||
    (before && (isLettered(next) || modifierEnd === here.at) && !/^(?:with|to|for|in|on)$/i.test(next))
  );
}

/** "does 97161 take KX", "overturned with 59": asked about, or what was done; not on the line. */
function isSpokenOf(here: Words, mentions: Mentions): boolean {
  if (mentions.services.some(({ minutes, units }) => minutes !== undefined || units !== undefined))
    return false;
  const skip = /^(?:an?|the|modifiers?|with|w|w\/|by|adding|ever|it|after)$/;
  let back = -1;
  while (back > -4 && skip.test(lowerAt(here, back))) back -= 1;
  return spokenOf.test(lowerAt(here, back));
}

/** A sentence of its own that asks, with no code before it: "Where does the CQ go?", "GP needed?", "CQ?". */
function isAskedAbout(here: Words): boolean {
  const { tokens, at, text } = here;
  const isAsked = text.charAt(tokens[at]?.to ?? 0) === '?';
  if (isAsked && at > 0 && (isParted(here, 0) || needs.test(lowerAt(here, -1)))) return true;
  if (
    /^(?:needed|required|necessary)$/.test(lowerAt(here, 1)) &&
    text.charAt(tokens[at + 1]?.to ?? 0) === '?'
  )
    return true;
  let start = at;
  while (start > 0 && at - start <= longestQuestion && tokens[start - 1]?.ends !== true) {
    start -= 1;
    // "... a 30 minute 97150 do we owe a CQ": asked without a sign before it.
    const isCode = startsCode({ ...here, at: start }, 0);
    if (isCode) break;
    if (opensQuestion.has(lowerAt(here, start - at)) && asker.test(lowerAt(here, start - at + 1)))
      return true;
  }
  if (start === 0 || at - start > longestQuestion) return false;
  for (let i = start; i < at; i += 1) if (startsCode({ ...here, at: i }, 0)) return false;
  if (opensQuestion.has(lowerAt(here, start - at))) return true;
  const last = tokens.slice(at, at + longestQuestion).find(({ ends }) => ends === true);
  return last !== undefined && text.charAt(last.to) === '?';
}

/** "97110 x3 97530 x2, need kx?" */
const needs = /^(?:needs?|requires?|wants?)$/;

/** Words; what is longer is no question about one modifier, and need not be looked through again and again. */
const longestQuestion = 12;

const asker = /^(?:we|i|they|you|it|she|he|that)$/;
const opensQuestion: ReadonlySet<string> = new Set(
  'where which do does is are what who should need can how when why would'.split(' '),
);

/** "do all lines need KX" asks; "all lines need KX: …" says. */
const asks = /^(?:do|does|did|should|must|is|are|when|which|why|what)\b|\?\s*$/i;

const spokenOf =
  /^(?:take|takes|need|needs|require|requires|want|wants|accept|accepts|overturned|reversed|resubmitted|resubmitting|refiled|rebilled|missing|without|lacked|lacking|fixed|corrected|resent|approved)$/;

/** Lower-case words that are modifiers only in capitals. */
const commonWords: ReadonlySet<string> = new Set(['at', 'co', 'ga', 'go', 'fa', 'cr']);

/** "97110-GP 25 97140-GP 20": on a therapy line without minutes 25 is its minutes sooner than a visit's modifier. */
const isLikelyMinutes = (word: string, { services }: Mentions): boolean => {
  const last = services.at(-1);
  return (
    word !== '59' && asLikelyMinutes.has(word) && last?.minutes === undefined && last?.units === undefined
  );
};

const isTimed = ({ services }: Mentions): boolean => {
  const last = services.at(-1);
  return (
    last !== undefined &&
    (last.minutes !== undefined || last.units !== undefined || last.modifiers.length > 0)
  );
};

const isPlanBefore = ({ services, assistant }: Mentions): boolean =>
  assistant === true || services.at(-1)?.modifiers.some((each) => /^(?:GP|GO|GN)$/.test(each)) === true;

/** CO and GA alone: Colorado or Georgia, or the modifier; asked. After a place they belong to it. */
function bareState(here: Words, mentions: Mentions): number {
  const word = wordAt(here).toUpperCase();
  const last = mentions.services.length - 1;
  const modifier = parseModifier(word);
  if (last < 0 || modifier === undefined || mentions.place !== undefined || wordAt(here) !== word) return 0;
  // Beside the OTA it is what the OTA's share is billed with; the split of the minutes says on which line.
  if (word === 'CO' && namesOta(here.text)) return 1;
  const name = word === 'CO' ? 'Colorado' : 'Georgia';
  mentions.doubts.push({
    about: 'place',
    ask: `${word}: ${name}, or modifier ${word}?`,
    choices: [
      { label: name, apply: (read) => ({ ...read, place: word }) },
      {
        label: `Modifier ${word}`,
        apply: (read) => ({
          ...read,
          services: read.services.map((service, i) =>
            i === last ? { ...service, modifiers: [...service.modifiers, modifier] } : service,
          ),
        }),
      },
    ],
  });
  return 1;
}

function namesOta(text: string): boolean {
  const words = text.toLowerCase().split(' ');
  return words.some((_, at) => namedAt((ahead) => words[at + ahead] ?? '')?.title === 'OTA');
}
