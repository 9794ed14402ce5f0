/** Files of the office: "ncci_edits_q3.csv", "ABN-blank.pdf" hold no patient, where every word of the name is of our work. */
import { member, membershipsOf } from '../names/memberships.ts';
import { placeNames } from '../words/lists.ts';
import { wordSet } from '../words/word-set.ts';

/** What such a file is of: one of these words at least stands in its name. */
const ofOffice = wordSet(`
logo sign banner icon template templates fee fees schedule schedules lcd lcds ncd ncci policy policies manual chapter
handbook agenda flyer poster menu blank sample example form forms list lists code codes edit edits cheatsheet cheat sheet
guide instructions tracker calc calculator rates rate chart abn gfe mln mm cms denial denials carc rarc modifier modifiers
payer payers productivity superbill ub cms1500 hcfa mue ptp pfs pprrvu rvu gpci letterhead checklist workflow training
slides webinar exp rev eff draft remits aging summary totals kpi dashboard spreadsheet caseload benefits crosswalk taxonomy`);

/** What a patient's own papers are called, and what pictures are. */
const ofPatients = wordSet(`
pt pts patient patients client eval evaluation reeval note notes progress poc signed license card cards insurance ins id xray
mri photo pic picture img image scan dob face wound scar referral script rx record records eob statement bill invoice intake
chart hep dx mr mrs ms jr sr dc discharge photoid`);

/** Which pictures are the clinic's own. */
const onDisplay = /(?:logo|sign|banner|icon|template|flyer|poster|menu)[\w-]{0,20}\./;

const file =
  /(?<![\w/])(?:[a-z\d][\w-]{0,30} ){0,3}[a-z\d][\w-]{0,60}(?: ?\(\d\))?\.(?:pdf|docx?|xlsx?|csv|zip|rtf|png|jpe?g|gif)(?![a-z\d])/g;

export const withoutOfficeFiles = (text: string): string =>
  text.replace(file, (name) => (isOfOffice(name) ? ' ' : name));

/** An underscore may be read as a space: the words before count until one says what the file is of. A blank one is nobody's. */
function isOfOffice(name: string): boolean {
  const empty = /(?:blank|template|sample|example)(?![a-z])/.test(name);
  if (/\.(?:png|jpe?g|gif)$/.test(name) && !onDisplay.test(name)) return false;
  const parts = name
    .replace(/\.[a-z]{3,4}$/, '')
    .split(/ (?!\(\d\))/)
    .reverse();
  // "fee_schedule_dallas.xlsx": beside two words of the office a town is a town.
  const byTown =
    parts.flatMap((part) => part.match(/[a-z]{2,30}/g) ?? []).filter((word) => ofOffice.has(word)).length > 1;
  const isOurs = (word: string): boolean => isNobody(word) || (byTown && placeNames.has(word));
  for (const part of parts) {
    const words = part.match(/[a-z]{2,30}/g) ?? [];
    if (!words.every((word) => ofOffice.has(word) || ((empty || !ofPatients.has(word)) && isOurs(word))))
      return false;
    if (words.some((word) => ofOffice.has(word))) return true;
  }
  return false;
}

const isNobody = (word: string): boolean => {
  const lists = membershipsOf(word, word);
  const named = (lists & (member.given | member.surname | member.rareName)) !== 0;
  return word.length < 3 || (lists & member.trade) !== 0 || (!named && (lists & member.english) !== 0);
};
