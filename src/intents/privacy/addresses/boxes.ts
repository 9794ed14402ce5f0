/** "PO Box 12", "RR 2 Box 45", "4410 County Road 12", "1200 Broadway", "apt 4". */
import type { View } from '../views/view.ts';
import { wordSet } from '../words/word-set.ts';

const words = wordSet(`
box pobox highway hwy route rte road rd fm cr calle camino avenida via paseo rue broadway apt apartment`);

const patterns: readonly RegExp[] = [
  /(?<![a-z])(?:p\s?\.?\s?o\s?\.?|post(?:al)?(?: office)?)\s{0,2}-?\s?box\s{0,2}(?:#|no\.?|number)?\s{0,2}[a-z]?\d/,
  /(?<![a-z])(?:r\.?\s?r\.?|rural route|star route|hc)\s{0,2}#?\d{1,3},?\s{0,2}box\s{0,2}\d|(?<![a-z])box\s\d{1,5},?\s{0,2}(?:rr|rural route)\s?\d/,
  /(?<![\d.,/:$%+#-])\d{1,6}\s{1,2}(?:(?:old|county|state|us|u\.s\.|n|s|e|w|north|south|east|west)\s{1,2}){0,2}(?:highway|hwy|route|rte|road|county rd|fm|cr)\s{1,2}\d{1,4}(?!\d)/,
  /(?<![\d.,/:$%+#-])\d{1,6}\s{1,2}(?:calle|camino|avenida|via|paseo|rue|broadway)(?![a-z])(?!\s{0,2}(?:min|unit))/,
  /(?<![\d.,/:$%+#-])(?!9[279]\d{3})\d{3,5}\s(?:[nsew]\.?\s)?(?!units?|mins?|minutes|visits?|claims?)[a-z]{4,20}\s#\s?\d{1,4}[a-z]?(?!\d)/,
  /(?<![a-z])(?:apt|apartment)\.?\s{0,2}#?\s?\d{1,5}[a-z]?(?![a-z\d:]|\s?[ap]\.?m)/,
];

export const saysBox = ({ lower, says }: View): boolean =>
  (says(words) || lower.includes(' #')) && patterns.some((pattern) => pattern.test(lower));
