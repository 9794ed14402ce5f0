/** Words and figures that speak of care given or billed. */
import { wordSet } from '../words/word-set.ts';
import { at, type Words } from './name-at.ts';
import type { Word } from './word.ts';

const careWords = wordSet(`
eval evals evaluation re-eval reeval visit visits session sessions treatment therapy dob claim claims copay copayment
balance denied denial seen appointment appt dos units unit min mins minutes insurance medicare medicaid diagnosis discharge
discharged authorization auth tx coinsurance deductible owes owe billed bill billing pay treated evaluated discharged eligibility surgery knee shoulder hip
back gait exercise exercises mrn ssn mbi patient pt therex manual script superbill rx cap threshold kx group charges
progress charge comp adjuster appeal appeals itemized records episode episodes resubmit resubmitted rebill recode cota pta line lines laser noshow no-show neck ankle aquatic needling ot slp home snf telehealth copays cancellation statement statements refund wc
remit remittance eob era subscriber pts patients modifier modifiers gp gn cq abn mppr hospice benefit benefits owed redetermination reconsideration wheelchair`);

export const isCode = ({ kind, text }: Word): boolean =>
  kind === 'number' && /^(?:\d{5}|\d{4}[a-z]|\d{5}(?:gp|go|gn|kx|cq|co|x\d))$/i.test(text);

const isShortMinutes = ({ folded }: Word): boolean => /^\d{1,3}(?:m|min|mins|u)$/.test(folded);

export const isCare = (word: Word): boolean =>
  isCode(word) || (careWords.has(word.folded) && word.text !== 'PTs') || isShortMinutes(word);

/** "38min", "38 minutes"; "0:38" is left to the clock. */
export const isMinutes = (words: Words, index: number): boolean =>
  /^\d{1,3}(?:m|min|mins)$/.test(at(words, index).folded) ||
  (/^\d{1,3}$/.test(at(words, index).text) && /^min(?:s|utes?)?$/.test(at(words, index + 1).folded));

/** Also "no show" in two words. */
export const speaksOfCare = (words: Words): boolean =>
  words.some(
    (word, index) =>
      isCare(word) ||
      isReason(words, index) ||
      (word.text === '$' && at(words, index + 1).kind === 'number') ||
      (word.folded === 'no' && /^show(?:s|ed)?$/.test(at(words, index + 1).folded)),
  );

/** "CO-97", "PR 2": why it was denied. */
const isReason = (words: Words, index: number): boolean =>
  /^(?:co|pr|oa|pi)$/.test(at(words, index).folded) &&
  at(words, at(words, index + 1).text === '-' ? index + 2 : index + 1).kind === 'number';
