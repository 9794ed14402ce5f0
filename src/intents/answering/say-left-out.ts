/** What answers a message, or asks for it again, says in one line that a word that may be a name was left out. */
import { plain, type Block } from '../../core/reply/reply.ts';
import type { Answer } from '../answer.ts';

export function sayLeftOut(answer: Answer): Answer {
  if (answer.kind !== 'answer' && answer.kind !== 'invalid') return answer;
  const notice: Block = { kind: 'notice', severity: 'info', line: [plain(line)] };
  return { ...answer, reply: { ...answer.reply, blocks: [...answer.reply.blocks, notice] } };
}

const line =
  'A word that may be a name was left out, and nothing of it is kept: this rests on the rest of the message.';
