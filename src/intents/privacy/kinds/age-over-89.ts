/** An age over 89, in figures or words. Younger ages may be said. */
import type { View } from '../views/view.ts';
const age = String.raw`(?:9\d|1[0-2]\d)`;
const yearsOld = String.raw`(?:y\s?[./]?\s?o(?:ld)?\b|y\.o\.?|yo[fm]?\b|y\/?o\s?[fm]?\b|(?:years?|yrs?|yr\.)[\s-]{0,2}(?:old|of age|young)|-?year-?olds?\b|y\.\s?o|(?:yr|year)[fm]?\b(?=\s?(?:old|male|female|man|woman)))`;
const word = String.raw`(?:ninety|hundred(?:\s(?:and\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten))?)(?:[\s-]{0,2}(?:one|two|three|four|five|six|seven|eight|nine))?`;

/** "our building is 95 years old". */
const ofNoHouse = String.raw`(?<!\b(?:building|house|company|clinic|practice|hospital|school|church)\sis\s)`;

const patterns: readonly RegExp[] = [
  new RegExp(
    String.raw`${ofNoHouse}(?<![\d.,/:$-])${age}\s?(?:years|yrs)\b(?!\s?(?:ago|later|experience|of|in|since|from))`,
  ),
  new RegExp(String.raw`${ofNoHouse}(?<![\d.,/:$-])${age}(?:\.\d)?[\s-]{0,3}${yearsOld}`),
  new RegExp(
    String.raw`(?<![\d.,/:$])${age}\s?[-/]?\s?(?:(?:y|yr|yrs)\s)?(?:f|female|male|woman|man|lady|gentleman)\b`,
  ),
  new RegExp(String.raw`(?<![a-z])${word}[\s-]{0,3}${yearsOld}`),
  new RegExp(
    String.raw`(?<![a-z])aged?\b(?:[\s:=(~-]|is|was|of|about|around|over|almost|nearly|now){0,6}${age}(?![\d%+]|[./]\d|\s{0,2}(?:\+|or (?:more|over|older)|and (?:over|up|older|above)|days?\b|d\b|mins?\b|minutes?\b|units?\b|buckets?\b|to\b|-\s?1\d\d))`,
  ),
  new RegExp(
    String.raw`(?<![a-z])(?:patient|pt|client|resident|she|he|mom|dad|mother|father|grandmother|grandfather|mr|mrs|ms)(?:\s[a-z][a-z'-]{1,20})?[\s']{1,2}(?:is|was|s|turned|turns|turning|will be)\s{1,2}(?:now\s|about\s|almost\s|nearly\s|already\s|over\s)?${age}(?![\d%:+]|[./]\d|\s{0,2}(?:mins?\b|minutes?\b|m\b|days?\b|%|percent|units?\b|visits?\b|dollars?\b|degrees?\b|lbs?\b|pounds?\b|steps?\b|feet\b|ft\b|sessions?\b|inches\b))`,
  ),
  new RegExp(
    String.raw`\bturn(?:s|ed|ing)\s${age}(?![\d%:+]|[./]\d|\s{0,2}(?:mins?\b|minutes?\b|days?\b|percent|units?\b|degrees?\b|claims?\b))`,
  ),
  new RegExp(
    String.raw`\b(?:patient|pt|client|resident|mr|mrs|ms)\.?(?:\s[a-z'-]{1,20}){0,2}\s?[,(]\s?${age}(?=,|\s?[)])`,
  ),
  new RegExp(String.raw`(?<![\d.,/:$-])${age} anos\b(?! (?:de experiencia|despues|atras))`),
  new RegExp(
    String.raw`(?<![a-z])(?:s?he'?s|s?he is|(?:pt|patient|mom|dad) is)\s(?:a |one |almost |nearly |over |now ){0,2}${word}(?![a-z]|\s(?:percent|dollars?|minutes?|mins?|days?|feet|ft|visits?|units?|degrees?|steps?|pounds?|lbs?))`,
  ),
  /(?<![a-z])s?hes (?:now |almost |nearly )?(?:9\d|1[0-2]\d)(?=[,.;!)]|ish\b|\s(?:and|with|but|years|yrs|yo|something|i think)\b|$)/,
  /\b(?:pt|patient|client|he|she|mom|dad)\s(?:just\s|recently\s)?(?:hit|reached|celebrated)\s(?:9\d|1[0-2]\d)(?![\d%.]|\s?(?:min|m\b|visit|unit|degree|percent|feet|ft|lb|step|day|dollar))/,
  /\b(?:pt|patient|client|s?hes?)\b[^.\d]{0,20}\b9\d-?ish\b(?! ?(?:min|%|percent|unit|visit|dollar|degree|feet|ft))/,
  /\b(?:one|ages?|pts|patients|ladies|men|women)(?:'s| is|,|:| are| of)? ?(?:9\d,? (?:(?:and|&|n) )?(?:(?:the )?(?:one|other)(?:'s| is)? )?\d\d|\d\d,? (?:(?:and|&|n) )?(?:(?:the )?(?:one|other)(?:'s| is)? )?9\d)(?![\d%:.]| ?(?:m|mins?|minutes|u|units?|x|visits?|days?)\b)/,
  /(?<![\d.,/:$-])9\d(?: or 9\d)?,? i think\b[^.]{0,20}\b(?:s?hes?|s?he's|pt)\b|\bs?he(?:'s|s)\b[^.\d]{0,14} 9\d (?:or 9\d|maybe|i think)/,
  /[,(;] ?[mf],? 9\d(?![\d%.:]| ?min)/,
  /^[mf],? 9\d(?![\d%.:]| ?min)/,
  /(?<![a-z])(?:noventa|cien|ciento)(?: y [a-z]{3,6}| [a-z]{3,6})? anos(?![a-z])/,
  /^\W*(?:pt|patient|client),? 9\d, [a-z]/,
  /\bgoing on 9\d(?![\d%.:]| ?(?:min|visit|unit|day|claim))/,
  /(?<![a-z])(?:nonage|(?:super)?cente)narians?\b/,
  /\bin (?:his|her|their|the patient's) (?:mid |early |late |mid-|early-|late-)?(?:90'?s|nineties|100'?s|hundreds)/,
];

/** Figures of such an age, or its words: without them nothing is searched. */
const mentioned = /(?<!\d)(?:9\d|1[0-2]\d)(?!\d)|ninet|noventa|cien|hundred|narian|100'?s/;

export const saysAgeOver89 = ({ lower }: View): boolean =>
  mentioned.test(lower) && patterns.some((pattern) => pattern.test(lower));
