/** A claim's own number: internal or document control number, authorization. */
import { labelledNumber } from '../numbers/labelled-number.ts';
import { saysNumberOf } from '../numbers/number-first.ts';
import type { View } from '../views/view.ts';
import { wordSet } from '../words/word-set.ts';

const control = labelledNumber({
  words: wordSet('icn icns dcn dcns tcn tcns internal document claim pcn control'),
  labels:
    'icns?|dcns?|tcns?|internal control|document control|claim control|pcn|control(?= ?#| ?no\\b| ?num)',
  marked: 4,
  unmarked: 5,
});
const claim = labelledNumber({
  words: wordSet('original claim claims clm clp claimnumber claimnum claimno claimid clmno clmid'),
  labels: 'original ref(?:erence)?|(?:claims?|clm|clp)(?: ref(?:erence)?)?(?:number|num|no|id)?',
  marked: 4,
  unmarked: 6,
});
const authorization = labelledNumber({
  words: wordSet('precert precerts preauth pre prior auth auths authorization authorizations referral'),
  labels:
    'pre-?(?:cert|auth)s?(?= ?#| ?no\\b| ?num)|(?:prior )?auth(?:orization)?s?(?= ?#| ?no\\b| ?num| ?id)|referral(?= ?#| ?no\\b| ?num)',
  marked: 5,
  unmarked: 9,
});

export const saysClaim = (view: View): boolean =>
  control(view) || claim(view) || authorization(view) || saysNumberOf('claim', view);
