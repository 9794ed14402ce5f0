/** Codes with what is glued to them: "97110", "97110-GP-KX", "97110x3", "97110-38min", "97 110", "9 7 1 1 0". */
import { parseHcpcsCode, type HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { parseModifier, type Modifier } from '../../core/claim/modifier.ts';
import { isModifier } from './known-modifiers.ts';
import { isTrap } from './number-traps.ts';
import { namedAgain, settleNamed } from './named-again.ts';
import { noteService } from './note-amount.ts';
import type { Mentions, ServiceMention } from './mentions.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';

const glued =
  /^([a-z]\d{4}|\d{5}|\d{4}[a-z])((?:[-.]?[a-z0-9]{2})*?)(?:x(\d{1,3})|-(\d{1,4})(?:m|min|mins|minutes)?|'?s)?$/i;

export const readCode: Reader = (here, mentions) => {
  const split = splitCode(here);
  if (split !== undefined) {
    noteCode(here, mentions, { code: split.code, modifiers: [] });
    mentions.codeEnd = { at: here.at + split.taken, named: false };
    return split.taken;
  }
  const [, text = '', tail = '', units, minutes] = glued.exec(wordAt(here)) ?? [];
  const code = parseHcpcsCode(text);
  if (code === undefined || isTrap(here)) return 0;
  const modifiers = (tail.replace(/[-.]/g, '').match(/../g) ?? []).map(modifierOf);
  if (modifiers.some((each) => each === undefined)) return 0;
  const bareModifier = minutes !== undefined && minutes.length === 2 && /-\d\d$/.test(wordAt(here));
  const numeric = bareModifier ? modifierOf(minutes) : undefined;
  noteCode(here, mentions, {
    code,
    modifiers: [...modifiers.flatMap((each) => each ?? []), ...(numeric === undefined ? [] : [numeric])],
    ...(units === undefined ? {} : { units: Number(units) }),
    ...(minutes === undefined || numeric !== undefined ? {} : { minutes: Number(minutes) }),
  });
  mentions.codeEnd = { at: here.at + 1, named: false };
  return 1;
};

/** After its own name a code only says again what was said. */
function noteCode(here: Words, mentions: Mentions, service: ServiceMention): void {
  const before = namedAgain(mentions, here, { code: service.code, named: false });
  if (before === undefined || service.minutes !== undefined || service.units !== undefined)
    return noteService(mentions, service);
  before.modifiers.push(...service.modifiers);
  settleNamed(mentions, before, service.code);
}

const modifierOf = (text: string): Modifier | undefined =>
  isModifier(text) ? parseModifier(text) : undefined;

/** "97 110", "97-110", "G 0283", "9 7 1 1 0". */
function splitCode(here: Words): { code: HcpcsCode; taken: number } | undefined {
  const [word, next] = [lowerAt(here), lowerAt(here, 1)];
  if (!/^(?:9|g$)/.test(word)) return undefined;
  const spelled = [0, 1, 2, 3, 4].map((ahead) => wordAt(here, ahead));
  const forms: readonly (readonly [boolean, string, number])[] = [
    [/^9[0-9]$/.test(word) && /^\d{3}$/.test(next), `${word}${next}`, 2],
    [/^9[0-9]-\d{3}$/.test(word), word.replace('-', ''), 1],
    [word === 'g' && /^\d{4}$/.test(next), `${word}${next}`, 2],
    [word === '9' && spelled.every((digit) => /^\d$/.test(digit)), spelled.join(''), 5],
  ];
  const [, text = '', taken = 0] = forms.find(([fits]) => fits) ?? [];
  const code = parseHcpcsCode(text);
  return code === undefined || isTrap(here) ? undefined : { code, taken };
}
