/** An age over 89, in figures or words. Younger ages may be said. */
const age = String.raw`(?:9\d|1[0-2]\d)`;
const yearsOld = String.raw`(?:y\s?[./]?\s?o(?:ld)?\b|y\.o\.?|yo[fm]?\b|y\/?o\s?[fm]?\b|(?:years?|yrs?|yr\.)[\s-]{0,2}(?:old|of age|young)|-?year-?olds?\b|y\.\s?o|(?:yr|year)[fm]?\b(?=\s?(?:old|male|female|man|woman)))`;
const word = String.raw`(?:ninety|hundred(?:\s(?:and\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten))?)(?:[\s-]{0,2}(?:one|two|three|four|five|six|seven|eight|nine))?`;

const patterns: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\d.,/:$-])${age}\s?(?:years|yrs)\b(?!\s?(?:ago|later|experience|of|in|since|from))`,
    'i',
  ),
  new RegExp(String.raw`(?<![\d.,/:$-])${age}(?:\.\d)?[\s-]{0,3}${yearsOld}`, 'i'),
  new RegExp(
    String.raw`(?<![\d.,/:$])${age}\s?[-/]?\s?(?:(?:y|yr|yrs)\s)?(?:f|female|male|woman|man|lady|gentleman)\b`,
    'i',
  ),
  new RegExp(String.raw`(?<![a-z])${word}[\s-]{0,3}${yearsOld}`, 'i'),
  /\baged?\b[\s:]{1,2}(?:is\s|of\s)?(?:ninety|one hundred|a hundred)(?!\s(?:days?|minutes?|units?))/i,
  new RegExp(
    String.raw`(?<![a-z])aged?\b(?:[\s:=(~-]|is|was|of|about|around|over|almost|nearly|now){0,6}${age}(?![\d%+]|[./]\d|\s{0,2}(?:\+|or (?:more|over|older)|and (?:over|up|older|above)|days?\b|d\b|mins?\b|minutes?\b|units?\b|buckets?\b|to\b|-\s?1\d\d))`,
    'i',
  ),
  new RegExp(
    String.raw`(?<![\p{L}])(?:patient|pt|client|resident|she|he|mom|dad|mother|father|grandmother|grandfather|mr|mrs|ms)(?:\s[\p{Lu}][\p{L}'-]{1,20})?[\s']{1,2}(?:is|was|s|turned|turns|turning|will be)\s{1,2}(?:now\s|about\s|almost\s|nearly\s|already\s|over\s)?${age}(?![\d%:+]|[./]\d|\s{0,2}(?:mins?\b|minutes?\b|m\b|days?\b|%|percent|units?\b|visits?\b|dollars?\b|degrees?\b|lbs?\b|pounds?\b|steps?\b|feet\b|ft\b|sessions?\b|inches\b))`,
    'iu',
  ),
  new RegExp(
    String.raw`\bturn(?:s|ed|ing)\s${age}(?![\d%:+]|[./]\d|\s{0,2}(?:mins?\b|minutes?\b|days?\b|percent|units?\b|degrees?\b|claims?\b))`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:patient|pt|client|resident|mr|mrs|ms)\.?(?:\s[\p{L}'-]{1,20}){0,2}\s?[,(]\s?${age}(?=,|\s?[)])`,
    'iu',
  ),
  /(?<![a-z])(?:nona|cente|supercente)narians?\b/i,
  /\bin (?:his|her|their|the patient's) (?:mid |early |late |mid-|early-|late-)?(?:90'?s|nineties|100'?s|hundreds)/i,
];

export const saysAgeOver89 = (text: string): boolean => patterns.some((pattern) => pattern.test(text));
