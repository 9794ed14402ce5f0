/** What Unitwise does, in three things to try. */
import { code, plain, sentence, type Reply } from '../../core/reply/reply.ts';

export function explainHelp(): Reply {
  const tries: readonly [string, string][] = [
    ['97110 38min', 'units and what Medicare pays'],
    ['97110 38min 97140 15min 97530 8min', 'a whole day, pooled, checked for bundling and limits'],
    ['97110 38min Dallas TX 2026-03-02', 'at a place, on a date'],
  ];
  return {
    ...sentence('Ask about therapy billing: codes and minutes in, units and dollars out'),
    blocks: tries.map(([typed, gives]) => ({ kind: 'paragraph', line: [code(typed), plain(`  ${gives}`)] })),
    tip: [plain('Never type anything about a patient: codes, minutes, date and place are enough.')],
  };
}
