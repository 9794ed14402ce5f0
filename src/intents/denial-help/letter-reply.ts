/** A letter with blanks, line by line, to be copied; or which letters there are. */
import { letterText } from '../../core/playbook/letter-text.ts';
import type { Letter } from '../../core/playbook/playbook.ts';
import { plain, sentence, type Block, type FollowUp, type Reply } from '../../core/reply/reply.ts';

export function letterReply(letter: Letter, carc: string | undefined, card: FollowUp): Reply {
  const [headline = '', ...lines] = letterText(letter, carc)
    .split('\n')
    .filter((line) => line !== '');
  return {
    ...sentence(headline, [card]),
    blocks: lines.map((line): Block => ({ kind: 'paragraph', line: [plain(line)] })),
  };
}

export const whichLetter = (choices: readonly FollowUp[]): Reply =>
  sentence('Which letter? Each has blanks only, to be filled in outside this chat', choices);
