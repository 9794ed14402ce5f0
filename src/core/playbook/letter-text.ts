/** A letter as it is handed over: placeholders in square brackets, filled in outside the chat. Never a patient's data. */
import type { Letter } from './playbook.ts';

/** `carc` as the remittance has it: "CO-97". Of what stands in brackets it is the only thing known here. */
export function letterText({ text }: Pick<Letter, 'text'>, carc: string | undefined): string {
  const known = carc === undefined ? text : text.replaceAll(unknownCodes, `${carc} [and remark codes]`);
  return known.replace(/^# /, '');
}

const unknownCodes = '[CARC and remark codes]';
