/** The letter that was asked for: the one that fits the denial, or a choice of them. */
import type { DenialBook, Situation } from '../../core/playbook/playbook.ts';
import type { FollowUp, Reply } from '../../core/reply/reply.ts';
import { serialise } from '../question.ts';
import { letterFile, type LetterFile } from './letter-file.ts';
import { letterReply, whichLetter } from './letter-reply.ts';
import type { DenialQuestion } from './question.ts';

export interface LetterAnswer {
  readonly reply: Reply;
  readonly choices: readonly FollowUp[];
  readonly files?: readonly LetterFile[];
}

/** `fitting`: what the denial can mean, likeliest first. Undefined where no letter fits any of it: the card says why. */
export function answerLetter(
  question: DenialQuestion,
  fitting: readonly Situation[],
  { letters, situations }: DenialBook,
): LetterAnswer | undefined {
  const named = question.carc !== undefined || question.rarc !== undefined || fitting.length > 0;
  const written = (named ? fitting : situations).filter(({ letter }) => letter !== null);
  const ids = [...new Set(written.map(({ letter }) => letter))];
  const each = ids.flatMap((id) => {
    const letter = letters.find((one) => one.id === id);
    const situation = written.find((one) => one.letter === id);
    return letter === undefined || situation === undefined ? [] : [{ letter, situation: situation.id }];
  });
  const [first, second] = each;
  if (first === undefined) return undefined;
  if (second === undefined) {
    const { letter, situation } = first;
    const todo = { label: 'What to do', question: serialise({ ...question, situation, letter: undefined }) };
    return {
      reply: letterReply(letter, question.carc, todo),
      ...{ choices: [], files: [letterFile(letter.id, question.carc)] },
    };
  }
  const choices = each.map(({ letter, situation }) => ({
    label: letter.name,
    question: serialise({ ...question, situation }),
  }));
  return { reply: whichLetter(choices), choices };
}
