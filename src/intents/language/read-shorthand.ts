/** "ther ex 38 min", "PT eval low": words that stand for a code. Weak words wait for company: see `keepCompany`. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { noteService } from './note-amount.ts';
import type { Mentions } from './mentions.ts';
import { spelledWords } from './shorthand-words.ts';
import { wordAt, type Reader } from './reader.ts';

export const readShorthand: Reader = (here, mentions) => {
  const spelled = spelledWords(here);
  if (spelled === undefined) return 0;
  const { codes, taken, weak } = spelled;
  const [code, other] = codes as readonly HcpcsCode[];
  const counted = /^\d{1,3}(?:m|min|mins|minutes|')?$/i.test(wordAt(here, taken));
  if (code === undefined || (weak && !counted && !hasCompany(here.text, mentions))) return 0;
  noteService(mentions, { code, modifiers: [] });
  if (other !== undefined) noteDoubt(mentions, mentions.services.length - 1, codes as readonly HcpcsCode[]);
  return taken;
};

/** Another code, an amount or a word of billing in the same message. */
const hasCompany = (text: string, { services }: Mentions): boolean =>
  services.length > 0 ||
  /\b(?:\d{1,3} ?(?:m|min|mins|minutes|units?)|9\d{4}|G0283|bill\w*|together|same day|cpt|charge\w*|medicare|codes?|units?|ncci|bundled?|fee|pays?|mue)\b/i.test(
    text,
  );

function noteDoubt(mentions: Mentions, index: number, codes: readonly HcpcsCode[]): void {
  mentions.doubts.push({
    about: 'code',
    ask: `That can be ${codes.join(', ')}. Which one?`,
    choices: codes.map((code) => ({
      label: code,
      apply: (read) => ({
        ...read,
        services: read.services.map((service, i) => (i === index ? { ...service, code } : service)),
      }),
    })),
  });
}
