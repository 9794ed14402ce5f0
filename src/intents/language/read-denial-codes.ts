/** CARC ("CO-97", "co97", "PR 96", "CARC 50") and RARC ("N822", "M15", "MA130"). */
import { lowerAt, wordAt, type Reader } from './reader.ts';

/** Those seen on therapy claims: a number after a space is a CARC only where it is one of them. */
const known: ReadonlySet<string> = new Set(
  '1 2 3 4 5 8 11 15 16 18 19 20 21 22 23 24 26 27 29 31 45 49 50 51 54 55 58 59 96 97 109 119 125 129 133 136 140 146 150 151 152 163 167 169 170 181 182 185 190 197 198 204 222 223 226 227 234 236 237 242 243 252 253 256 272 273 288 B7 B9 B15 B16 B20 A1'.split(
    ' ',
  ),
);
export const isKnownCarc = (number: string): boolean => known.has(number);

const group = /^(?:co|pr|oa|pi|cr)$/i;

export const readCarc: Reader = (here, mentions) => {
  const [word, next] = [wordAt(here), wordAt(here, 1)];
  const [, whose = '', glued = ''] = /^(co|pr|oa|pi|cr)-?(\d{1,3}|[ab]\d{1,2})$/i.exec(word) ?? [];
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
  return stuck === undefined ? ahead + 1 : 1;
};

const number = (text: string): string => text.toUpperCase().replace(/^0{1,9}(?=\d)/, '');

export const readRarc: Reader = (here, mentions) => {
  const word = wordAt(here);
  if (!/^(?:N\d{1,3}|M\d{2,3}|MA\d{2,3})$/i.test(word)) return 0;
  mentions.rarc = word.toUpperCase();
  return 1;
};
