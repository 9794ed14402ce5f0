/**
 * A message of nothing but codes, amounts and modifiers ("97110-GP 38min, 97140 x1") is decided by its shape. Most
 * are that, and the patterns of every other question need not be made ready for them.
 */
import type { Intent } from './intent.ts';
import { hasAmounts, type Said } from './signs.ts';

const word =
  /^(?:9\d{4}(?:-[a-z]{2})*(?:x\d{1,2})?|\d{1,3}(?:m|min|mins|minutes)?|x\d{1,2}|g[pon]|kx|cq|m|min|mins|minutes)[,;]?$/;
const longest = 200;

export function ofCodesAlone({ text, mentions }: Said): Intent | undefined {
  if (text.length > longest || !text.split(' ').every((each) => word.test(each))) return undefined;
  const { services, carc, place, faults, doubts } = mentions;
  if (services.length === 0 || carc !== undefined || place !== undefined) return undefined;
  if (faults.length > 0 || doubts.length > 0) return undefined;
  if (hasAmounts(mentions)) return 'claim_check';
  const bare = services.every(({ modifiers }) => modifiers.length === 0) && mentions.strange.length === 0;
  if (!bare) return undefined;
  return services.length === 1 ? 'code_info' : 'ncci_check';
}
