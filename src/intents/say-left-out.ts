/** An answer to a message of which a word that may be a name was left out says so in one line. */
import { plain, type Block } from '../core/reply/reply.ts';
import type { Answer } from './answer.ts';

export function sayLeftOut(answer: Answer): Answer {
  if (answer.kind !== 'answer') return answer;
  const notice: Block = { kind: 'notice', severity: 'info', line: [plain(line)] };
  return { ...answer, reply: { ...answer.reply, blocks: [...answer.reply.blocks, notice] } };
}

const line =
  'A word that may be a name was left out, and nothing of it is kept: this rests on the rest of the message.';
