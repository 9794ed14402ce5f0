/**
 * What a reply shows before anything is opened and what Why opens. Each thing is said in one of the two: where there
 * is a working, the reasons for the grade and the sources stand there; where there is none, below the answer.
 */
import { confidenceInWords, sourcesInWords } from './in-words.ts';
import type { Block, Reply } from './reply.ts';

/** The small lines below an answer, none of them empty; the last one says what it rests on and how sure it is. */
export function restingLines(reply: Reply): readonly string[] {
  const { details, confidence, sources, basis } = reply;
  const lines =
    details.length === 0
      ? [confidenceInWords(confidence), sourcesInWords(sources), basis ?? '']
      : [[...(basis === null ? [] : [basis]), ...gradeOf(reply)].join(' · ')];
  return lines.filter((line) => line !== '');
}

const gradeOf = ({ confidence }: Reply): readonly string[] =>
  confidence === null ? [] : [`${confidence.grade} confidence`];

/** Empty where there is nothing to open. */
export function workingBlocks({ details, confidence, sources }: Reply): readonly Block[] {
  if (details.length === 0) return [];
  const { grade, reasons = [], raisedBy = [], named = [] } = confidence ?? {};
  return [
    ...details,
    ...steps(`Why ${grade ?? ''} confidence`, [...reasons, ...named]),
    ...steps('What would raise it', raisedBy),
    ...steps(
      'Sources',
      sources.map(({ source, locator }) => `${source} ${locator}`),
    ),
  ];
}

const steps = (title: string, lines: readonly string[]): readonly Block[] =>
  lines.length === 0 ? [] : [{ kind: 'steps', title, steps: lines }];
