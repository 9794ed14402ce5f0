/** Findings as notices: what must be acted on first, at most three of them; the rest with the details. */
import type { Finding } from '../../core/review/finding.ts';
import type { ReviewedDay } from '../../core/review/review-day.ts';
import { plain, type Block } from '../../core/reply/reply.ts';

export interface Notices {
  readonly first: readonly Block[];
  readonly rest: readonly Block[];
}

const mostAtFirst = 3;

export function noticesOf({ findings }: ReviewedDay): Notices {
  const said = findings.filter(({ kind }) => !saidElsewhere.has(kind));
  const urgent = said.filter(({ kind, severity }) => severity !== 'info' || toAFact.has(kind));
  const first = urgent.slice(0, mostAtFirst);
  return { first: first.map(notice), rest: said.filter((finding) => !first.includes(finding)).map(notice) };
}

/** Said of a fact that was stated: it answers, however harmless it is. */
const toAFact: ReadonlySet<string> = new Set([
  ...['kx-threshold', 'total-minutes', 'coverage-rule', 'payer-rule', 'fact-not-used', 'proposed-schedule'],
]);

/** The tip says the modifier; how old a table is stands in the confidence line. */
const saidElsewhere: ReadonlySet<string> = new Set(['missing-therapy-modifier', 'stale-data']);

function notice({ severity, label, message, verifyAt }: Finding): Block {
  const words = verifyAt === undefined ? message : `${message} Believed; verify at ${verifyAt}.`;
  return { kind: 'notice', severity, ...(label === undefined ? {} : { label }), line: [plain(words)] };
}
