/** What is asked back: the code of the denial, or which of the things it can mean. */
import type { Situation } from '../../core/playbook/playbook.ts';
import { plain, sentence, strong, type Block, type FollowUp, type Reply } from '../../core/reply/reply.ts';
import type { CodesTold } from '../../core/playbook/reason-codes.ts';
import { actInWord } from './card.ts';
import { codeLines } from './code-lines.ts';

/** No code was told and no words that say what it was. */
export const whichCode = (): Reply => ({
  ...sentence('Which code stands on the remittance? A group, a dash and a number, such as CO-97'),
  blocks: [
    {
      kind: 'paragraph',
      line: [
        plain(
          'With the codes of that day and the payer I can say more: denial CO-97 97530 aetna. Nothing of the patient is needed.',
        ),
      ],
    },
  ],
});

interface Told {
  readonly choices: readonly FollowUp[];
  readonly alike: boolean;
  readonly byWhen: readonly Block[];
}

export function whichOne(
  named: string,
  told: CodesTold,
  situations: readonly Situation[],
  { choices, alike, byWhen }: Told,
): Reply {
  const headline = alike
    ? `${named} has ${situations.length} usual causes in therapy`
    : `${named}: which of these is it?`;
  const causes = situations.map(({ name, meaning, act }): Block => ({
    kind: 'paragraph',
    line: [
      strong(`${name}. `),
      plain(`${meaning} ${[...new Set(act.map(({ kind }) => actInWord(kind)))].join(' or ')}.`),
    ],
  }));
  return {
    ...sentence(headline, choices),
    blocks: [...codeLines(told), ...causes, ...byWhen],
    tip: [plain(`With the codes of that day I can say more: denial ${named} 97530 97150.`)],
  };
}
