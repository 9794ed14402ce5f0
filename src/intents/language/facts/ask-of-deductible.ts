/**
 * A deductible and one amount in no wording known: left of it, or met already? The two differ in who pays, so it is
 * asked. Only a number nobody used, small enough to be part of it.
 */
import type { Mentions } from '../mentions.ts';
import type { Facts } from './facts.ts';

const isDeductible = (word: string): boolean => /^deduct\w{0,6}$|^ded$/i.test(word);
const amount = /^\$?(\d{1,3})(?:\.(\d\d))?$/;

export function askOfDeductible(mentions: Mentions): void {
  const { facts, strange } = mentions;
  if ('deductibleRemaining' in facts || 'deductiblePaid' in facts || 'deductibleMet' in facts) return;
  if (!strange.some(({ text }) => isDeductible(text))) return;
  const [only, second] = strange.filter(({ text }) => amount.test(text));
  const [, dollars, cents = '00'] = amount.exec(only?.text ?? '') ?? [];
  if (only === undefined || second !== undefined || dollars === undefined) return;
  const value = Number(dollars) * 100 + Number(cents);
  const said = `$${dollars}.${cents}`;
  const apply =
    (stated: Facts) =>
    (read: Mentions): Mentions => ({
      ...read,
      facts: { ...read.facts, ...stated },
      strange: read.strange.filter((word) => word !== only && !isDeductible(word.text)),
    });
  mentions.doubts.push({
    about: 'fact',
    ask: `${said} of the deductible: still to be met, or met already?`,
    choices: [
      { label: `${said} still to meet`, apply: apply({ deductibleRemaining: value }) },
      { label: `${said} met so far`, apply: apply({ deductiblePaid: value }) },
    ],
  });
}
