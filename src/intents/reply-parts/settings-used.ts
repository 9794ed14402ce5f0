/** Which of the team's settings an answer rests on: those the question did not state itself. */
import type { SettingsInForce } from '../../core/team/settings-in-force.ts';
import type { Reply } from '../../core/reply/reply.ts';
import { list } from '../../core/words/english.ts';
import type { Question } from '../question.ts';

export function nameSettings(reply: Reply, question: Question, { from }: SettingsInForce): Reply {
  const used = usedBy(question).filter(({ key }) => from[key] !== undefined);
  if (used.length === 0) return reply;
  const said = `From your settings: ${list(used.map(({ name }) => name))}.`;
  return { ...reply, basis: reply.basis === null ? said : `${reply.basis} ${said}` };
}

interface Used {
  readonly key: keyof SettingsInForce['from'];
  readonly name: string;
}

function usedBy(question: Question): readonly Used[] {
  switch (question.intent) {
    case 'claim_check':
    case 'unit_count':
    case 'fee_estimate':
      return [
        ...place(question),
        ...(question.payer === undefined ? [{ key: 'payer', name: 'payer' } as const] : []),
        ...(question.rule === undefined ? [{ key: 'unitRule', name: 'unit rule' } as const] : []),
        { key: 'discipline', name: 'discipline' },
        ...(question.qualifyingParticipant === undefined
          ? [{ key: 'qualifyingParticipant', name: 'QP status' } as const]
          : []),
      ];
    case 'code_info':
      return place(question);
    default:
      return [];
  }
}

const place = ({ locality }: { readonly locality?: string | undefined }): readonly Used[] =>
  locality === undefined ? [{ key: 'locality', name: 'place' }] : [];
