/** "j.r. came in", "J.S. 97110", "pt JS 97110", "for M.K.": initials where a person stands. */
import { stateCodes } from '../words/states.ts';
import { wordSet } from '../words/word-set.ts';
import { isCode, isMinutes } from './care.ts';
import { beginsHere, endsHere } from './clause.ts';
import { isDeed } from './deeds.ts';
import { at, type Words } from './name-at.ts';
import { positionOf } from './person-position.ts';

const abbreviations = wordSet(`
pt ot st am pm us ma md dc np pa rn ie eg sp wc iv im po qd bid tid id hx dx tx rx sx fx os od ub av pc kx gp go gn cq co xe xs
xp xu ga gy gz gx ul ue le te mt ta nm nmr bp hr er ed icu pcp tka tha hep rom poc vs ok lbp ddd cva tbi dob dos eob era npi
cpt mod snf hha alf als ms cp tmj acl mva wnl prn poa asap hmo ppo epo ssi ltd std adl adls bppv copd chf pvd dvt sci jra oa
ra cts rsd rtc vna plof pf bka aka nwb wbat ic fu ee dme fyi bcbs uhc cms hip kts lcd ncd mue ncci mppr rvu gpci`);

export function areInitials(words: Words, index: number): boolean {
  const end = endOfInitials(words, index);
  if (end === undefined) return false;
  const position = positionOf(words, index).kind;
  if (position === 'patient' || position === 'treated') return endsHere(words, end) || isDeed(words, end);
  if (end === index + 1) return false;
  if (position === 'about') return endsHere(words, end);
  if (at(words, index + 1).text === '.' && (isSomebody(words, end) || isUpper(words, index))) return true;
  return (
    beginsHere(words, index) &&
    (isCode(at(words, end)) || isMinutes(words, end) || isDeed(words, end) || came(words, end))
  );
}

/** "J.R. our knee patient", "j.r. (the kid w the ankle". */
const isSomebody = (words: Words, end: number): boolean =>
  words.slice(end, end + 5).some(({ text }) => /^(?:pt|patient|kid|lady|guy|man|woman|boy|girl)$/.test(text));

/** "T.M. down for 22 min": capitals with dots that abbreviate nothing. */
const isUpper = (words: Words, index: number): boolean =>
  at(words, index).shape === 'capital' &&
  at(words, index + 2).shape === 'capital' &&
  at(words, index + 4).shape !== 'capital' &&
  at(words, index - 1).text !== '.';

const came = (words: Words, index: number): boolean => at(words, index).folded === 'came';

/** Where the word after them stands. "J.R.", "j. r.", or two or three capitals without dots. */
function endOfInitials(words: Words, index: number): number | undefined {
  if (at(words, index).text.length > 3) return undefined;
  const [one, two, three, four] = [0, 1, 2, 3].map((step) => at(words, index + step));
  if (one === undefined || two === undefined || three === undefined || four === undefined) return undefined;
  const isLetter = /^[a-z]$/i;
  if (isLetter.test(one.text) && two.text === '.' && isLetter.test(three.text) && four.text === '.')
    return isAbbreviation(one.folded + three.folded) ? undefined : index + 4;
  if (one.shape === 'caps' && /^[A-Z]{2,3}$/.test(one.text) && !isAbbreviation(one.folded)) return index + 1;
  return undefined;
}

const isAbbreviation = (letters: string): boolean => abbreviations.has(letters) || stateCodes.has(letters);
