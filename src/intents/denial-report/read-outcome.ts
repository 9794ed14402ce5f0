/** How a denial ended and what helped, from the words billers use: "overturned after 59", "upheld", "wrote it off". */
import type { DenialOutcome, Remedy } from '../../core/team/denial-report.ts';

const outcomes: readonly (readonly [RegExp, DenialOutcome])[] = [
  [
    /\b(?:not|never) (?:overturned|reversed|paid)\b|\bupheld\b|\blost (?:the |on )?appeal\b|\bstood\b/,
    'upheld',
  ],
  [/\bpart(?:ly|ial(?:ly)?)[- ]paid\b|\bpaid (?:in part|partly|partially)\b/, 'partly-paid'],
  [
    /\boverturned\b|\breversed\b|\brecovered\b|\bwon\b|\b(?:got )?paid (?:after|on|when|once)\b/,
    'overturned',
  ],
  [/\bwr(?:ote|itten|ite)(?: it)?[- ]?off\b/, 'written-off'],
];

const helped: readonly (readonly [RegExp, Remedy])[] = [
  [/\b59\b/, 'modifier-59'],
  [/\bx[epsu]\b/, 'x-modifier'],
  [/\bg[pon]\b/, 'therapy-modifier'],
  [/\bkx\b/, 'kx-modifier'],
  [/\b(?:corrected|fixed|changed) (?:the )?units\b/, 'corrected-units'],
  [/\bcorrected claim\b|\bresubmi\w+/, 'corrected-claim'],
  [/\b(?:notes?|records?|documentation|time log)\b/, 'documentation'],
  [/\bplan of care\b|\bpoc\b|\bcertif\w+/, 'plan-of-care'],
  [/\b(?:prior )?auth(?:orization)?s?\b/, 'authorization'],
  [/\bappeal\b|\bredetermination\b|\breconsideration\b/, 'appeal'],
];

/** Undefined where nothing is said of it. */
export const readOutcome = (text: string): DenialOutcome | undefined =>
  outcomes.find(([words]) => words.test(text.toLowerCase()))?.[1];

/** Only what is said after the words of an end, so that the modifiers billed are not taken for the cure. */
export function readRemedies(text: string): readonly Remedy[] {
  const end = /\b(?:overturned|reversed|recovered|won|paid)\b(.{0,500})/i.exec(text)?.[1] ?? '';
  return helped.flatMap(([words, remedy]) => (words.test(end.toLowerCase()) ? [remedy] : []));
}
