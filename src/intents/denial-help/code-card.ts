/** A reason or remark code no situation of the playbook fits: what it means, who owes, what to do. */
import type { CodesTold } from '../../core/playbook/reason-codes.ts';
import { plain, type Block, type Reply } from '../../core/reply/reply.ts';
import { gradeOf } from '../../core/sources/grade.ts';
import { actInWord } from './card.ts';
import { codeLines } from './code-lines.ts';

export interface CodeCard {
  /** "CO-242", "N657", "CO-16 N290"; without a group where none was told. */
  readonly named: string;
  readonly told: CodesTold;
  readonly verifyAt: string;
  /** By when, counted where the date of the notice was told. */
  readonly byWhen: readonly Block[];
}

/** Undefined where neither code is held. */
export function codeCard({ named, told, verifyAt, byWhen }: CodeCard): Reply | undefined {
  const { reason, remark } = told;
  const first = remark ?? reason;
  if (first === undefined) return undefined;
  const acts = [
    ...(remark === undefined ? [] : [remark]),
    ...(reason === undefined || remark !== undefined ? [] : [reason]),
  ];
  return {
    headline: `${named}: ${lowerFirst(first.means)}`,
    blocks: [
      ...codeLines(told),
      {
        kind: 'steps',
        title: 'What to do',
        steps: acts.map(({ act, do: how }) => `${actInWord(act)}: ${how}`),
      },
      ...(acts.some(({ act }) => act === 'appeal') ? byWhen : []),
    ],
    details: [],
    tip: [plain('With the codes of that day I can say more: denial CO-97 97530 97150.')],
    sources: [],
    confidence: gradeOf(
      [
        {
          grade: 'medium',
          reason: `In our words; believed. The official wording stands in ${verifyAt}.`,
          raisedBy: 'the remark code',
        },
      ],
      [],
    ),
    basis: 'Payers pair codes and remarks in their own ways: the remittance decides.',
    followUps: [],
  };
}

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
