/** The parts of a reply that every platform says in the same words. */
import type { Severity } from '../review/finding.ts';
import type { Citation } from '../sources/citation.ts';
import type { Confidence } from '../sources/grade.ts';
import { cleanText } from './clean-text.ts';
import { wordsOf, type Block, type Line } from './reply.ts';

/** What to do about a notice; colour alone would not reach everyone. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Fix',
  warning: 'Check',
  info: 'Note',
};

/** The gravest reasons; the working holds the rest. */
const mostAtFirst = 2;

/** A line without emphasis, on one line. */
export const said = (line: Line): string => cleanText(wordsOf(line)).trim();

/** "Fix: 97150 and 97110 are bundled. [NCCI edit]" */
export const noticeInWords = ({ severity, line, label }: Extract<Block, { kind: 'notice' }>): string =>
  `${severityWords[severity]}: ${said(line)}${label === undefined ? '' : ` [${label}]`}`;

/** "1. …", "2. …" */
export const numbered = (steps: readonly string[]): readonly string[] =>
  steps.map((step, i) => `${i + 1}. ${cleanText(step).trim()}`);

/** "Confidence: medium. National rates: your locality differs. Raise it: the clinic ZIP or locality." */
export function confidenceInWords(confidence: Confidence | null): string {
  if (confidence === null) return '';
  const shown = (words: readonly string[]): readonly string[] =>
    words
      .map((word) => cleanText(word).trim())
      .filter((word) => word !== '')
      .slice(0, mostAtFirst);
  const raise = shown(confidence.raisedBy).join('; ');
  const sentences = [`Confidence: ${confidence.grade}`, ...shown(confidence.reasons)];
  return [...sentences, ...(raise === '' ? [] : [`Raise it: ${raise}`])].map(closed).join(' ');
}

/** "Sources: RVU26C 97110; …" */
export function sourcesInWords(sources: readonly Citation[]): string {
  const places = sources.map(({ source, locator }) => cleanText(`${source} ${locator}`).trim());
  const shown = places.filter((place) => place !== '');
  return shown.length === 0 ? '' : `Sources: ${shown.join('; ')}`;
}

const closed = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);
