/** An e-mail address, also one spelled out to slip past a machine. */
import type { View } from '../views/view.ts';
const address = /[a-z\d_%+'-]\s{0,2}@\s{0,2}[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,5}\s?\.\s?[a-z]/;
const plainAddress = /[a-z\d_%+'-]@[a-z\d-]{0,63}[a-z-][a-z\d-]{0,63}(?:\.[a-z\d-]{1,63}){0,5}\.[a-z]/;
const dottedLocal = /[a-z]{2}[._][a-z]{2,40}@[a-z]{2}/;
const labelled = /e-?mail(?:\saddress)?[\s:=]{1,3}(?:is\s)?[a-z\d._%+-]{1,64}@[a-z\d]/;
const spelled =
  /[a-z\d._-]\s?(?:\(at\)|\[at\]|\{at\}|\bat\b|@)\s?[a-z\d-]{1,40}\s?(?:\(dot\)|\[dot\]|\{dot\}|\bdot\b|\.)\s?(?:com|net|org|edu|gov|us|io)(?![a-z\d])/;

/** "support@webpt.com": a payer's, a vendor's or the government's. */
const ofBusiness =
  /(?<![a-z\d._%+-])[a-z\d._-]{1,40}@(?:[a-z\d-]{1,40}\.)?(?:webpt|kareo|raintreeinc|clinicient|availity|waystar|officeally|uhc|optum|aetna|cigna|humana|anthem|bcbs[a-z]{0,4}|novitas-solutions|noridian|palmettogba|cms\.hhs|cms|apta|aota|asha)\.(?:com|org|net|gov)(?![a-z\d@-])/g;

/** "refunds@…": a desk's mailbox, which many read; not at a provider of private ones. */
const ofDesk =
  /(?<![a-z\d._%+-])(?:support|info|help ?desk|centralbilling|refunds?|claims|appeals|enrollment|credentialing|edi|sales|compliance|records|no-?reply|front ?desk|scheduling|payroll|hr)@(?!(?:gmail|yahoo|hotmail|aol|icloud|outlook|msn|comcast|live|proton|protonmail|me)\.)[a-z\d-]{1,60}(?:\.[a-z\d-]{1,60}){0,3}(?![a-z\d@-])/g;

export function saysEmail({ lower }: View): boolean {
  const text = lower.includes('@')
    ? lower
        .replace(ofBusiness, ' ')
        .replace(ofDesk, ' ')
        .replace(/mailto:\s{1,2}\|?/g, ' ')
    : lower;
  return (
    (text.includes('@') && saysAddress(text)) ||
    /mailto:\s?[^\s>]/.test(text) ||
    (/@|\bat\b/.test(text) && spelled.test(text))
  );
}

const saysAddress = (text: string): boolean =>
  plainAddress.test(text) ||
  dottedLocal.test(text) ||
  labelled.test(text) ||
  (address.test(text) && /@\s{0,2}[a-z\d.-]{1,80}\.\s?[a-z]{2}/.test(text));
