/** A claim's own number: internal or document control number, authorization. */
import { labelPattern, namesNumber } from '../numbers/labelled-number.ts';

const control = labelPattern(
  'icns?|dcns?|tcns?|internal control|document control|claim control|pcn|control(?= ?#| ?no\\b| ?num)',
);
const claim = labelPattern('(?:claims?|clm)(?: ref(?:erence)?)?(?:number|num|no|id)?');
const authorization = labelPattern(
  '(?:prior )?auth(?:orization)?s?(?= ?#| ?no\\b| ?num| ?id)|referral(?= ?#| ?no\\b| ?num)',
);

export const saysClaim = (text: string): boolean =>
  namesNumber(text, control, { marked: 4, unmarked: 5, fiveUnmarked: false }) ||
  namesNumber(text, claim, { marked: 4, unmarked: 6, fiveUnmarked: false }) ||
  namesNumber(text, authorization, { marked: 5, unmarked: 9, fiveUnmarked: false });
