/** Messages whose form alone says what is asked; everything else is the model's to decide (classify.ts). */
import { asksForDeadline } from '../deadline/read.ts';
import { hasAmounts } from './has-amounts.ts';
import type { Intent } from '../intent.ts';
import type { Mentions } from '../language/mentions.ts';
import { asksForTypicalVisit } from './typical-visit-words.ts';

interface Form {
  /** In lower case. */
  readonly text: string;
  readonly mentions: Mentions;
}

/** Undefined where the form decides nothing. */
export const intentOfForm = (form: Form): Intent | undefined =>
  ofNoWord(form) ?? ofCodesAlone(form) ?? ofReasonAlone(form) ?? ofDeadline(form) ?? ofTypicalVisit(form);

/** Pictures, marks or a number nobody read: nobody's question. "?" asks for help. */
const ofNoWord = ({ text, mentions: { services, awaiting, facts, carc } }: Form): Intent | undefined =>
  /^[^\p{L}?]+$/u.test(text) &&
  services.length === 0 &&
  awaiting === undefined &&
  carc === undefined &&
  Object.keys(facts).length === 0
    ? 'none'
    : undefined;

const word =
  /^(?:9\d{4}(?:-[a-z]{2})*(?:x\d{1,2})?|\d{1,3}(?:m|min|mins|minutes)?|x\d{1,2}|(?:g[pon]|kx|c[qo]|59|x[eusp])|m|min|mins|minutes)[,;]?$/;
const longest = 200;

/**
 * Nothing but codes, amounts and modifiers ("97110-GP 38min, 97140 x1"). Most messages are that, and what every other
 * question needs is not made ready for them.
 */
function ofCodesAlone({ text, mentions }: Form): Intent | undefined {
  if (text.length > longest || !text.split(' ').every((each) => word.test(each))) return undefined;
  const { services, carc, place, faults, doubts, strange } = mentions;
  if (services.length === 0 || carc !== undefined || place !== undefined) return undefined;
  if (faults.length > 0 || doubts.length > 0) return undefined;
  if (hasAmounts(mentions) || services.some(({ modifiers }) => modifiers.length > 0)) return 'claim_check';
  if (strange.length > 0) return undefined;
  return services.length === 1 ? 'code_info' : 'ncci_check';
}

/** A bare reason code asks what it means and what to do. */
const ofReasonAlone = ({ text }: Form): Intent | undefined =>
  /^(?:(?:co|pr|oa|pi|cr)[- ]?(?:\d{1,3}|[abp]\d{1,2})|carc \d{1,3})\??$/.test(text)
    ? 'denial_help'
    : undefined;

/** A filing or an appeal named with its day, or asked for its last one. */
const ofDeadline = ({ text, mentions }: Form): Intent | undefined =>
  mentions.services.length === 0 && asksForDeadline(text, mentions) ? 'denial_help' : undefined;

/** Without a code there is nothing else to be told of one: "typical visit in Dallas", not "typical visit note". */
const ofTypicalVisit = ({ text, mentions }: Form): Intent | undefined =>
  mentions.services.length === 0 &&
  text.length <= 80 &&
  asksForTypicalVisit(text) &&
  !/\b(?:notes?|document\w{0,20}|long|length|minutes?|denied|denials?)\b/.test(text)
    ? 'claim_check'
    : undefined;
