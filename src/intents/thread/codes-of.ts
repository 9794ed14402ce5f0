/** The codes a question is about, each once, in their order. */
import type { Question } from '../question.ts';

export function codesOf(question: Question): readonly string[] {
  if ('code' in question) return [question.code];
  if ('codes' in question) return question.codes ?? [];
  const lines = 'services' in question ? (question.services ?? []) : [];
  return [...new Set(lines.map(({ code }) => code))];
}
