/** Denied without a code told: where Medicare does not pay the line at all, that is why. */
import type { ClaimDay } from '../../core/claim/claim-day.ts';
import type { RulesInForce } from '../../core/ports.ts';
import { plain, sentence, type Block, type Reply } from '../../core/reply/reply.ts';
import { notPaidInWords } from '../../core/review/findings/coverage-findings.ts';
import { inspectDay } from '../../core/review/inspect-day.ts';

const reasons: ReadonlySet<string> = new Set(['coverage-rule', 'deleted-code', 'not-valid-for-medicare']);

export function notPaidReply(day: ClaimDay, inForce: RulesInForce): Reply | undefined {
  const { computed, findings } = inspectDay(day, inForce);
  const headline = notPaidInWords(day, computed);
  if (headline === undefined) return undefined;
  const why = findings.filter(({ kind }) => reasons.has(kind));
  return {
    ...sentence(headline),
    blocks: why.map(({ severity, message, label }): Block => ({
      ...{ kind: 'notice', severity, line: [plain(message)] },
      ...(label === undefined ? {} : { label }),
    })),
    sources: why.flatMap(({ citation }) => citation ?? []),
  };
}
