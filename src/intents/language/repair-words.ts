/** "reimbersment", "modifer", "unsubcribe": words that decide what is asked, as they were meant. */
import { shortSlips, spellOut } from './short-slips.ts';
import { distance, oneSlip } from './spelling.ts';

const vocabulary = (
  'modifier modifiers reimbursement reimburse reimbursed reimburses bundle bundled bundling unbundle denial denials denied ' +
  'deny denies subscribe unsubscribe digest toolkit settings default locality timezone therapy therapeutic exercise exercises ' +
  'activity activities manual ultrasound aquatic massage traction evaluation documentation document appeal ' +
  'maximum minute minutes neuromuscular reeducation unattended attended electrical stimulation assistant ' +
  'insurance schedule allowed allowable payment payments together threshold rejected rejection overturned ' +
  'calculate billable statistics needling bundles medically necessity'
).split(' ');
const known: ReadonlySet<string> = new Set(vocabulary);

/** One letter off, and words of their own. */
const others: ReadonlySet<string> = new Set(
  (
    'modified modifies message messages dental dentals defied appear appears repeal bungled attend attends activist ' +
    'payments therapist therapists defaulted minuet mature deniers needing kneeling evolution activate ' +
    'menial manuals mutes minus daniel demise denim dines document tractions fraction reaction schedules scheduled ' +
    'thresholds massages massaged exercised documents documented calculated calculates subscribed bundler duty'
  ).split(' '),
);
const byLetter = new Map<string, readonly string[]>();
for (const word of vocabulary) byLetter.set(word.charAt(0), [...(byLetter.get(word.charAt(0)) ?? []), word]);

export const repairWords = (text: string): string => spellOut(slipsMended(digitsMended(text)));

/** "9711O", "97l10": a letter that looks like the digit, in what is otherwise a code. */
const digitsMended = (text: string): string =>
  text.replace(/(?<![\w-])9[\dOolI]{4}(?!\w)/g, (typed) =>
    typed.replace(/\D/g, '').length < 3 ? typed : typed.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'),
  );

const slipsMended = (text: string): string =>
  text.replace(/(?<![\w-])[a-z]{3,16}(?![\w-])/gi, (typed) => {
    const word = typed.toLowerCase();
    if (word.length < 7) {
      const meant = shortSlips.get(word);
      if (meant !== undefined) return meant;
    }
    if (word.length < 5) return typed;
    if (known.has(word) || others.has(word)) return typed;
    return byLetter.get(word.charAt(0))?.find((meant) => isSlip(word, meant)) ?? typed;
  });

/** The first letter is seldom wrong. A short word with another letter in it is mostly another word. */
function isSlip(word: string, meant: string): boolean {
  if (word.length < meant.length - 2 || word.length > meant.length + 2) return false;
  if (word.startsWith(meant)) return word.length === meant.length + 1 && !/[sdry]$/.test(word);
  const changed = word.length === meant.length && swapped(word) !== swapped(meant);
  if (meant.length < 7 && changed) return false;
  if (meant.length < 6) return false;
  return oneSlip(word, meant) || (meant.length > 10 && distance(word, meant) < 3);
}

/** Alike for words that differ only in the order of their letters, or write y for i. */
const swapped = (word: string): string => [...word.replaceAll('y', 'i')].sort().join('');
