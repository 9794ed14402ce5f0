/** A colleague by the words after the name: "Maria Lopez, PTA", "Tom in billing", "Sarah said", "Sarah, can you". */
import { payers } from '../words/payers.ts';
import { wordSet } from '../words/word-set.ts';
import { beginsMessage } from './clause.ts';
import { isAboutThem, isOwned, type Span } from './introduced.ts';
import { at, type Words } from './name-at.ts';
import { isStaffVerb } from './staff-verbs.ts';

export const titlesOfProviders = wordSet(
  'dr drs doctor doc prof professor pta cota rpt dpt otr thx thanks hi hey hello dear cc bcc',
);

const after = wordSet(`
says said asked asks thinks told sent emailed posted bills coded codes wrote mentioned suggested forgot submitted
believes noticed documented supervised supervises sends keeps knows taught recommended recommends thought heard handles
handled runs manages covers reviewed signed cosigned co-signed verified treated evaluated saw wants wanted billed here called
charted cosigns signs starts trains audits audited posts`);
const credentials = wordSet(`
pta dpt otr ota cota slp ccc md np rn dc cpc phd ocs otd atc mpt mspt lmt facs npi otrl ms-ccc pt ot do pa dr lpta`);
const offices = wordSet(`
billing ar coding intake reception front office scheduling desk team accounting credentialing compliance it hr collections
auth authorizations admin corporate records finance department`);
const ofStaff = wordSet(
  'question team note notes shift schedule caseload office desk report license npi signature message idea',
);
const states = wordSet('our out off in back asking new training supervising covering');
const asking = wordSet('can could do does did would will please pls are is have has how what when any');

export function isDescribed(words: Words, { start, end }: Span): boolean {
  if (at(words, end - 1).possessive) return ofStaff.has(at(words, end).folded);
  return (
    (after.has(at(words, end).folded) &&
      at(words, end + 1).folded !== 'out' &&
      !(at(words, end).folded === 'here' && at(words, end + 1).folded === 'for') &&
      !(at(words, end + 1).folded === 'me' && isAboutThem(words, end)) &&
      !speaksOfOwn(words, end + 1) &&
      !wantsAsPatient(words, end) &&
      !isTreatedBoth(words, end)) ||
    (isStaffVerb(words, end) && !needsPaper(words, end)) ||
    (adverbs.has(at(words, end).folded) && isStaffVerb(words, end + 1)) ||
    worksTogether(words, end) ||
    isPayerOfTwo(words, end) ||
    (/^(?:will|should|can|could)$/.test(at(words, end).folded) && isStaffVerb(words, end + 1)) ||
    (at(words, end).folded === 'and' && at(words, end + 1).folded === 'i') ||
    (hasCredentials(words, end) && !isSpokenFor(words, { start, end })) ||
    worksSomewhere(words, end) ||
    isAddressed(words, { start, end })
  );
}

/** "Chidi said his insurance changed", "Ernest Webb wants his therapy itemized": what a patient has. */
const speaksOfOwn = (words: Words, index: number): boolean =>
  /^(?:his|her)$/.test(at(words, index).folded) &&
  (isOwned(at(words, index + 1)) || isOwned(at(words, index + 2)));

/** "wants to pay cash", "wants to cancel". */
const wantsAsPatient = (words: Words, verb: number): boolean =>
  /^(?:wants|wanted|asked)$/.test(at(words, verb).folded) &&
  at(words, verb + 1).folded === 'to' &&
  /^(?:pay|cancel|come|stop|switch|quit|continue|self|reschedule)$/.test(at(words, verb + 2).folded);

/** "if Ottoline sees PT and OT": who sees both is treated by both. */
const isTreatedBoth = (words: Words, verb: number): boolean =>
  /^(?:sees|saw)$/.test(at(words, verb).folded) &&
  /^(?:PT|OT|both)$/.test(at(words, verb + 1).text) &&
  /^(?:and|&)$/.test(at(words, verb + 2).folded);

/** "need a new script", "sees PT and OT": of a patient. */
const needsPaper = (words: Words, index: number): boolean =>
  /^needs?$/.test(at(words, index).folded) &&
  words
    .slice(index + 1, index + 5)
    .some(({ folded }) => /^(?:script|referral|rx|auth|recert|poc)$/.test(folded));

/** "Louise the office manager". */
const rooms = wordSet('office billing clinic practice front regional lead senior');
const adverbs = wordSet('both all also usually always never only often sometimes');

/** "Jen and Carlos both treat", "Carlos and Jen bill". */
const worksTogether = (words: Words, end: number): boolean =>
  /^(?:and|&)$/.test(at(words, end).folded) &&
  at(words, end + 1).kind === 'word' &&
  isStaffVerb(words, /^(?:both|all)$/.test(at(words, end + 2).folded) ? end + 3 : end + 2);

/** "Scott and White denied 97530". */
const isPayerOfTwo = (words: Words, end: number): boolean =>
  at(words, end - 1).folded === 'scott' &&
  /^(?:and|&)$/.test(at(words, end).folded) &&
  at(words, end + 1).folded === 'white';

/** "Maria Lopez, PTA", "Jim (PTA)", "maria the pta", "Luis, our PTA,": "PT" before a code is a kind of visit. */
function hasCredentials(words: Words, end: number): boolean {
  const marked = /^[,(]$/.test(at(words, end).text);
  const from = marked ? end + 1 : end;
  const article = /^(?:our|the|my|a)$/.test(at(words, from).folded);
  if (marked && rooms.has(at(words, from).folded) && articled.has(at(words, from + 1).folded)) return true;
  const start = article ? (rooms.has(at(words, from + 1).folded) ? from + 2 : from + 1) : from;
  const [title, next] = [at(words, start), at(words, start + 1)];
  if (!credentials.has(title.folded)) return articled.has(title.folded) && article;
  if (!article && title.shape !== 'caps') return false;
  const isVisit =
    /^(?:pt|ot)$/.test(title.folded) &&
    /^(?:eval|evals|evaluation|re-eval|visit|session|\d{5})$/.test(next.folded);
  if (article && treatsThem(words, from + 2)) return false;
  return (article || !isVisit) && !(article && title.text === 'pt');
}

/** "as for Beatriz, the PTA did the whole thing": somebody else did it. */
const isSpokenFor = (words: Words, { start, end }: Span): boolean => {
  const from = at(words, end).text === ',' ? end + 1 : end;
  return (
    at(words, start - 1).folded === 'for' &&
    /^(?:did|gave|saw|ran|treated|spent|finished|started|took|worked)$/.test(at(words, from + 2).folded)
  );
};

/** "for Destiny, the OTA treated her": somebody else's title. */
const treatsThem = (words: Words, index: number): boolean =>
  at(words, index).kind === 'word' &&
  words.slice(index + 1, index + 4).some(({ folded }) => /^(?:her|him|them)$/.test(folded));
const articled = wordSet(
  'therapist biller coder manager director supervisor assistant aide tech student owner intern',
);

function worksSomewhere(words: Words, end: number): boolean {
  const from = at(words, end).text === ',' ? end + 1 : end;
  const [link, next, third] = [at(words, from), at(words, from + 1), at(words, from + 2)];
  if (
    /^(?:from|at|w|with)$/.test(link.folded) &&
    (payers.has(next.folded) || (next.text === '/' && payers.has(third.folded)))
  )
    return true;
  if (/^(?:in|from|at|on|with)$/.test(link.folded))
    return offices.has(/^(?:the|our)$/.test(next.folded) ? third.folded : next.folded);
  // "is asking why she owes": of a bill of her own.
  if (next.folded === 'asking' && third.folded === 'why' && /^s?he$/.test(at(words, from + 3).folded))
    return false;
  // "Maria (front desk, not billing)".
  if (link.text === '(' && offices.has(next.folded)) return true;
  if (isOurPatient(words, from)) return false;
  return link.folded === 'is' && states.has(next.folded) && !(next.folded === 'out' && third.folded === 'of');
}

/** "Sarah, can you check", "jess can you look", "Luis: can 97110 …", "Karen: 97110 38min?". */
function isAddressed(words: Words, { start, end }: Span): boolean {
  if (!beginsMessage(words, start)) return false;
  const mark = at(words, end).text;
  const [first, second] = [at(words, mark === ',' || mark === ':' ? end + 1 : end), at(words, end + 1)];
  if (mark === ',' || mark === ':') {
    if (asking.has(first.folded)) return true;
    return mark === ':' && end - start === 1 && words.slice(-3).some(({ text }) => text === '?');
  }
  return (
    /^(?:pls|please)$/.test(first.folded) ||
    (asking.has(first.folded) && /^(?:you|we|u)$/.test(second.folded))
  );
}

/** "is my vertigo pt". */
export const isOurPatient = (words: Words, verb: number): boolean =>
  /^(?:is|was)$/.test(at(words, verb).folded) &&
  /^(?:my|our|a|the)$/.test(at(words, verb + 1).folded) &&
  words.slice(verb + 2, verb + 5).some(({ text }) => /^(?:pt|patient|client)$/.test(text));
