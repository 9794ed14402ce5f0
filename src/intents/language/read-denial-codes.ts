/** CARC ("CO-97", "co97", "PR 96", "CARC 50") and RARC ("N822", "M15", "MA130"). */
import reasonCodes from '../../../data/words/reason-codes.json' with { type: 'json' };
import { startsCode } from './code-follows.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';

/** Those of therapy claims: a number after a space is a CARC only where it is one of them. */
const known: ReadonlySet<string> = new Set(reasonCodes.codes.split(' '));
export const isKnownCarc = (number: string): boolean => known.has(number);

const group = /^(?:co|pr|oa|pi|cr)$/i;

export const readCarc: Reader = (here, mentions) => {
  const [word, next] = [wordAt(here), wordAt(here, 1)];
  const [, whose = '', glued = ''] = /^(co|pr|oa|pi|cr)-?(\d{1,3}|[abp]\d{1,2})$/i.exec(word) ?? [];
  if (glued !== '') {
    mentions.carc = `${whose.toUpperCase()}-${number(glued)}`;
    return 1;
  }
  if (group.test(word) && known.has(next.toUpperCase())) {
    const planned = mentions.services.at(-1)?.modifiers.includes('GO' as never) === true;
    if (planned) return 0;
    mentions.carc = `${word.toUpperCase()}-${next.toUpperCase()}`;
    return 2;
  }
  if (
    /^[ab]\d{1,2}$/i.test(word) &&
    known.has(word.toUpperCase()) &&
    (isAlone(here) || isOfDenials(here) || standsOnCode(here))
  ) {
    mentions.carc = `CO-${word.toUpperCase()}`;
    mentions.groupless = true;
    return 1;
  }
  if (/^\d{2,3}$/.test(word) && known.has(word) && mentions.carc === undefined && isDenialOf(here)) {
    mentions.carc = `CO-${word}`;
    mentions.groupless = true;
    return 1;
  }
  const [, stuck] = /^carc-?(\d{1,3})$/i.exec(word) ?? [];
  const named =
    lowerAt(here) === 'carc' ||
    (/^(?:denial|reason|adjustment)$/.test(word.toLowerCase()) && /^(?:code|reason)$/.test(lowerAt(here, 1)));
  const ahead = lowerAt(here) === 'carc' ? 1 : 2;
  const asked =
    stuck ??
    (named && /^#?(?:\d{1,3}|[ab]\d{1,2})$/i.test(wordAt(here, ahead))
      ? wordAt(here, ahead).replace('#', '')
      : undefined);
  if (asked === undefined) return 0;
  mentions.carc = `CO-${number(asked)}`;
  mentions.groupless = true;
  return stuck === undefined ? ahead + 1 : 1;
};

/** A letter and digits alone are a reason code only beside a word of denials. */
const isOfDenials = ({ tokens }: Words): boolean =>
  tokens.some(({ lower }) =>
    /^(?:denied|denials?|deny|denies|rejected|carc|eob|era|remit|remittance|came|bounced|kicked|returned)$/.test(
      lower,
    ),
  );

/** "B15 on the 97130": in capitals, said of a code. */
const standsOnCode = (here: Words): boolean =>
  /^[AB]/.test(wordAt(here)) &&
  /^(?:on|for)$/.test(lowerAt(here, 1)) &&
  startsCode(here, lowerAt(here, 2) === 'the' ? 3 : 2);

const isAlone = ({ tokens }: Words): boolean => tokens.length === 1;

/** "109 denial", "denied 119", "eob shows 45": the number right beside the word; not "denied 97 claims". */
const isDenialOf = (here: Words): boolean =>
  (/^(?:denials?|rejection)$/.test(lowerAt(here, 1)) && !isNumbered(lowerAt(here, -1))) ||
  (lowerAt(here, -1) === 'reason' && !countsElse(here, 1)) ||
  (/^(?:denied|denial|eob|era|remit|remittance)$/.test(lowerAt(here, -1)) && !countsElse(here, 1)) ||
  (/^an?$/.test(lowerAt(here, -1)) && lowerAt(here, -2) === 'with' && isOfDenials(here)) ||
  (/^(?:eob|era|remit|remittance)$/.test(lowerAt(here, -2)) &&
    /^(?:shows?|says|has|with|lists|code)$/.test(lowerAt(here, -1)) &&
    !countsElse(here, 1));

const isNumbered = (word: string): boolean => /^(?:modifier|mod|had|have|has|about|over)$/.test(word);
const countsElse = (here: Words, ahead: number): boolean =>
  /^(?:claims?|visits?|lines?|units?|u|min|mins|minutes?|days?|times|patients?|percent|%|dollars?|of|x)$/.test(
    lowerAt(here, ahead),
  );

const number = (text: string): string => text.toUpperCase().replace(/^0{1,9}(?=\d)/, '');

export const readRarc: Reader = (here, mentions) => {
  const word = wordAt(here);
  if (!/^(?:N\d{1,3}|M\d{2,3}|MA\d{2,3})$/i.test(word)) return 0;
  mentions.rarc = word.toUpperCase();
  return 1;
};
