/** Findings as notices: every error and the warnings up to two in all stand first, the rest with the details. */
import { deniedBeside } from '../../core/review/findings/edit-findings.ts';
import type { Finding } from '../../core/review/finding.ts';
import type { ReviewedDay } from '../../core/review/review-day.ts';
import { plain, type Block } from '../../core/reply/reply.ts';

export interface Notices {
  readonly first: readonly Block[];
  /** What "+N more" promises: opens the working. */
  readonly more: readonly Block[];
  readonly rest: readonly Block[];
}

const mostAtFirst = 2;

export function noticesOf({ findings }: ReviewedDay): Notices {
  const notPaid = findings.filter(({ kind }) => kind === 'coverage-rule').flatMap(({ codes }) => codes);
  const said = joinPairs(findings).filter(
    ({ kind, codes }) =>
      !saidElsewhere.has(kind) && !(kind === 'bundled' && codes.every((code) => notPaid.includes(code))),
  );
  const urgent = said.filter(({ kind, severity }) => severity !== 'info' || toAFact.has(kind));
  const errors = urgent.filter(({ severity }) => severity === 'error');
  const others = urgent.filter(({ severity }) => severity !== 'error');
  const first = [...errors, ...others.slice(0, Math.max(0, mostAtFirst - errors.length))];
  const left = urgent.length - first.length;
  return {
    first: [...first.map(notice), ...(left === 0 ? [] : [more(left)])],
    more: urgent.filter((finding) => !first.includes(finding)).map(notice),
    rest: said.filter((finding) => !urgent.includes(finding)).map(notice),
  };
}

/** Codes that one code denies alike are one thing to do: said once, where the first of them stood. */
function joinPairs(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding>();
  for (const finding of findings) {
    const { kind, severity, modifierIndicator, codes } = finding;
    const [column1 = '', column2 = ''] = codes;
    const isDenied = kind === 'ncci-pair' && severity === 'error' && modifierIndicator === '1';
    const key = isDenied ? column1 : String(groups.size);
    const denied = [...(groups.get(key)?.codes.slice(1) ?? []), column2];
    const joined = { ...finding, codes: [column1, ...denied], message: deniedBeside(column1, denied) };
    groups.set(key, isDenied && denied.length > 1 ? joined : finding);
  }
  return [...groups.values()];
}

const more = (left: number): Block => ({ kind: 'paragraph', line: [plain(`+${left} more under Why`)] });

/** Said of a fact that was stated: it answers, however harmless it is. */
const toAFact: ReadonlySet<string> = new Set([
  ...[
    'kx-threshold',
    'total-minutes',
    'coverage-rule',
    'payer-rule',
    'fact-not-used',
    'unknown-modifier',
    'assistant-modifier',
    'proposed-schedule',
  ],
]);

/** The tip says the modifier; how old a table is stands in the line it rests on. */
const saidElsewhere: ReadonlySet<string> = new Set(['missing-therapy-modifier', 'stale-data']);

function notice({ severity, label, message, verifyAt }: Finding): Block {
  const words = verifyAt === undefined ? message : `${message} Believed; verify at ${verifyAt}.`;
  return { kind: 'notice', severity, ...(label === undefined ? {} : { label }), line: [plain(words)] };
}
