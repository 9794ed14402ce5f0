/** "ther ex 38 min", "PT eval low": words that stand for a code. Weak words wait for company: see `keepCompany`. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { noteService } from './note-amount.ts';
import type { Mentions } from './mentions.ts';
import { namedAgain } from './named-again.ts';
import { isThing } from './named-things.ts';
import { shortNames, spelledWords, tookTime, type Spelled } from './shorthand-words.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';

export const readShorthand: Reader = (here, mentions) => {
  const spelled = spelledWords(here);
  if (spelled === undefined) return 0;
  const { codes, taken, weak } = spelled;
  const [code, other] = codes as readonly HcpcsCode[];
  const skip = tookTime.test(lowerAt(here, taken)) ? 1 : 0;
  const counted = /^(?:\d{1,3}(?:m|min|mins|minutes|')?|\d{1,2}:\d\d(?:[ap]m?)?(?:-\S+)?)$/i.test(
    wordAt(here, taken + skip),
  );
  if (code === undefined || isThing(here, taken)) return 0;
  // "so it doesn't look like massage": what it is not.
  if (weak && lowerAt(here, -1) === 'like') return 0;
  if (weak && !counted && !isMeasured(here) && !hasCompany(here, mentions) && !isBesideAnother(here, spelled))
    return 0;
  const again = namedAgain(mentions, here, { code, named: true });
  if (again === undefined) {
    noteService(mentions, { code, modifiers: [] });
    if (other !== undefined) noteDoubt(mentions, mentions.services.length - 1, codes as readonly HcpcsCode[]);
  }
  mentions.codeEnd = { at: here.at + taken, named: again === undefined };
  return taken;
};

/** "manual for thirty minutes, therex for fifteen". */
const treatments =
  /\b(?:ther[- ]?ex|theract|there act|neuro|nmr|ultrasound|self[- ]care|e-?stim|gait training|manual therapy|therapeutic \w{1,30}|9\d{4})\b/i;

/** "12 of manual and 12 of therex": an amount of it, beside a treatment. */
const isMeasured = (here: Words): boolean =>
  /^(?:of|on)$/.test(lowerAt(here, -1)) &&
  (/^\d{1,2}u$/.test(lowerAt(here, -2)) ||
    (/^\d{1,3}$/.test(lowerAt(here, -2)) && treatments.test(here.text)));

/** Another code, an amount or a word of billing in the same message. */
const hasCompany = ({ text, billing }: Words, { services }: Mentions): boolean =>
  billing ||
  services.length > 0 ||
  (/\b(?:minutes|mins)\b/i.test(text) && treatments.test(text)) ||
  countedShort.test(text) ||
  /\b(?:\d{1,3} ?(?:m|min|mins|minutes|units?)|9\d{4}|G0283|bill\w{0,30}|together|same day|how much|cost|price\w{0,2}|cpt|charge\w{0,30}|medicare|rvus?|codes?|units?|ncci|bundled?|fee|pays?|mue|denied|denials?|reimburs\w{0,30}|document(?:ation|ing)|59|x[eusp]|modifiers?|(?:co|pr|oa)[- ]?\d{1,3})\b/i.test(
    text,
  );

const countedShort = new RegExp(`\\b\\d{1,3} ?(?:${shortNames.join('|')})\\b`, 'i');

/** "TA MT", "GAIT + NMR": names of codes side by side; two everyday words in small letters are none. */
function isBesideAnother(here: Words, { taken, everyday }: Spelled): boolean {
  const skip = /^(?:and|with|w\/|vs|versus|or|\/)$/.test(lowerAt(here, taken)) ? 1 : 0;
  const other = spelledWords({ ...here, at: here.at + taken + skip });
  return other !== undefined && !(everyday && other.everyday);
}

/** "eval and 2 there ex": beside codes with amounts an evaluation is one of the day, of a level only the asker knows. */
export function askWhichEvaluation(mentions: Mentions, text: string): void {
  const { services, doubts } = mentions;
  const isAmount = services.some(({ minutes, units }) => (minutes ?? units) !== undefined);
  if (
    !isAmount ||
    doubts.length > 0 ||
    asks.test(text) ||
    services.some(({ code }) => /^9(?:716[1-8]|252[1-4]|2610|610[5-9])$/.test(code))
  )
    return;
  if (!/(?<!re-?\s?)\beval(?:uation)?\b/i.test(text)) return;
  services.push({ code: evaluations[0] as HcpcsCode, modifiers: [] });
  noteDoubt(mentions, services.length - 1, evaluations as readonly string[] as readonly HcpcsCode[]);
}

const evaluations: readonly string[] = ['97161', '97162', '97163', '97165', '97166', '97167'];
const asks = /\?|^(?:can|could|do|does|is|are|what|which|when|why|how|need)\b/i;

/** "97161 low": what tells the codes of an evaluation apart. */
const levels = ['low', 'moderate', 'high'];
function levelOf(code: string): string | undefined {
  const at = evaluations.indexOf(code);
  return at < 0 ? undefined : levels[at % levels.length];
}

function labelOf(code: string, codes: readonly string[]): string {
  const level = levelOf(code);
  const plan = codes.length > levels.length ? (code < '97165' ? 'PT ' : 'OT ') : '';
  return level === undefined ? code : `${code} (${plan}${level})`;
}

function noteDoubt(mentions: Mentions, index: number, codes: readonly HcpcsCode[]): void {
  mentions.doubts.push({
    about: 'code',
    index,
    ask: `That can be ${codes.join(', ')}. Which one?`,
    choices: codes.map((code) => ({
      label: labelOf(code, codes),
      apply: (read) => ({
        ...read,
        services: read.services.map((service, i) => (i === index ? { ...service, code } : service)),
      }),
    })),
  });
}
