/** What was asked of a day, said before anything else: whose part of it, may it be billed so, is there an edit, does it need KX. */
import { spokenDollars } from '../../core/money/cents.ts';
import { asksWhatMedicarePays, asksWhatPatientOwes } from '../understand/asks-whose-part.ts';
import { plain, type Block } from '../../core/reply/reply.ts';
import { list } from '../../core/words/english.ts';
import type { Finding } from '../../core/review/finding.ts';
import type { ReviewedDay } from '../../core/review/review-day.ts';
import type { Answer } from '../answer.ts';

export function sayVerdict(answer: Answer, text: string): Answer {
  const { day, reply } = answer;
  if (answer.kind !== 'answer' || day === null) return answer;
  const verdict = asksOfEdits.test(text) ? noEditIn(day) : undefined;
  const kx = asksOfKx.test(text) ? kxOf(day) : undefined;
  const isRefused = asksWhetherToBill.test(text) && day.findings.some(willDeny);
  const opening = kx ?? (isRefused ? 'No, not as billed' : partOf(day, text));
  const said: readonly Block[] =
    verdict === undefined ? [] : [{ kind: 'notice', severity: 'info', line: [plain(verdict)] }];
  return {
    ...answer,
    reply: {
      ...reply,
      headline: opening === undefined ? reply.headline : `${opening} · ${reply.headline}`,
      blocks: [...said, ...reply.blocks],
    },
  };
}

/** In chat nobody types the plan's modifier: which it takes is a tip. */
const willDeny = ({ severity, kind }: Finding): boolean =>
  severity === 'error' && kind !== 'missing-therapy-modifier';

/** Medicare's part or the patient's, where the message asks for one; undefined where another payer has a part too. */
function partOf({ day, computed: { estimate } }: ReviewedDay, text: string): string | undefined {
  const isMedicares = day.payer.kind === 'medicare' && day.second === undefined && day.terms === undefined;
  if (!isMedicares || estimate === undefined || estimate.partial) return undefined;
  const { patientOwes, medicarePaid } = estimate.totals;
  if (asksWhatPatientOwes(text)) return `Patient owes $${spokenDollars(patientOwes)}`;
  return asksWhatMedicarePays(text) ? `Medicare pays $${spokenDollars(medicarePaid)}` : undefined;
}

/** Undefined where a pair has an edit, which the findings tell, or where no table was asked. */
function noEditIn({ pairs, computed }: ReviewedDay): string | undefined {
  const codes = [...new Set(computed.lines.map(({ code }) => code))];
  const asked = (codes.length * (codes.length - 1)) / 2;
  return asked > 0 && pairs.length === asked && pairs.every(({ verdict }) => verdict.kind !== 'edit')
    ? `No NCCI edit between ${list(codes)}.`
    : undefined;
}

/** Undefined where the year's total is not told. */
function kxOf({ day, findings }: ReviewedDay): string | undefined {
  if (day.therapyToDate === undefined) return undefined;
  return findings.some(({ kind, severity }) => kind === 'kx-threshold' && severity === 'error')
    ? 'Yes, KX'
    : undefined;
}

const asksOfEdits = /\b(?:edits?|ncci|(?:un)?bundl\w{0,6}|conflicts?|conflicting)\b/i;
const asksOfKx = /\bkx\b/i;
const asksWhetherToBill =
  /\b(?:can|could|may|should) (?:i|we|you|they|he|she|the \w{1,12}|a \w{1,12}) (?:still |also |just |ever |even )?(?:bill|charge|do|submit|use|get|claim|code|report)\b|\b(?:ok(?:ay)?|allowed|legal|billable) (?:to bill|to charge)\b|\bis (?:that|this|it) (?:ok(?:ay)?|right|allowed|correct|billable)\b/i;
