/** What reason and remark code mean and who owes, in our words. */
import type { CodesTold } from '../../core/playbook/reason-codes.ts';
import { plain, strong, type Block } from '../../core/reply/reply.ts';

/** What the codes mean and who owes, a line each. */
export function codeLines({ reason, group, remark }: CodesTold): Block[] {
  return [
    ...(remark === undefined ? [] : [line(remark.code, `${remark.means}.`)]),
    ...(reason === undefined
      ? []
      : [line(reason.code, `${reason.means}.${reason.beside === undefined ? '' : ` ${reason.beside}`}`)]),
    line('Who owes', group?.says ?? noGroup),
  ];
}

const noGroup =
  'the group before the number says it: CO the clinic, PR the patient, OA and PI neither by itself.';

const line = (title: string, text: string): Block => ({
  ...{ kind: 'paragraph', line: [strong(`${title}: `), plain(text)] },
});
